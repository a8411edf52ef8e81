using Publisher.Records;

namespace Publisher.Checks;

/// <summary>Two states of a record → the figures in which they differ.</summary>
public static class FigureChanges
{
    /// <summary>Every figure that is not what it was: its path, what it was, and what it is now.</summary>
    public static IEnumerable<(string Path, string Was, PublishedFigure? Now)> Between(
        EvaluationRecord before,
        EvaluationRecord now
    )
    {
        var old = PublishedFigures.Of(before).ToDictionary(f => f.Path, f => f.Printed, StringComparer.Ordinal);
        var current = PublishedFigures.Of(now).ToList();
        var renamed = Renamed(old.Keys, [.. current.Select(f => f.Path)]);
        foreach (var figure in current)
        {
            var path = renamed.GetValueOrDefault(figure.Path, figure.Path);
            var was = old.Remove(path, out var printed) ? printed : FormLabels.Nothing;
            if (was != figure.Printed)
                yield return (figure.Path, was, figure);
        }
        foreach (var (path, was) in old)
            yield return (path, was, null);
    }

    /// <summary>
    /// An indicator that has another name and stands where the old one stood is the same: its new paths → the old ones.
    /// </summary>
    internal static Dictionary<string, string> Renamed(IReadOnlyCollection<string> old, IReadOnlyList<string> now)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var (gone, come) = (RowsOf(old.Except(now)), RowsOf(now.Except(old)));
        foreach (var (ofClass, names) in come)
        {
            if (!gone.TryGetValue(ofClass, out var others) || others.Count != names.Count)
                continue;
            foreach (var (row, other) in names.Zip(others))
            foreach (var path in now.Where(p => p.StartsWith($"{row}.", StringComparison.Ordinal)))
                renamed[path] = other + path[row.Length..];
        }
        return renamed;
    }

    private static Dictionary<string, List<string>> RowsOf(IEnumerable<string> paths) =>
        paths
            .Where(p => p.StartsWith("indicators.", StringComparison.Ordinal))
            .Select(RowOf)
            .Distinct()
            .GroupBy(row => string.Join('.', row.Split('.', 4).Take(3)), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private static string RowOf(string path) => path[..path.LastIndexOf('.')];
}
