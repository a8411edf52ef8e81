using System.Collections.Concurrent;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Records;
using Publisher.Store;

namespace Publisher;

/// <summary>
/// What became of all records, gathered while workers finish them in any order: what lists, totals and the report need,
/// some hundred bytes a record, and no more.
/// </summary>
/// <param name="keepsWarnings">Keep every finding; else warnings are only counted.</param>
internal sealed class Outcomes(int records, bool keepsWarnings) : IDisposable
{
    public bool KeepsWarnings => keepsWarnings;

    private readonly CatalogEntry?[] _entries = new CatalogEntry?[records];
    private readonly RecordStates _states = new(records);
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, DiagnosticBag> _findings = [];
    private readonly SortedDictionary<int, DiagnosticBag> _pageFindings = [];
    private readonly SortedSet<int> _ignored = [];

    /// <summary>Of the records whose entries do not tell: those that are held back, and drafts.</summary>
    private readonly Dictionary<int, ProjectKey> _projects = [];
    private readonly Dictionary<DiagnosticCode, int> _counts = [];
    private readonly Dictionary<LifeStage, int> _stages = [];
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    /// <summary>The published, the withdrawn and the drafts, in their order.</summary>
    public IEnumerable<CatalogEntry> Entries
    {
        get
        {
            foreach (var entry in _entries)
                if (entry is not null)
                    yield return entry;
        }
    }

    /// <summary>
    /// The same with their places, and with what the next build needs to know of them; of those that were kept, the
    /// store knows it.
    /// </summary>
    public IEnumerable<(int Ordinal, CatalogEntry Entry, RecordState? State)> Settled
    {
        get
        {
            for (var i = 0; i < records; i++)
                if (_entries[i] is { } entry)
                    yield return (i, entry, StateOf(i));
        }
    }

    /// <summary>The entries of records that were not kept; found as they are, not by what they say.</summary>
    public IReadOnlySet<CatalogEntry> Made =>
        _entries
            .Where((entry, i) => entry is not null && _states.Has(i))
            .Select(entry => entry!)
            .ToHashSet((IEqualityComparer<CatalogEntry>)ReferenceEqualityComparer.Instance);

    /// <summary>The names of the rule sets that published records were scored by.</summary>
    public IReadOnlySet<string> Rules => _rules;

    /// <summary>How often each fault was found.</summary>
    public IReadOnlyDictionary<DiagnosticCode, int> Counts => _counts;

    /// <summary>Null where a finding keeps the record back.</summary>
    public LifeStage? StageOf(int ordinal) => _entries[ordinal]?.Stage;

    /// <summary>Neither a record nor the tombstone of one is left to publish.</summary>
    public bool AreEmpty => _stages.Keys.All(s => s == LifeStage.Draft);

    /// <summary>How many are neither published nor withdrawn nor drafts.</summary>
    public int Unsettled => records - _stages.Values.Sum();

    /// <summary>Null where a finding keeps the record back.</summary>
    public CatalogEntry? EntryOf(int ordinal) => _entries[ordinal];

    /// <summary>Null for a record that was kept, or is held back.</summary>
    public RecordState? StateOf(int ordinal) => _states[ordinal];

    /// <summary>Published, but not kept from the build before.</summary>
    public bool IsMade(int ordinal) => _states.Has(ordinal);

    public bool IsListed(int ordinal) => _entries[ordinal] is { IsListed: true };

    /// <summary>The places of the records of one stage; those that are held back have none.</summary>
    public IEnumerable<int> At(LifeStage stage) =>
        _stages.ContainsKey(stage)
            ? Enumerable.Range(0, records).Where(i => _entries[i] is { } entry && entry.Stage == stage)
            : [];

    /// <summary>The places of what has a record's name but is a pipe or a device.</summary>
    public IReadOnlySet<int> Ignored => _ignored;

    /// <summary>The places of the records that a finding keeps back.</summary>
    public IEnumerable<int> HeldBack =>
        Unsettled == 0 ? [] : Enumerable.Range(0, records).Where(i => _entries[i] is null && !_ignored.Contains(i));

    /// <summary>Of many records, what only the next build needs to know leaves memory.</summary>
    /// <param name="folder">Where it is until <see cref="Dispose"/>.</param>
    public void SetAside(string folder) => _states.SetAside(folder);

    /// <summary>What was set aside can no longer be read.</summary>
    public void Dispose() => _states.Dispose();

    /// <summary>A record that has not changed since the build before. Safe from any thread.</summary>
    public void Keep(int ordinal, CatalogEntry entry, RecordState state)
    {
        _entries[ordinal] = entry;
        lock (_adding)
        {
            _stages[entry.Stage] = _stages.GetValueOrDefault(entry.Stage) + 1;
            if (entry.IsListed)
                _rules.Add(state.Rules);
            for (var i = 0; i < state.Counts.Count; i++)
            {
                var (code, count) = state.Counts[i];
                _counts[code] = _counts.GetValueOrDefault(code) + count;
            }
        }
    }

    /// <summary>Safe from any thread.</summary>
    /// <param name="ordinal">The record's place among all, from 0.</param>
    public void Add(int ordinal, RecordOutcome outcome)
    {
        if (outcome is { Entry: { } entry, State: { } state })
        {
            Keep(ordinal, InSharedWords(entry), state);
            _states.Add(ordinal, state);
            if (!keepsWarnings && outcome.PageFindings.Findings.Count == 0)
                return;
        }
        lock (_adding)
        {
            if (keepsWarnings ? outcome.Findings.Findings.Count > 0 : outcome.Findings.HasErrors)
                _findings[ordinal] = outcome.Findings;
            if (outcome.PageFindings.Findings.Count > 0)
                _pageFindings[ordinal] = outcome.PageFindings;
            if (outcome.IsIgnored)
                _ignored.Add(ordinal);
            if (outcome.Project is { } project)
                _projects[ordinal] = project;
            foreach (var finding in outcome.Entry is null ? outcome.Findings.Findings : [])
                _counts[finding.Code] = _counts.GetValueOrDefault(finding.Code) + 1;
        }
    }

    /// <summary>
    /// Brings the findings together, in the order of the records; a fault of a template is told once.
    /// </summary>
    /// <param name="keyOf">Reads a published record again, to tell where its name stands.</param>
    public void Gather(DiagnosticBag aboutRecords, DiagnosticBag aboutSite, Func<int, ProjectKey?> keyOf)
    {
        foreach (var findings in _findings.Values)
            aboutRecords.AddRange(findings.Findings);
        CollectionChecks.CheckDuplicates(Lookalikes(keyOf), aboutRecords);
        aboutSite.AddRange(
            _pageFindings
                .Values.SelectMany(f => f.Findings)
                .DistinctBy(f => (f.Code, f.Span.File.Path, f.Span.Line, f.Span.Column))
        );
    }

    /// <param name="isExplained">The findings about the records say already why none is left.</param>
    public void CheckEmpty(bool isExplained, DiagnosticBag aboutSite)
    {
        if (AreEmpty)
            CollectionChecks.ReportEmpty(isExplained, At(LifeStage.Draft).Count(), aboutSite);
    }

    /// <summary>Departments and units have many projects, and one name each; days have many, too.</summary>
    private CatalogEntry InSharedWords(CatalogEntry entry) =>
        entry with
        {
            Department = Shared(entry.Department),
            Unit = Shared(entry.Unit),
            Published = entry.Published is null ? null : Shared(entry.Published),
        };

    private string Shared(string word) => _words.GetOrAdd(word, word);

    /// <summary>
    /// The records that may be of the same project and year: found by hashes, since among a million hardly any are.
    /// </summary>
    private List<ProjectKey> Lookalikes(Func<int, ProjectKey?> keyOf)
    {
        var hashes = new int[records];
        var places = new int[records];
        for (var i = 0; i < records; i++)
            (hashes[i], places[i]) = (HashOf(i), i);
        Array.Sort(hashes, places);
        var found = new SortedSet<int>();
        for (var i = 1; i < records; i++)
            if (hashes[i] == hashes[i - 1] && hashes[i] != 0)
                found.UnionWith([places[i - 1], places[i]]);
        return
        [
            .. found
                .Select(i => _projects.GetValueOrDefault(i) ?? (keepsWarnings ? keyOf(i) : KeyOf(_entries[i]!)))
                .OfType<ProjectKey>(),
        ];
    }

    /// <summary>Where the name stands is not asked of what is only counted.</summary>
    private static ProjectKey KeyOf(CatalogEntry entry) =>
        new(entry.FiscalYear, entry.Title, entry.Unit, SourceSpan.Whole(entry.Route));

    /// <summary>0 where the name or the unit cannot be read: two unreadable names are not the same name.</summary>
    private int HashOf(int ordinal) =>
        _projects.TryGetValue(ordinal, out var key) ? HashCode.Combine(key.FiscalYear, key.Name, key.Unit)
        : _entries[ordinal] is not { IsListed: true, IsEditorTitle: false } entry ? 0
        : Illegible.IsIn(entry.Title) || Illegible.IsIn(entry.Unit) ? 0
        : HashCode.Combine(entry.FiscalYear, entry.Title, entry.Unit);
}
