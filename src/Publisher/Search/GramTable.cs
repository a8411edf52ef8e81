using System.Runtime.InteropServices;

namespace Publisher.Search;

/// <summary>
/// The grams of some piles, each with the records that hold it. Filled again and again in the same memory: an object
/// for each gram would take more than all that is told of it.
/// </summary>
internal sealed class GramTable
{
    private readonly Dictionary<long, int> _places = [];
    private readonly List<long> _keys = [];

    /// <summary>Of each gram: how many records hold it; after that, where its records end.</summary>
    private readonly List<int> _ends = [];

    /// <summary>As they came.</summary>
    private readonly List<(int Place, int Ordinal)> _found = [];

    private int[] _records = [];
    private ulong[] _sorted = [];
    private int[] _order = [];

    public int Count => _keys.Count;

    public void Clear()
    {
        _places.Clear();
        _keys.Clear();
        _ends.Clear();
        _found.Clear();
    }

    /// <summary>A record holds the gram; of each gram, records come in ascending order.</summary>
    public void Add(long key, int ordinal)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var isThere);
        if (!isThere)
        {
            place = _keys.Count;
            _keys.Add(key);
            _ends.Add(0);
        }
        CollectionsMarshal.AsSpan(_ends)[place]++;
        _found.Add((place, ordinal));
    }

    /// <summary>
    /// After all records: the records of each gram together, the grams by their shards and then by their keys.
    /// </summary>
    /// <param name="bits">The first of a gram that tell its shard.</param>
    public void Sort(int bits)
    {
        var ends = CollectionsMarshal.AsSpan(_ends);
        var start = 0;
        foreach (ref var end in ends)
            (end, start) = (start, start + end);
        Make(ref _records, _found.Count);
        foreach (var (place, ordinal) in CollectionsMarshal.AsSpan(_found))
            _records[ends[place]++] = ordinal;
        Make(ref _sorted, Count);
        Make(ref _order, Count);
        for (var i = 0; i < Count; i++)
            (_sorted[i], _order[i]) = (Gram.Of(_keys[i]).KeyIn(bits), i);
        _sorted.AsSpan(0, Count).Sort(_order.AsSpan(0, Count));
    }

    /// <param name="index">In that order.</param>
    public Gram this[int index] => Gram.Of(_keys[_order[index]]);

    /// <summary>The ordinals of those that hold a gram, ascending.</summary>
    /// <param name="index">In that order.</param>
    public ReadOnlySpan<int> RecordsOf(int index)
    {
        var place = _order[index];
        return _records.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]);
    }

    private static void Make<T>(ref T[] room, int count)
    {
        if (room.Length < count)
            room = new T[Math.Max(count, room.Length * 2)];
    }
}
