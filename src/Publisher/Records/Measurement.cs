using System.Globalization;

namespace Publisher.Records;

/// <summary>
/// A number and the unit behind it, as the form prints it: <c>100.00(%)</c>, <c>6.00(次)</c>, <c>12项</c>.
/// </summary>
public static class Measurement
{
    /// <summary>Digits of a number: of more, the last ones would be lost without a word.</summary>
    public const int MaxDigits = 28;

    /// <param name="unit">Without its brackets; empty where there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> printed, out decimal value, out string unit)
    {
        unit = "";
        var text = printed.Trim();
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',' or '-'))
            length++;
        if (!TryParseNumber(text[..length], out value))
            return false;

        var rest = text[length..].Trim();
        if (rest is ['.' or ',' or '-', ..])
            return false;
        if (rest is ['(', .., ')'] or ['（', .., '）'])
            rest = rest[1..^1].Trim();
        if (rest.ContainsAny("()（）") || HasDigit(rest))
            return false;
        unit = rest is "％" ? "%" : rest.ToString();
        return true;
    }

    /// <summary>
    /// Words, a date or a sentence that may well begin with a digit (2023年12月底前), but no number that was damaged:
    /// behind its first digits stands a letter or a character, not another point, comma or bracket.
    /// </summary>
    public static bool IsText(ReadOnlySpan<char> printed)
    {
        var rest = printed.Trim().TrimStart("0123456789").TrimStart();
        return rest.Length > 0 && rest[0] is not ('.' or ',' or '-' or '(' or '（') && !rest.ContainsAny("()（）");
    }

    /// <summary>
    /// A decimal number of at most 28 digits; commas only between groups of three of them. Keeps the scale: 30.00
    /// stays 30.00.
    /// </summary>
    public static bool TryParseNumber(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Contains(',') && !HasWellPlacedCommas(text))
            return false;
        if (text.Length > MaxDigits && DigitsOf(text) > MaxDigits)
            return false;
        const NumberStyles style =
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        return text.Length > 0
            && (char.IsAsciiDigit(text[0]) || (text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1])))
            && char.IsAsciiDigit(text[^1])
            && decimal.TryParse(text, style, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>In any script.</summary>
    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    /// <summary>How many digits the text has, whatever else is in it.</summary>
    public static int DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    /// <summary>1,733.50 is well placed; 17,33.50 and 1,733,5 are not.</summary>
    public static bool HasWellPlacedCommas(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart('-');
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[point..].Contains(','))
            return false;
        var first = whole.IndexOf(',');
        if (first is 0 or > 3)
            return false;
        for (var comma = first; comma >= 0; )
        {
            var group = whole[(comma + 1)..];
            var next = group.IndexOf(',');
            if ((next < 0 ? group.Length : next) != 3)
                return false;
            comma = next < 0 ? -1 : comma + 1 + next;
        }
        return true;
    }
}
