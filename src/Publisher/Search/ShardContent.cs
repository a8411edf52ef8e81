using System.Buffers;

namespace Publisher.Search;

/// <summary>
/// The bytes of a shard: for each pair how far its first character is from the one before, its second, and the records
/// of each rank.
/// </summary>
internal sealed class ShardContent
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private int _first;
    private int _second = -1;
    private int _rank = Gram.Ranks;

    /// <summary>The next gram, in the order of their keys.</summary>
    /// <returns>Where its <see cref="PostingList"/> is to be written.</returns>
    public IBufferWriter<byte> Begin(Gram gram)
    {
        if (gram.First != _first || gram.Second != _second)
        {
            FillRanks(Gram.Ranks);
            Varint.Write(_bytes, gram.First - _first);
            Varint.Write(_bytes, gram.Second);
            (_first, _second, _rank) = (gram.First, gram.Second, 0);
        }
        FillRanks(gram.Rank);
        _rank = gram.Rank + 1;
        return _bytes;
    }

    /// <summary>After the last gram.</summary>
    public ReadOnlyMemory<byte> End()
    {
        FillRanks(Gram.Ranks);
        return _bytes.WrittenMemory;
    }

    /// <summary>The grams of a shard that was written, and where in it their lists stand.</summary>
    public static IEnumerable<(Gram Gram, Range List)> Read(ReadOnlyMemory<byte> shard)
    {
        for (int at = 0, first = 0; at < shard.Length; )
        {
            first += (int)Varint.Read(shard.Span, ref at);
            var second = (int)Varint.Read(shard.Span, ref at);
            for (var rank = 0; rank < Gram.Ranks; rank++)
            {
                var start = at;
                at = PostingList.EndOf(shard.Span, start);
                if (!PostingList.IsNone(shard.Span[start..at]))
                    yield return (new Gram(first, second, rank), start..at);
            }
        }
    }

    private void FillRanks(int to)
    {
        for (; _rank < to; _rank++)
            Varint.Write(_bytes, PostingList.None);
    }
}
