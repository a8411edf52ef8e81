namespace Publisher.Search;

/// <summary>
/// One character, or two that follow each other, in the texts of one rank: what the index knows of a record.
/// </summary>
/// <param name="Second">0 where the first stands alone.</param>
public readonly record struct Gram(int First, int Second, int Rank)
{
    /// <summary>As many as <see cref="SearchDocument"/> has.</summary>
    public const int Ranks = 3;

    private const int CharacterBits = 21;
    private const int RankBits = 2;
    private const int KeyBits = (2 * CharacterBits) + RankBits;

    /// <summary>A number that sorts by the characters, then by rank.</summary>
    public long Key => (((long)First << CharacterBits) | (uint)Second) << RankBits | (uint)Rank;

    public static Gram Of(long key) =>
        new(
            (int)(key >> (CharacterBits + RankBits)),
            (int)(key >> RankBits) & ((1 << CharacterBits) - 1),
            (int)key & ((1 << RankBits) - 1)
        );

    /// <summary>The key behind the number of the gram's part: sorts by the part, then by the key.</summary>
    /// <param name="bits">Of the number: the first that spread the grams. At least 1, at most 20.</param>
    public ulong KeyIn(int bits) => ((ulong)PartIn(bits) << KeyBits) | (ulong)Key;

    public static int PartOf(ulong key) => (int)(key >> KeyBits);

    public static long KeyOf(ulong key) => (long)(key & ((1UL << KeyBits) - 1));

    /// <summary>The number of the part of all grams that this one falls into, a pile or a shard.</summary>
    public int PartIn(int bits) => (int)(Spread >> (32 - bits));

    /// <summary>Spreads the grams evenly; the first bits tell the part. search.js computes the same.</summary>
    private uint Spread
    {
        get
        {
            unchecked
            {
                var bits = ((uint)First * 0x9E3779B1u) ^ ((uint)Second * 0x85EBCA77u);
                bits = (bits ^ (bits >> 15)) * 0x2C1B3C6Du;
                return bits ^ (bits >> 13);
            }
        }
    }
}
