namespace Publisher.Store;

/// <summary>Values that many share: each stands here once, and is known by its number.</summary>
internal sealed class Numbered<T>(IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _values = [];

    public T this[int number] => _values[number];

    /// <returns>The same number for equal values, from 0.</returns>
    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
            return known;
        _values.Add(value);
        return _numbers[value] = _values.Count - 1;
    }
}
