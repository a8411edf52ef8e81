using Publisher.Diagnostics;
using Publisher.Records;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>What is done with the sentences of a strings file, and with gaps in the original.</summary>
internal static class TextFunctions
{
    /// <summary>
    /// Puts values into the places of a sentence: <c>预算执行 {rate}%</c>. A place without a value is a fault of the theme.
    /// </summary>
    public static string Fill(TemplateContext context, ScriptNode caller, string sentence, object? values) =>
        Sentence.Fill(
            sentence,
            name =>
                values switch
                {
                    IReadOnlyDictionary<string, string> words when words.TryGetValue(name, out var word) => word,
                    ScriptObject given when given.TryGetValue(name, out var value) => context.ObjectToString(value)
                        ?? "",
                    _ => throw new ScriptRuntimeException(
                        caller.Span,
                        $"The sentence has a place '{{{name}}}' that no value was given for"
                    ),
                }
        );

    /// <summary>
    /// The same for sentences that are filled outside a template; a place without a value stays as it is written.
    /// </summary>
    public static string Fill(string sentence, IReadOnlyList<(string Name, string Value)> values) =>
        Sentence.Fill(
            sentence,
            name => values.FirstOrDefault(v => v.Name == name, (Name: name, Value: $"{{{name}}}")).Value
        );

    /// <summary>The text, escaped, with each gap marked as such for eyes, screen readers and search.</summary>
    public static HtmlFragment Gaps(string text, string label) =>
        new(Escape(text).Replace(Illegible.Mark, Gap(label), StringComparison.Ordinal));

    /// <summary>
    /// JSON inside a script element: what could end the element stands as JSON escapes, which say the same.
    /// </summary>
    public static HtmlFragment Json(string json) =>
        new(
            json.Replace("&", "\\u0026", StringComparison.Ordinal)
                .Replace("<", "\\u003C", StringComparison.Ordinal)
                .Replace(">", "\\u003E", StringComparison.Ordinal)
        );

    /// <summary>What stands in the place of one gap.</summary>
    public static string Gap(string label) => $"<span class=\"gap\">〔{Escape(label)}〕</span>";

    private static string Escape(string text) =>
        HiddenCharacters
            .Show(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
}
