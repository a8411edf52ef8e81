using System.Buffers;
using System.Globalization;
using System.Numerics;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>The gathered grams → the files <c>search/shards/0.bin</c> and so on, of which a pair needs one.</summary>
internal static class Shards
{
    private const int FewestBits = 3;
    private const int MostBits = 16;

    /// <summary>How many grams of records a shard should hold at most, at a little less than a byte each.</summary>
    private const int Load = 8_192;

    /// <returns>A gram's first bits are the number of its shard.</returns>
    public static int BitsFor(long grams) =>
        Math.Clamp(BitOperations.Log2((ulong)grams / Load) + 1, FewestBits, MostBits);

    /// <summary>
    /// All shards in the order of their numbers, empty ones too: a query must not meet a missing file.
    /// </summary>
    public static IEnumerable<OutputFile> Files(PostingPiles piles, int bits, int records)
    {
        var steps = 1 << Math.Min(bits, piles.Bits);
        var (pilesPerStep, shardsPerStep) = ((1 << piles.Bits) / steps, (1 << bits) / steps);
        var (reader, grams) = (piles.NewReader(), new GramTable());
        for (var step = 0; step < steps; step++)
        {
            grams.Clear();
            for (var pile = step * pilesPerStep; pile < (step + 1) * pilesPerStep; pile++)
                reader.Read(pile, grams);
            grams.Sort(bits);
            var next = 0;
            for (var number = step * shardsPerStep; number < (step + 1) * shardsPerStep; number++)
            {
                var first = next;
                while (next < grams.Count && grams[next].PartIn(bits) == number)
                    next++;
                yield return new OutputFile(
                    $"search/shards/{number.ToString(CultureInfo.InvariantCulture)}.bin",
                    Content(grams, first..next, records)
                );
            }
        }
    }

    /// <summary>
    /// For each pair: how far its first character is from the one before, its second, and the records of each rank.
    /// </summary>
    private static ReadOnlyMemory<byte> Content(GramTable grams, Range shard, int records)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var (first, second, rank) = (0, -1, Gram.Ranks);
        for (var i = shard.Start.Value; i < shard.End.Value; i++)
        {
            var gram = grams[i];
            if (gram.First != first || gram.Second != second)
            {
                FillRanks(bytes, rank, Gram.Ranks);
                Varint.Write(bytes, gram.First - first);
                Varint.Write(bytes, gram.Second);
                (first, second, rank) = (gram.First, gram.Second, 0);
            }
            FillRanks(bytes, rank, gram.Rank);
            PostingList.Write(bytes, grams.RecordsOf(i), records);
            rank = gram.Rank + 1;
        }
        FillRanks(bytes, rank, Gram.Ranks);
        return bytes.WrittenMemory;
    }

    private static void FillRanks(ArrayBufferWriter<byte> bytes, int from, int to)
    {
        for (var rank = from; rank < to; rank++)
            Varint.Write(bytes, 0);
    }
}
