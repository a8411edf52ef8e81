using System.Buffers;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// The grams of all records on their way into shards: spread over piles as records come.
/// </summary>
internal sealed class PostingPiles(Spool spool, int bits)
{
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

    /// <summary>For one thread. What it reads into goes with it.</summary>
    public PostingReader NewReader() => new(spool);
}
