using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>A text as a value of a record file, in the plainest way that YAML takes for that text.</summary>
internal static partial class YamlScalar
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <param name="shape">Numbers stand without quotation marks, words that look like numbers within them.</param>
    /// <param name="isFolded">As a paragraph below the key.</param>
    /// <returns>What stands behind the key, and the lines below it.</returns>
    public static (string Head, IReadOnlyList<string> Lines) Of(string text, Shape shape, bool isFolded)
    {
        if (text.Length == 0)
            return ("", []);
        if (!IsPrintable(text))
            return (Escaped(text), []);
        if (text.Contains('\n'))
            return MayStandBelow(text) ? ("|-", text.Split('\n')) : (Escaped(text), []);
        if (isFolded && MayStandBelow(text))
            return (">-", [text]);
        return (IsPlain(text, shape) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", []);
    }

    private static bool IsPlain(string text, Shape shape) =>
        !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && (!Indicators.Contains(text[0]) || IsNegative(text))
        && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && (shape is not (Shape.Text or Shape.Word) || !LooksTyped().IsMatch(text));

    private static bool IsNegative(string text) => text is ['-', >= '0' and <= '9', ..];

    /// <summary>The first line tells how far the block is indented; a line of blanks alone tells nothing.</summary>
    private static bool MayStandBelow(string text) =>
        text[0] is not (' ' or '\t' or '\n')
        && text[^1] is not (' ' or '\t' or '\n')
        && text.Split('\n').All(line => line.Length == 0 || line.AsSpan().ContainsAnyExcept(' ', '\t'));

    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
            if ((char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                return false;
        return true;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"", text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                _ when IsPrintable(c.ToString()) => escaped.Append(c),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }
        return escaped.Append('"').ToString();
    }

    /// <summary>What YAML, or a plug-in, takes for a number, a date, a truth or nothing.</summary>
    [GeneratedRegex(
        @"\A([-+.]?[0-9][-0-9_,.:xoeE+a-fA-F ]*|~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan)\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LooksTyped();
}
