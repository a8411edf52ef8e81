using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>How many pages lack each of the marks that they should have.</summary>
/// <param name="marks">In the order in which they are told, each with where it comes from.</param>
internal sealed class MissingMarks(IReadOnlyList<(string Name, BilingualText Source)> marks)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Due, int Missing, string? First)> _counts = marks.ToDictionary(
        m => m.Name,
        _ => (0, 0, (string?)null)
    );

    public void Count(string name, string route, bool isThere)
    {
        lock (_gate)
        {
            var (due, missing, first) = _counts[name];
            var isFirst = !isThere && (first is null || string.CompareOrdinal(route, first) < 0);
            _counts[name] = (due + 1, missing + (isThere ? 0 : 1), isFirst ? route : first);
        }
    }

    /// <summary>One line a mark that is missing; where some pages have it, with the first that has not.</summary>
    public IReadOnlyList<BilingualText> Told() =>
        [.. marks.Where(m => _counts[m.Name].Missing > 0).Select(m => Line(m.Name, m.Source, _counts[m.Name]))];

    private static BilingualText Line(string name, BilingualText source, (int Due, int Missing, string? First) of)
    {
        var isPart = of.Missing < of.Due;
        var (firstEn, firstZh) = isPart ? ($", first on {of.First}", $"，首见于 {of.First}") : ("", "");
        return new BilingualText(
            FormattableString.Invariant(
                $"{name}: missing on {of.Missing} of {of.Due} pages{firstEn}; from {source.En}"
            ),
            FormattableString.Invariant($"{name}：{of.Due} 个页面中缺 {of.Missing} 个{firstZh}；来自{source.Zh}")
        );
    }
}
