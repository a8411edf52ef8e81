using System.Text.RegularExpressions;

namespace Publisher.Forms;

/// <summary>What a form says of the unit that its amounts are in: 金额单位：元, 项目资金（千元）, 300000元.</summary>
internal static partial class AmountUnit
{
    /// <summary>What records hold: ten thousand yuan.</summary>
    public const string OfRecords = "万元";

    private const string Unit = "(?<unit>[十百千万亿]{0,2}[美港欧日]?元)";

    private const string Statement = "单位[:为是]?\\(?(人民币)?[:/]?" + Unit + "(?![\\w/])";

    /// <summary>In a heading: in brackets, behind 单位, or alone in the cell.</summary>
    /// <returns>The unit; null where none is named.</returns>
    public static string? InHeading(string text) => First(CellText.Close(text), Bracketed(), Stated(), Alone());

    /// <summary>Anywhere on the form: only what is said of amounts, since an indicator may be in yuan.</summary>
    public static string? InNote(string text) => First(CellText.Close(text), OfAmounts());

    /// <summary>Behind an amount, in its cell.</summary>
    public static string? OfAmount(string text) => First(CellText.Close(text), BehindAmount());

    private static string? First(string text, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
            if (pattern.Match(text) is { Success: true } match)
                return match.Groups["unit"].Value;
        return null;
    }

    [GeneratedRegex(@"[(\[【〔](金额)?(单位)?[:为]?(人民币)?[:/]?" + Unit + @"[:/]?(人民币)?[)\]】〕]", Explicit)]
    private static partial Regex Bracketed();

    [GeneratedRegex(Statement, Explicit)]
    private static partial Regex Stated();

    [GeneratedRegex(@"\A(人民币)?" + Unit + @"\z", Explicit)]
    private static partial Regex Alone();

    [GeneratedRegex("金额" + Statement, Explicit)]
    private static partial Regex OfAmounts();

    [GeneratedRegex(@"\A[-\d.,]+" + Unit + @"\z", Explicit)]
    private static partial Regex BehindAmount();

    private const RegexOptions Explicit = RegexOptions.ExplicitCapture;
}
