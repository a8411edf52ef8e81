using System.Runtime.InteropServices;

namespace Publisher.Search;

/// <summary>A record's texts → the grams that it can be found by.</summary>
internal static class RecordGrams
{
    /// <returns>The keys, each once, in ascending order.</returns>
    public static List<long> Of(SearchDocument document)
    {
        var keys = new List<long>();
        foreach (var (rank, texts) in document.Ranks.Index())
        foreach (var text in texts)
            Collect(text, rank, keys);
        keys.Sort();
        var distinct = 0;
        var span = CollectionsMarshal.AsSpan(keys);
        foreach (var key in span)
            if (distinct == 0 || span[distinct - 1] != key)
                span[distinct++] = key;
        CollectionsMarshal.SetCount(keys, distinct);
        return keys;
    }

    /// <summary>
    /// A pair of letters or digits may have marks between them, but no gap; a pair of marks must stand side by side.
    /// Blanks count for neither, and no pair reaches from one text into the next.
    /// </summary>
    private static void Collect(string text, int rank, List<long> keys)
    {
        var (lastWord, lastMark, at) = (0, 0, 0);
        foreach (var character in text.EnumerateRunes())
        {
            if (Folding.IsGapAt(text, at))
                lastWord = 0;
            at += character.Utf16SequenceLength;
            var folded = Folding.Fold(character);
            if (Folding.IsBlank(folded))
                continue;
            keys.Add(new Gram(folded.Value, 0, rank).Key);
            var isMark = Folding.IsMark(folded);
            var before = isMark ? lastMark : lastWord;
            if (before != 0)
                keys.Add(new Gram(before, folded.Value, rank).Key);
            lastMark = isMark ? folded.Value : 0;
            lastWord = isMark ? lastWord : folded.Value;
        }
    }
}
