using System.Runtime.InteropServices;

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
        var (numbers, counts) = (new Dictionary<TKey, int>(), new List<int>());
        var (numberOf, next) = (new int[all.Count], 0);
        foreach (var one in all)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, keyOf(one), out var isKnown);
            if (!isKnown)
            {
                number = counts.Count;
                counts.Add(0);
            }
            counts[number]++;
            numberOf[next++] = number;
        }
        List<T>[] groups = [.. counts.Select(count => new List<T>(count))];
        next = 0;
        foreach (var one in all)
            groups[numberOf[next++]].Add(one);
        return numbers.ToDictionary(n => n.Key, n => groups[n.Value]);
    }
}
