using System.Text;
using System.Text.RegularExpressions;
using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>What a cell shows → the text that a record holds, by what the cell is for.</summary>
internal static partial class CellText
{
    /// <summary>What units type where there is nothing to say.</summary>
    public static bool IsNothing(string text) => text.AsSpan().Trim().Trim("-－—–―─/／").IsEmpty;

    /// <summary>A label without what is printed around it: 项目资金（万元）：→ 项目资金, 其中：当年财政拨款 → 当年财政拨款.</summary>
    public static string Label(string text)
    {
        var label = Brackets().Replace(Close(text), "").TrimEnd(':');
        return label.StartsWith("其中", StringComparison.Ordinal) ? label[2..].TrimStart(':') : label;
    }

    /// <summary>What stands in brackets in a label: 万元.</summary>
    public static string InBrackets(string text) => Brackets().Match(Close(text)).Value.Trim('(', ')');

    /// <summary>Half-width, and without the blanks that space a label out.</summary>
    public static string Close(string text) => Unbroken().Replace(ScalarReader.HalfWidth(text), "");

    /// <summary>One line: a break that only keeps the text within the cell goes.</summary>
    public static string Line(string text)
    {
        if (!text.Contains('\n'))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && char.IsAscii(line[^1]) && char.IsAscii(part[0]))
                line.Append(' ');
            line.Append(part);
        }
        return line.ToString();
    }

    /// <summary>A figure: digits, signs and brackets of a Chinese keyboard become those of the form.</summary>
    public static string Figure(string text)
    {
        var half = ScalarReader.HalfWidth(Line(text));
        return half.Any(char.IsAsciiDigit) ? half : Line(text);
    }

    /// <summary>A rate in per cent, without the sign.</summary>
    public static string Rate(string text) => Figure(text) is [.. var digits, '%'] ? digits.TrimEnd() : Figure(text);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Unbroken();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();
}
