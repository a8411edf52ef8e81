using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>
/// One value of a file → text, number, target or result; what it cannot be is told with what was probably meant.
/// </summary>
internal static partial class ScalarReader
{
    private static readonly SearchValues<char> InNoAddress = SearchValues.Create("<>\"\\^`|");

    public static string? Text(YamlNode.Scalar scalar, Shape.Text shape, DiagnosticBag findings)
    {
        if (scalar.Value.Length <= shape.MaxLength)
            return scalar.Value;
        findings.Report(
            ShapeCodes.TextTooLong,
            scalar.Span,
            [("found", Count(scalar.Value.Length)), ("limit", Count(shape.MaxLength))]
        );
        return null;
    }

    /// <summary>Nothing in it that no address has, that nobody sees, or that looks like another host.</summary>
    public static bool IsAddress(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var isSafe =
            Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address)
            && (address.Scheme is "mailto" || (address.Scheme is "https" or "http" && address.UserInfo.Length == 0))
            && !scalar.Value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || HiddenCharacters.IsShownByNumber(c))
            && !scalar.Value.AsSpan().ContainsAny(InNoAddress);
        if (!isSafe)
            findings.Report(ShapeCodes.NotAnAddress, scalar.Span, [("found", scalar.Value)]);
        return isSafe;
    }

    /// <summary>With no character that addresses do not have: feeds and site maps are read by programs that know no
    /// others.</summary>
    public static string? SiteAddress(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        if (!IsAddress(scalar, findings))
            return null;
        var address = new Uri(scalar.Value);
        if (address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
        {
            var host = address.HostNameType == UriHostNameType.Dns ? address.IdnHost : address.Host;
            var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
            return $"{address.Scheme}://{host}{port}{address.AbsolutePath}".TrimEnd('/');
        }
        findings.Report(ShapeCodes.NotAnAddress, scalar.Span, [("found", scalar.Value)]);
        return null;
    }

    public static bool IsHostName(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var isHost = scalar.Value.Length <= 253 && HostName().IsMatch(scalar.Value);
        if (!isHost)
            findings.Report(ShapeCodes.NotAHostName, scalar.Span, [("found", scalar.Value)]);
        return isHost;
    }

    public static bool IsServerPath(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var isPath = scalar.Value.Length <= 1000 && ServerPath().IsMatch(scalar.Value);
        if (!isPath)
            findings.Report(ShapeCodes.NotAServerPath, scalar.Span, [("found", scalar.Value)]);
        return isPath;
    }

    public static bool IsDate(YamlNode.Scalar scalar, DiagnosticBag findings) =>
        IsDateIn(
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"],
            scalar,
            new("2024-08-20 or 2024-08-20 10:00", "2024-08-20 或 2024-08-20 10:00"),
            findings,
            out _
        );

    /// <summary>A day on which the office did something: the release log, which takes the same years, is dated by
    /// it.</summary>
    public static DateOnly? Day(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        if (!IsDateIn(["yyyy-MM-dd"], scalar, "2024-08-20", findings, out var date))
            return null;
        if (date.Year is >= 2000 and <= 2100)
            return DateOnly.FromDateTime(date);
        var years = new BilingualText("2000-01-01 to 2100-12-31", "2000-01-01 至 2100-12-31");
        findings.Report(ShapeCodes.NotADate, scalar.Span, [("found", scalar.Value), ("expected", years)]);
        return null;
    }

    private static bool IsDateIn(
        string[] forms,
        YamlNode.Scalar scalar,
        BilingualText expected,
        DiagnosticBag findings,
        out DateTime date
    )
    {
        var isDate = DateTime.TryParseExact(
            scalar.Value,
            forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );
        if (!isDate)
            findings.Report(ShapeCodes.NotADate, scalar.Span, [("found", scalar.Value), ("expected", expected)]);
        return isDate;
    }

    public static bool IsRecordPlace(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var isPlace = RecordFile.IsPlace(scalar.Value);
        if (!isPlace)
            findings.Report(ShapeCodes.NotARecordPlace, scalar.Span, [("found", scalar.Value)]);
        return isPlace;
    }

    public static bool IsListed(YamlNode.Scalar scalar, Shape.Word shape, DiagnosticBag findings)
    {
        if (shape.Words.Contains(scalar.Value))
            return true;
        var near = Suggestion.For(scalar.Value, [.. shape.Words.Where(w => w.Length > 1)]);
        findings.Report(
            ShapeCodes.UnlistedWord,
            scalar.Span,
            [
                ("found", scalar.Value),
                ("expected", new(string.Join(", ", shape.Words), string.Join("、", shape.Words))),
                ("suggestion", near is null ? new("", "") : new($"; did you mean '{near}'?", $"；是否应为“{near}”？")),
            ]
        );
        return false;
    }

    public static Cell<decimal> Number(YamlNode.Scalar scalar, Shape.Number shape, DiagnosticBag findings) =>
        new(scalar.Value, NumberOf(scalar, shape, findings), scalar.Span);

    public static Cell<Target> Target(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var value = Records.Target.TryParse(scalar.Value, out var target) ? target : (Target?)null;
        if (
            scalar.Value == Illegible.Mark
            || Text(scalar, CellShape.Line, findings) is null
            || IsFullWidth(scalar, findings)
        )
            value = null;
        else if (value is null)
            findings.Report(ShapeCodes.TargetNotParsable, scalar.Span, [("found", scalar.Value)]);
        return new Cell<Target>(scalar.Value, value, scalar.Span);
    }

    public static Cell<Actual> Actual(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        var value = Records.Actual.TryParse(scalar.Value, out var actual) ? actual : (Actual?)null;
        if (
            scalar.Value == Illegible.Mark
            || Text(scalar, CellShape.Line, findings) is null
            || IsFullWidth(scalar, findings)
        )
            value = null;
        else if (value is null)
            findings.Report(ShapeCodes.ActualNotParsable, scalar.Span, [("found", scalar.Value)]);
        return new Cell<Actual>(scalar.Value, value, scalar.Span);
    }

    private static decimal? NumberOf(YamlNode.Scalar scalar, Shape.Number shape, DiagnosticBag findings)
    {
        if (shape.IsCell && scalar.Value == Illegible.Mark)
            return null;
        if (!Measurement.TryParseNumber(scalar.Value, out var value))
            ReportNumber(scalar, shape, findings);
        else if (value < shape.Min || value > shape.Max)
            findings.Report(
                ShapeCodes.NumberOutOfRange,
                scalar.Span,
                [("found", scalar.Value), ("min", Plain(shape.Min)), ("max", Plain(shape.Max))]
            );
        else if (shape.IsWhole && value != decimal.Truncate(value))
            findings.Report(ShapeCodes.NotWhole, scalar.Span, [("found", scalar.Value)]);
        else
            return value;
        return null;
    }

    private static void ReportNumber(YamlNode.Scalar scalar, Shape.Number shape, DiagnosticBag findings)
    {
        var found = scalar.Value.Trim();
        var halfWidth = HalfWidth(found);
        var bare = NumberUnits.Without(halfWidth);
        if (
            bare is not null
            && shape == CellShape.Amount
            && NumberUnits.InTenThousands(halfWidth, bare) is { } converted
        )
            ReportUnit(scalar, converted, new("the same amount in 万元", "即折合万元后的数"), findings);
        else if (halfWidth != found && bare is not null)
            findings.Report(ShapeCodes.FullWidthNumber, scalar.Span, [("found", found), ("expected", bare)]);
        else if (bare is not null && bare != found)
            ReportUnit(
                scalar,
                bare,
                new("convert it if the unit differs from the column's", "单位与本栏不同时请先换算"),
                findings
            );
        else if (
            found.Contains(',') && Measurement.TryParseNumber(found.Replace(",", "", StringComparison.Ordinal), out _)
        )
            findings.Report(ShapeCodes.MisplacedThousandsComma, scalar.Span, [("found", found)]);
        else if (
            Measurement.DigitsOf(found) > Measurement.MaxDigits
            && found.All(c => char.IsAsciiDigit(c) || c is '-' or ',' or '.')
        )
            findings.Report(
                ShapeCodes.NumberTooLong,
                scalar.Span,
                [("found", Count(Measurement.DigitsOf(found))), ("limit", Count(Measurement.MaxDigits))]
            );
        else
            findings.Report(ShapeCodes.NotANumber, scalar.Span, [("found", scalar.Value)]);
    }

    private static void ReportUnit(
        YamlNode.Scalar scalar,
        string expected,
        BilingualText advice,
        DiagnosticBag findings
    ) =>
        findings.Report(
            ShapeCodes.NumberWithUnit,
            scalar.Span,
            [("found", scalar.Value.Trim()), ("expected", expected), ("advice", advice)]
        );

    /// <summary>A target or result whose digits or sign came out of a Chinese input method: ＝１００．００（％）.</summary>
    private static bool IsFullWidth(YamlNode.Scalar scalar, DiagnosticBag findings)
    {
        if (!scalar.Value.AsSpan().ContainsAnyInRange('！', '～') && !scalar.Value.Contains('。'))
            return false;
        var halfWidth = HalfWidth(scalar.Value);
        if (halfWidth == scalar.Value || !halfWidth.Any(char.IsAsciiDigit))
            return false;
        findings.Report(ShapeCodes.FullWidthNumber, scalar.Span, [("found", scalar.Value), ("expected", halfWidth)]);
        return true;
    }

    /// <summary>
    /// U+FF01 to U+FF5E stand 0xFEE0 above their ASCII twins; the ideographic full stop is typed for a point.
    /// </summary>
    internal static string HalfWidth(string text)
    {
        var half = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPoint =
                c == '。' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            half.Append(
                isPoint ? '.'
                : c is >= '！' and <= '～' ? (char)(c - 0xFEE0)
                : c
            );
        }
        return half.ToString();
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex HostName();

    /// <summary>Parts without a point at their start: no hidden folder, and no step upwards.</summary>
    [GeneratedRegex(@"\A(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\z")]
    private static partial Regex ServerPath();
}
