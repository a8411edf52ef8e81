using Publisher.Reading;

namespace Publisher.Mending;

/// <summary>Whether two readings of a file say the same, but for the figures that were written anew.</summary>
internal static class SameValues
{
    public static bool Are(YamlNode.Mapping was, YamlNode.Mapping now, IReadOnlyList<MendedFigure> figures)
    {
        var mended = figures.ToLookup(f => f.Was, f => f.Now);
        var (before, after) = (Values(was, "").ToList(), Values(now, "").ToDictionary(v => v.Path, v => v.Value));
        return before.Count == after.Count
            && before.TrueForAll(v =>
                after.TryGetValue(v.Path, out var value) && (value == v.Value || mended[v.Value].Contains(value))
            );
    }

    /// <summary>Every value under the keys and numbers that lead to it; a part that nobody can read is one.</summary>
    private static IEnumerable<(string Path, string Value)> Values(YamlNode node, string path) =>
        node switch
        {
            YamlNode.Mapping mapping => mapping
                .Entries.DistinctBy(e => e.Key)
                .SelectMany(e => Values(e.Value, $"{path}\n{e.Key}")),
            YamlNode.Sequence list => list.Items.SelectMany((item, i) => Values(item, $"{path}\n#{i}")),
            YamlNode.Scalar scalar => [(path, scalar.Value)],
            _ => [(path, "\0")],
        };
}
