using System.Text.RegularExpressions;

namespace Publisher.Inspection;

/// <summary>What stands on a page → what a finding can say in one line.</summary>
internal static partial class Shorten
{
    private const int MaxLength = 80;

    public static string Address(string written) => Cut(written.Trim());

    public static string Text(string content) => Cut(Space().Replace(content, " ").Trim());

    private static string Cut(string text) =>
        text.Length <= MaxLength ? text
        : char.IsHighSurrogate(text[MaxLength - 1]) ? $"{text[..(MaxLength - 1)]}…"
        : $"{text[..MaxLength]}…";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
