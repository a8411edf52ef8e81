using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Where an element's start tag stands in the text of its page.</summary>
/// <param name="Line">From 1; 0 where the element is not written in the page.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Length">Up to the end of the tag, or of the line.</param>
internal readonly record struct ElementPlace(int Line, int Column, int Length)
{
    public static ElementPlace Of(string text, IReadOnlyList<IElement> elements, IElement element)
    {
        var at = IndexOf(text, elements, element);
        if (at < 0)
            return default;
        var before = text.AsSpan(0, at);
        return new ElementPlace(before.Count('\n') + 1, at - before.LastIndexOf('\n'), LengthOf(text.AsSpan(at)));
    }

    /// <summary>
    /// The parser does not keep the place of an <c>svg</c>, and an element that it adds itself has none: the first is
    /// looked for after the element before it, the second stands where its parent does.
    /// </summary>
    private static int IndexOf(string text, IReadOnlyList<IElement> elements, IElement element)
    {
        if (element.SourceReference?.Position is { Line: > 0 } position)
            return position.Index;
        if (element.LocalName != "svg")
            return element.ParentElement is { } parent ? IndexOf(text, elements, parent) : -1;
        var from = 0;
        foreach (var other in elements.TakeWhile(e => e != element))
            if (other.SourceReference?.Position is { Line: > 0 } known)
                from = known.Index + 1;
            else if (other.LocalName == "svg")
                from = text.IndexOf("<svg", from, StringComparison.OrdinalIgnoreCase) + 1;
        return text.IndexOf("<svg", from, StringComparison.OrdinalIgnoreCase);
    }

    private static int LengthOf(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var i = 0; i < tag.Length; i++)
        {
            if (tag[i] is '\n' or '\r')
                return i;
            if (quote == '\0' && tag[i] == '>')
                return i + 1;
            if (tag[i] == quote)
                quote = '\0';
            else if (quote == '\0' && tag[i] is '"' or '\'')
                quote = tag[i];
        }
        return tag.Length;
    }
}
