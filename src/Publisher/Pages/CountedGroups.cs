namespace Publisher.Pages;

/// <summary>
/// What has one key, together, in its order. Counted before it is filled: lists that double leave their halves behind,
/// and there may be a million.
/// </summary>
internal static class CountedGroups
{
    public static Dictionary<TKey, List<T>> Of<T, TKey>(IReadOnlyCollection<T> all, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var groups = all.CountBy(keyOf).ToDictionary(g => g.Key, g => new List<T>(g.Value));
        foreach (var one in all)
            groups[keyOf(one)].Add(one);
        return groups;
    }
}
