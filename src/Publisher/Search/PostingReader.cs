using System.Buffers;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>Piles of grams → tables, one pile at a time, each read into the same memory.</summary>
internal sealed class PostingReader(Spool spool)
{
    private readonly ArrayBufferWriter<byte> _pile = new();

    /// <summary>Where its parts begin, the record's ordinal in front, so that they sort as numbers.</summary>
    private readonly List<long> _parts = [];

    /// <summary>
    /// Adds every gram of a pile with its records, in their order, whatever the order in which these came.
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
