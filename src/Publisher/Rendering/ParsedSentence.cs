using Publisher.Diagnostics;

namespace Publisher.Rendering;

/// <summary>A sentence taken apart at its places once, to be filled many times.</summary>
/// <param name="Pieces">Text, and the name of the place behind it, if there is one.</param>
internal sealed record ParsedSentence((string Text, string? Place)[] Pieces)
{
    public static ParsedSentence Of(string sentence) =>
        new([.. Sentence.PiecesOf(sentence).Select(p => (sentence[p.Start..p.End], p.Place))]);

    /// <summary>Found again by the very string, not by what it says: that takes no reading.</summary>
    public static Dictionary<string, ParsedSentence> All(IEnumerable<string> sentences)
    {
        var parsed = new Dictionary<string, ParsedSentence>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences)
            parsed[sentence] = Of(sentence);
        return parsed;
    }
}
