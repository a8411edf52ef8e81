using System.Buffers;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// The grams of all records on their way into shards: spread over piles as records come, gathered a pile at a time.
/// </summary>
internal sealed class PostingPiles(Spool spool, int bits)
{
    private readonly ArrayBufferWriter<byte> _pile = new();

    /// <summary>Where its parts begin, the record's ordinal in front, so that they sort as numbers.</summary>
    private readonly List<long> _parts = [];

    private long _total;

    /// <summary>The first bits of a gram are the number of its pile.</summary>
    public int Bits => bits;

    /// <summary>How many grams lie here, over all records.</summary>
    public long Total => _total;

    /// <summary>Safe from any thread, in any order of records.</summary>
    /// <param name="keys">Each once.</param>
    public void Add(int ordinal, IReadOnlyList<long> keys)
    {
        Interlocked.Add(ref _total, keys.Count);
        var sorted = new ulong[keys.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = Gram.Of(keys[i]).KeyIn(bits);
        sorted.AsSpan().Sort();
        var bytes = new ArrayBufferWriter<byte>();
        for (var rest = sorted.AsSpan(); !rest.IsEmpty; )
        {
            var number = Gram.PartOf(rest[0]);
            var count = 1;
            while (count < rest.Length && Gram.PartOf(rest[count]) == number)
                count++;
            bytes.ResetWrittenCount();
            Varint.Write(bytes, ordinal);
            Varint.Write(bytes, count);
            long last = 0;
            foreach (var part in rest[..count])
            {
                Varint.Write(bytes, Gram.KeyOf(part) - last);
                last = Gram.KeyOf(part);
            }
            spool.Append(number, bytes.WrittenSpan);
            rest = rest[count..];
        }
    }

    /// <summary>
    /// Adds every gram of a pile with its records, in their order, whatever the order in which these came. One thread
    /// at a time.
    /// </summary>
    public void Read(int number, GramTable grams)
    {
        spool.Read(number, _pile);
        var pile = _pile.WrittenSpan;
        FindParts(pile);
        foreach (var part in _parts)
        {
            var (ordinal, at) = ((int)(part >> 32), (int)part);
            long key = 0;
            for (var left = Varint.Read(pile, ref at); left > 0; left--)
            {
                key += Varint.Read(pile, ref at);
                grams.Add(key, ordinal);
            }
        }
    }

    private void FindParts(ReadOnlySpan<byte> pile)
    {
        _parts.Clear();
        for (var at = 0; at < pile.Length; )
        {
            var ordinal = Varint.Read(pile, ref at);
            _parts.Add((ordinal << 32) | (uint)at);
            for (var left = Varint.Read(pile, ref at); left > 0; left--)
                Varint.Read(pile, ref at);
        }
        _parts.Sort();
    }
}
