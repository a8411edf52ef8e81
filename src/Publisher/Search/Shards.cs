using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
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

    public static string RouteOf(int number) => $"search/shards/{number.ToString(CultureInfo.InvariantCulture)}.bin";

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
                yield return new OutputFile(RouteOf(number), Content(grams, first..next, records));
            }
        }
    }

    private static ReadOnlyMemory<byte> Content(GramTable grams, Range shard, int records)
    {
        var content = new ShardContent();
        for (var i = shard.Start.Value; i < shard.End.Value; i++)
            PostingList.Write(content.Begin(grams[i]), grams.RecordsOf(i), records);
        return content.End();
    }

    /// <summary>A shard that was written, with some of its lists changed.</summary>
    /// <param name="edits">In any order. What is lost is there, and what is gained is not.</param>
    public static ReadOnlyMemory<byte> Edit(
        ReadOnlyMemory<byte> shard,
        IReadOnlyList<(long Key, int Ordinal, bool IsAdded)> edits,
        int records
    )
    {
        var lists = new SortedDictionary<long, ReadOnlyMemory<byte>>();
        foreach (var (gram, list) in ShardContent.Read(shard))
            lists[gram.Key] = shard[list];
        foreach (var edit in edits.GroupBy(e => e.Key))
        {
            var ordinals = lists.TryGetValue(edit.Key, out var list) ? PostingList.Read(list.Span, records) : [];
            foreach (var (_, ordinal, isAdded) in edit)
            {
                var place = ordinals.BinarySearch(ordinal);
                if (isAdded)
                    ordinals.Insert(~place, ordinal);
                else
                    ordinals.RemoveAt(place);
            }
            lists.Remove(edit.Key);
            if (ordinals.Count == 0)
                continue;
            var written = new ArrayBufferWriter<byte>();
            PostingList.Write(written, CollectionsMarshal.AsSpan(ordinals), records);
            lists[edit.Key] = written.WrittenMemory;
        }
        var content = new ShardContent();
        foreach (var (key, list) in lists)
            content.Begin(Gram.Of(key)).Write(list.Span);
        return content.End();
    }
}
