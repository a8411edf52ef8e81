using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>
/// The findings of a run, counted in full and told at most 20 times a code: a fault of a template stands on every
/// page that is made from it.
/// </summary>
internal sealed class FindingTally
{
    private const int Limit = 20;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Keeps those of the first pages, whatever the order in which workers come.</summary>
    public void Add(DiagnosticCode code, int page, Func<Diagnostic> finding)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(code.Id, out var entry))
                _entries.Add(code.Id, entry = new Entry(code));
            entry.Count++;
            if (entry.Kept.Count == Limit && entry.Kept[^1].Page <= page)
                return;
            var at = entry.Kept.FindLastIndex(k => k.Page <= page) + 1;
            entry.Kept.Insert(at, (page, finding()));
            if (entry.Kept.Count > Limit)
                entry.Kept.RemoveAt(Limit);
        }
    }

    /// <summary>Hands the findings over, with a note on the last of a code that says how many more there are.</summary>
    /// <returns>How many errors and warnings were found, told or not.</returns>
    public (int Errors, int Warnings) MoveTo(DiagnosticBag findings)
    {
        foreach (var entry in _entries.Values)
        {
            findings.AddRange(entry.Kept.SkipLast(1).Select(k => k.Finding));
            var last = entry.Kept[^1].Finding;
            findings.AddRange([
                entry.Count > Limit ? last with { Notes = [.. last.Notes, More(entry.Count - Limit)] } : last,
            ]);
        }
        return (CountOf(Severity.Error), CountOf(Severity.Warning));
    }

    private static BilingualText More(int count)
    {
        var figure = count.ToString(CultureInfo.InvariantCulture);
        return new($"and {figure} more of this code, not listed", $"该代码另有 {figure} 处，不再列出");
    }

    private int CountOf(Severity severity) => _entries.Values.Where(e => e.Code.Severity == severity).Sum(e => e.Count);

    private sealed class Entry(DiagnosticCode code)
    {
        public DiagnosticCode Code => code;

        public int Count { get; set; }

        public List<(int Page, Diagnostic Finding)> Kept { get; } = [];
    }
}
