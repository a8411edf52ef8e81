using System.Globalization;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>Units that are written beside a number which has one already: its column's.</summary>
internal static class NumberUnits
{
    /// <summary>Behind the point, of an amount that is converted.</summary>
    private const int MostPlaces = 8;

    private static readonly string[] Units = ["万元", "亿元", "元", "%", "％", "分", "¥", "￥"];

    /// <returns>The number alone; null where the text is no number with a unit.</returns>
    public static string? Without(string text)
    {
        var bare = Units
            .Aggregate(text, (rest, unit) => rest.Replace(unit, "", StringComparison.Ordinal))
            .Replace("()", "", StringComparison.Ordinal)
            .Trim(' ');
        return Measurement.TryParseNumber(bare, out _) ? bare : null;
    }

    /// <returns>An amount in 元 or 亿元, in 万元; null where its unit is another, or it cannot be converted to the
    /// last digit.</returns>
    public static string? InTenThousands(string text, string bare)
    {
        var factor =
            text.Contains('亿') ? 10_000m
            : text.Contains('元') && !text.Contains('万') ? 0.0001m
            : 1;
        var isExact =
            Measurement.TryParseNumber(bare, out var number)
            && Math.Abs(number) <= CellShape.Amount.Max * 10_000
            && number.Scale <= MostPlaces;
        return factor == 1 || !isExact
            ? null
            : (number * factor).ToString("0.############", CultureInfo.InvariantCulture);
    }
}
