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

    /// <summary>A number that sorts by the characters, then by rank.</summary>
    public long Key => (((long)First << CharacterBits) | (uint)Second) << RankBits | (uint)Rank;

    public static Gram Of(long key) =>
        new(
            (int)(key >> (CharacterBits + RankBits)),
            (int)(key >> RankBits) & ((1 << CharacterBits) - 1),
            (int)key & ((1 << RankBits) - 1)
        );

    /// <summary>
    /// Spreads the grams evenly; the first bits tell the pile and the shard. search.js computes the same.
    /// </summary>
    public uint Spread
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
