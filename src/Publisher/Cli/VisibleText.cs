using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>
/// Text of a file, or a file's name → what may reach the terminal: control characters, characters that turn the
/// direction and those that nobody sees or takes for a space are shown by their numbers.
/// </summary>
internal static class VisibleText
{
    /// <summary><c>&lt;U+00A0&gt;</c> in the place of each such character.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsHidden(c))
                return string.Concat(
                    text.ToArray().Select(x => IsHidden(x) ? $"<{HiddenCharacters.NumberOf(x)}>" : x.ToString())
                );
        return text.ToString();
    }

    private static bool IsHidden(char c) =>
        char.IsControl(c) || HiddenCharacters.IsShownByNumber(c) || (c != ' ' && c != '\u3000' && char.IsWhiteSpace(c));
}
