namespace Publisher.Privacy;

/// <summary>Digits as people type them: of a Chinese input method, or as Chinese numerals, too.</summary>
internal static class Digits
{
    public const string Numerals = "〇零○一二三四五六七八九幺";

    private const string NumeralValues = "000" + "123456789" + "1";

    /// <summary>The last six bits of every numeral: most Chinese characters are none at one look.</summary>
    private static readonly ulong NumeralEndings = Numerals.Aggregate(0UL, (all, c) => all | 1UL << c);

    /// <summary>Where the next number, or address of e-mail, can be; -1 where none can.</summary>
    /// <remarks>The framework's search meets false candidates among Chinese characters.</remarks>
    public static int IndexOfTrigger(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c < 0x80 ? char.IsAsciiDigit(c) || c == '@' : c is (>= '０' and <= '９') or '＠' || IsNumeral(c))
                return at;
        }
        return -1;
    }

    /// <returns>The digit in ASCII; '\0' where it is none.</returns>
    public static char Of(char c)
    {
        if (c < 0x80)
            return char.IsAsciiDigit(c) ? c : '\0';
        if (c is >= '０' and <= '９')
            return (char)(c - '０' + '0');
        var numeral = IsNumeral(c) ? Numerals.IndexOf(c, StringComparison.Ordinal) : -1;
        return numeral < 0 ? '\0' : NumeralValues[numeral];
    }

    public static bool Is(char c) => Of(c) != '\0';

    public static bool IsNumeral(char c) => (NumeralEndings >> c & 1) != 0 && Numerals.Contains(c);

    /// <summary>The sign 10 at the end of an identity number.</summary>
    public static bool IsX(char c) => c is 'X' or 'x' or 'Ｘ' or 'ｘ' or '×';

    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>In ASCII and upper case, so that one number compares with another.</summary>
    public static string Normal(ReadOnlySpan<char> text)
    {
        var normal = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var plain =
                Is(c) ? Of(c)
                : c is >= '！' and <= '～' ? (char)(c - 0xFEE0)
                : c;
            if (char.IsLetterOrDigit(plain) || plain is '@' or '.')
                normal[length++] = char.ToUpperInvariant(plain);
        }
        return new string(normal, 0, length);
    }

    /// <summary>Whether one of the words stands on the line, not far in front.</summary>
    public static bool IsAfter(ReadOnlySpan<char> text, int at, int reach, ReadOnlySpan<string> words)
    {
        var before = text[Math.Max(0, at - reach)..at];
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var word in words)
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Stars for all digits but some at both ends; what separates them stays.</summary>
    public static string Mask(ReadOnlySpan<char> text, int first, int last)
    {
        var count = 0;
        foreach (var c in text)
            count += Is(c) || IsX(c) ? 1 : 0;
        var mask = text.ToArray();
        var at = 0;
        for (var i = 0; i < mask.Length; i++)
            if ((Is(mask[i]) || IsX(mask[i])) && ++at > first && at <= count - last)
                mask[i] = '*';
        return new string(mask);
    }
}
