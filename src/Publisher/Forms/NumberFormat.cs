using System.Globalization;
using System.Text;
using Publisher.Config;

namespace Publisher.Forms;

/// <summary>
/// A number and a format code of a spreadsheet → what the cell shows: 0.9966 with <c>0.00%</c> is 99.66%. The codes
/// that forms use are known; for any other there is no answer.
/// </summary>
internal static class NumberFormat
{
    /// <summary>Day 0 of a workbook, and of one from an old Macintosh.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    public static string? Show(decimal value, string code, bool startsIn1904)
    {
        if (code is "General" or "@" or "" or "G/通用格式")
            return value.ToString("0.############################", CultureInfo.InvariantCulture);
        var sections = Sections(code);
        var section =
            value < 0 && sections.Count > 1 ? sections[1]
            : value == 0 && sections.Count > 2 ? sections[2]
            : sections[0];
        if (Parts(section) is not { } parts)
            return IsDate(section) ? Date(value, section, startsIn1904) : null;
        if (parts.Number.Length == 0)
            return parts.Before.Trim();
        if (parts.Number == "General")
            return parts.Before
                + value.ToString("0.############################", CultureInfo.InvariantCulture)
                + parts.After;
        var scaled = Math.Abs(value) * (parts.IsPercent ? 100 : 1);
        var sign = value < 0 && sections.Count == 1 ? "-" : "";
        return sign + parts.Before + Digits(scaled, parts.Number) + parts.After;
    }

    private static string Digits(decimal value, string number)
    {
        var point = number.IndexOf('.');
        var places = point < 0 ? "" : number[(point + 1)..];
        var whole = point < 0 ? number : number[..point];
        var rounded = new Rounding(RoundingMode.HalfUp, places.Length).Apply(value);
        var needed = places.LastIndexOf('0') + 1;
        var least = whole.Count(c => c == '0');
        var format = (whole.Contains(',') ? "#,##" : "") + (least == 0 ? "#" : new string('0', least));
        if (places.Length > 0)
            format += "." + new string('0', needed) + new string('#', places.Length - needed);
        return rounded.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>What stands before and behind the digits; null where the section is of another kind.</summary>
    private static (string Before, string Number, string After, bool IsPercent)? Parts(string section)
    {
        var (before, number, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var isPercent = false;
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            var around = number.Length == 0 ? before : after;
            isPercent |= c == '%';
            if (c is '"' && section.IndexOf('"', i + 1) is var end and > 0)
            {
                around.Append(section, i + 1, end - i - 1);
                i = end;
            }
            else if (c is '\\' && i + 1 < section.Length)
                around.Append(section[++i]);
            // Room as wide as a character, or filled with one.
            else if (c is '_' or '*')
                i++;
            // A colour, a currency, a condition: only the last changes what is shown.
            else if (c is '[' && section.IndexOf(']', i) is var close and > 0)
            {
                // Chinese numerals.
                if (section.AsSpan(i).StartsWith("[DBNum", StringComparison.OrdinalIgnoreCase))
                    return null;
                if (close > i + 1 && section[i + 1] is '<' or '>' or '=' or 'h' or 'm' or 's')
                    return null;
                if (section.AsSpan(i, close - i) is ['[', '$', .. var currency])
                    around.Append(currency.IndexOf('-') is var dash and >= 0 ? currency[..dash] : currency);
                i = close;
            }
            else if (section.AsSpan(i).StartsWith("General", StringComparison.Ordinal))
            {
                number.Append("General");
                i += "General".Length - 1;
            }
            else if (c is '0' or '#' or '.' or ',' or '?')
            {
                if (after.Length > 0 && c != ',')
                    return null;
                number.Append(c is '?' ? '#' : c);
            }
            else if (
                c
                    is '%'
                        or ' '
                        or '-'
                        or '+'
                        or '('
                        or ')'
                        or '='
                        or ':'
                        or '$'
                        or '¥'
                        or '￥'
                        or '≥'
                        or '≤'
                        or '<'
                        or '>'
                || c > '\u2E80'
            )
                around.Append(c);
            else
                return null;
        }
        // A comma behind the digits divides by a thousand.
        return number.ToString().EndsWith(',')
            ? null
            : (before.ToString(), number.ToString(), after.ToString(), isPercent);
    }

    private static bool IsDate(string section) =>
        section.Contains('y', StringComparison.OrdinalIgnoreCase)
        && section.Contains('m', StringComparison.OrdinalIgnoreCase);

    private static string? Date(decimal value, string section, bool startsIn1904)
    {
        // Before March 1900 the count of days is one off.
        if (value is < 61 or > 100_000)
            return null;
        var day = (startsIn1904 ? Epoch1904 : Epoch).AddDays((int)value);
        return day.ToString(
            section.Contains('d', StringComparison.OrdinalIgnoreCase) ? "yyyy-MM-dd" : "yyyy-MM",
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>For numbers above, below and at nought; a semicolon in quotation marks divides nothing.</summary>
    private static List<string> Sections(string code)
    {
        var (sections, start, isQuoted) = (new List<string>(), 0, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                isQuoted = !isQuoted;
            if (code[i] == '\\')
                i++;
            else if (code[i] == ';' && !isQuoted)
            {
                sections.Add(code[start..i]);
                start = i + 1;
            }
        }
        sections.Add(code[start..]);
        return sections;
    }
}
