namespace Publisher.Rendering;

/// <summary>The values that a template gives to a sentence → what puts them into its places, page after page.</summary>
internal static class SentenceFilling
{
    public delegate ReadOnlySpan<char> Filling(PageState page, ParsedSentence sentence);

    /// <summary>
    /// Values under names. Those that the sentence has no place for are computed too: one of them may be at fault.
    /// </summary>
    public static Filling Of(IReadOnlyList<(string Name, CompiledExpression Value)> values)
    {
        if (values.Count > 32)
            throw new DeclinedException();
        var names = values.Select(v => v.Name).ToArray();
        var sources = values.Select(v => v.Value.Value).ToArray();
        return (page, sentence) =>
        {
            var (start, used) = (page.Scratch.Length, 0u);
            foreach (var (text, place) in sentence.Pieces)
            {
                page.Scratch.Append(text);
                if (place is null)
                    continue;
                var at = Array.IndexOf(names, place);
                used |= 1u << at;
                page.Scratch.Append(WordOf(sources[at](page)));
            }
            for (var at = 0; at < sources.Length; at++)
                if ((used & (1u << at)) == 0)
                    sources[at](page);
            return page.Scratch.TakeFrom(start);
        };
    }

    /// <summary>The words of a notice.</summary>
    public static Filling Of(CompiledExpression values)
    {
        var source = values.Value;
        return (page, sentence) =>
        {
            if (source(page) is not IReadOnlyDictionary<string, string> words)
                throw new DeclinedException();
            var start = page.Scratch.Length;
            foreach (var (text, place) in sentence.Pieces)
            {
                page.Scratch.Append(text);
                if (place is not null)
                    page.Scratch.Append(words[place]);
            }
            return page.Scratch.TakeFrom(start);
        };
    }

    private static string WordOf(object? value) =>
        value is bool ? throw new DeclinedException() : PageState.TextOf(value);
}
