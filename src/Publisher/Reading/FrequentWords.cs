namespace Publisher.Reading;

/// <summary>
/// The short words of one file, its keys and figures above all, each made into a string once: of two words that fall
/// on one place, the later is kept.
/// </summary>
internal sealed class FrequentWords
{
    private const int MaxLength = 16;

    private readonly string?[] _words = new string?[64];

    public string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
            return word.ToString();
        var place = (word[0] * 31) + (word[word.Length / 2] * 7) + (word[^1] * 3) + word.Length;
        ref var kept = ref _words[place & 63];
        if (kept is null || !word.SequenceEqual(kept))
            kept = word.ToString();
        return kept;
    }
}
