using System.Globalization;

namespace Publisher.Diagnostics;

/// <summary>
/// Characters that a reader does not see: those that turn the direction of the text around them (Unicode UAX #9), so
/// that it reads as something else, and those without any width, with which two names look like one.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>Whether the text around the character is shown in another order because of it.</summary>
    public static bool IsDirectional(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether nothing is shown for the character. A joiner is not among them.</summary>
    public static bool IsInvisible(char c) =>
        c
            is '\u00AD'
                or '\u034F'
                or '\u115F'
                or '\u1160'
                or '\u17B4'
                or '\u17B5'
                or '\u180E'
                or '\u200B'
                or (>= '\u2060' and <= '\u2065')
                or (>= '\u206A' and <= '\u206F')
                or '\u3164'
                or '\uFEFF'
                or '\uFFA0'
                or (>= '\uFFF9' and <= '\uFFFB');

    /// <summary>Zero-width joiner and non-joiner: emoji and some scripts are written with them.</summary>
    public static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    /// <summary>Whether a page, or a finding, shows the character by its number.</summary>
    public static bool IsShownByNumber(char c) => c >= '\u00AD' && (IsDirectional(c) || IsInvisible(c));

    /// <summary>The text with <c>〔U+202E〕</c> in the place of each character that is shown by its number.</summary>
    public static string Show(string text)
    {
        foreach (var c in text)
            if (IsShownByNumber(c))
                return string.Concat(text.Select(x => IsShownByNumber(x) ? $"〔{NumberOf(x)}〕" : x.ToString()));
        return text;
    }

    /// <summary>Its number as Unicode writes it: <c>U+202E</c>.</summary>
    public static string NumberOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
