using System.Buffers;
using System.Runtime.InteropServices;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// The grams of all records on their way into shards: spread over piles as records come, gathered a pile at a time.
/// </summary>
internal sealed class PostingPiles(Spool spool, int bits)
{
    private long _total;

    /// <summary>The first bits of a gram are the number of its pile.</summary>
    public int Bits => bits;

    /// <summary>How many grams lie here, over all records.</summary>
    public long Total => _total;

    /// <summary>Safe from any thread, in any order of records.</summary>
    public void Add(int ordinal, IReadOnlyList<long> keys)
    {
        Interlocked.Add(ref _total, keys.Count);
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var pile in keys.GroupBy(PileOf))
        {
            bytes.ResetWrittenCount();
            Varint.Write(bytes, ordinal);
            Varint.Write(bytes, pile.Count());
            long last = 0;
            foreach (var key in pile)
            {
                Varint.Write(bytes, key - last);
                last = key;
            }
            spool.Append(pile.Key, bytes.WrittenSpan);
        }
    }

    /// <summary>Every gram of a pile with its records; the same whatever the order in which these came.</summary>
    public Dictionary<long, PostingList> Read(int number)
    {
        var pile = spool.Read(number);
        var lists = new Dictionary<long, PostingList>();
        foreach (var (ordinal, start) in Entries(pile))
        {
            var at = start;
            long key = 0;
            for (var left = Varint.Read(pile, ref at); left > 0; left--)
            {
                key += Varint.Read(pile, ref at);
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
                (list ??= new PostingList()).Add(ordinal);
            }
        }
        return lists;
    }

    private int PileOf(long key) => (int)(Gram.Of(key).Spread >> (32 - bits));

    /// <summary>Where each record's part begins, in the order of records.</summary>
    private static List<(int Ordinal, int Start)> Entries(byte[] pile)
    {
        var entries = new List<(int, int)>();
        for (var at = 0; at < pile.Length; )
        {
            var ordinal = (int)Varint.Read(pile, ref at);
            entries.Add((ordinal, at));
            for (var left = Varint.Read(pile, ref at); left > 0; left--)
                Varint.Read(pile, ref at);
        }
        entries.Sort();
        return entries;
    }
}
