using System.Buffers;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>One line of the table, read as a row, before rows are held against the sums of the form.</summary>
internal sealed record RowReading(TextLine Line)
{
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.,");

    public ClassLabel? Class { get; init; }

    /// <summary>Pieces of 三级指标.</summary>
    public IReadOnlyList<TextPiece> Name { get; init; } = [];

    /// <summary>As printed; null where nothing is there.</summary>
    public string? Target { get; init; }
    public string? Actual { get; init; }
    public TextPiece? Weight { get; init; }
    public TextPiece? Score { get; init; }

    /// <summary>Pieces of 偏差原因.</summary>
    public IReadOnlyList<TextPiece> Deviation { get; init; } = [];

    /// <summary>Numbers that have no place in the row.</summary>
    public IReadOnlyList<TextPiece> Unplaced { get; init; } = [];

    /// <summary>The last words of the name may be the target, or the result.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The row below prints the rest of it.</summary>
    public RowReading? Again { get; init; }

    public decimal? WeightValue => ValueOf(Weight);

    public decimal? ScoreValue => ValueOf(Score);

    /// <summary>Both can be read, or one is not there and the other can.</summary>
    public bool IsLegible =>
        (Target is not null || Actual is not null)
        && (Target is null || IsTarget(Target) || IsDamagedNumber(Target))
        && (Actual is null || IsActual(Actual) || IsDamagedNumber(Actual));

    public bool IsClean => IsLegible && (Target is null || IsTarget(Target)) && (Actual is null || IsActual(Actual));

    public static bool HasSign(string text) =>
        text.Length > 1 && text[0] is '=' or '≥' or '≤' or '>' or '<' or '≧' or '≦' or '＝' or '＞' or '＜';

    /// <summary>A measurement beside a measurement, or a word beside words.</summary>
    public static bool IsPair(string target, string actual) =>
        IsTarget(target) && IsActual(actual) && (HasSign(target) || HasNumber(target)) == HasNumber(actual);

    public static bool HasNumber(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    /// <summary>The half of a number that lost its point.</summary>
    private static bool IsHalf(string text) => text is ['0', >= '0' and <= '9', ..];

    public static bool IsTarget(string text) =>
        Records.Target.TryParse(text, out var target) && (target.IsMeasurable ? IsUnit(target.Unit) : IsWords(text));

    public static bool IsActual(string text) =>
        !IsHalf(text)
        && Records.Actual.TryParse(text, out var actual)
        && (actual.Value is not null ? IsUnit(actual.Unit) : IsWords(text));

    /// <summary>A number stands at its beginning, and what follows is damaged.</summary>
    public static bool IsDamagedNumber(string text) =>
        NumberLength(text) is var length and > 0 && text[length] is '(' or '（' or ' ';

    /// <summary>The sign and number in front of a damaged unit; null where the number itself may be damaged.</summary>
    public static string? NumberOf(string damaged) =>
        NumberLength(damaged) is var length and > 0 && damaged[length] is '(' or '（' ? damaged[..length] : null;

    /// <summary>0 where no number is followed by something else.</summary>
    private static int NumberLength(string text)
    {
        var sign = text.Length - text.AsSpan().TrimStart("=≥≤><≧≦＝＞＜").Length;
        var length = text.AsSpan(sign).IndexOfAnyExcept(OfNumber);
        return length > 0 && Measurement.TryParseNumber(text.AsSpan(sign, length), out _) ? sign + length : 0;
    }

    private static bool IsUnit(string unit) =>
        unit.All(c => Wording.IsHan(c) || char.IsAsciiLetter(c) || "%‰℃/²³㎡".Contains(c));

    private static bool IsWords(string text) =>
        Wording.Han(text) > 0
        && text.All(c => Wording.IsHan(c) || char.IsAsciiDigit(c) || "、,，。;；:：()（）\"“”-~—".Contains(c));

    private static decimal? ValueOf(TextPiece? piece) =>
        piece is { } number && Measurement.TryParseNumber(number.Text, out var value) ? value : null;
}
