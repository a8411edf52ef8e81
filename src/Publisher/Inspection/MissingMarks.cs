using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>How many pages lack each of the marks that they should have.</summary>
/// <param name="names">The marks, in the order in which they are told.</param>
internal sealed class MissingMarks(IReadOnlyList<string> names)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Due, int Missing, string? First)> _counts = names.ToDictionary(
        n => n,
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
        [
            .. names
                .Select(name => (Name: name, Of: _counts[name]))
                .Where(m => m.Of.Missing > 0)
                .Select(m =>
                    m.Of.Missing == m.Of.Due
                        ? Text(
                            $"{m.Name}: missing on {m.Of.Due} of {m.Of.Due} pages",
                            $"{m.Name}：{m.Of.Due} 个页面均缺"
                        )
                        : Text(
                            $"{m.Name}: missing on {m.Of.Missing} of {m.Of.Due} pages, first on {m.Of.First}",
                            $"{m.Name}：{m.Of.Due} 个页面中缺 {m.Of.Missing} 个，首见于 {m.Of.First}"
                        )
                ),
        ];

    private static BilingualText Text(FormattableString en, FormattableString zh) =>
        new(FormattableString.Invariant(en), FormattableString.Invariant(zh));
}
