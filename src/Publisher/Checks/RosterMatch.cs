using Publisher.Config;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>The roster held against the records.</summary>
/// <param name="Lines">Each project that must be published.</param>
/// <param name="Unlisted">Records of the roster's years that it does not list.</param>
public sealed record RosterMatch(IReadOnlyList<RosterLine> Lines, IReadOnlyList<ProjectStatus> Unlisted)
{
    /// <param name="today">The day on which what is not public may be late; null where none is known.</param>
    public static RosterMatch Of(
        IReadOnlyList<RosterEntry> roster,
        IReadOnlyList<ProjectStatus> records,
        DateOnly? today
    )
    {
        var byId = new Dictionary<(int, string), ProjectStatus>();
        var byName = records.ToLookup(r => (r.FiscalYear, r.Name));
        foreach (var record in records)
            byId[(record.FiscalYear, record.Id)] = record;
        var (lines, listed) = (new List<RosterLine>(roster.Count), new HashSet<ProjectStatus>());
        var met = new Dictionary<(int, string, string), RosterEntry>();
        foreach (var entry in roster)
        {
            var status = entry.Id is { } id
                ? byId.GetValueOrDefault((entry.FiscalYear, id))
                : byName[(entry.FiscalYear, entry.Name)]
                    .FirstOrDefault(r => entry.Department is null || r.Department == entry.Department);
            var key = (
                entry.FiscalYear,
                entry.Id ?? status?.Id ?? entry.Name,
                status is null ? entry.Department ?? "" : ""
            );
            var twin = met.GetValueOrDefault(key);
            met.TryAdd(key, entry);
            if (status is not null)
                listed.Add(status);
            var state = StateOf(status, entry.LastDay);
            lines.Add(new RosterLine(entry, status, state, IsOverdue(state, entry.LastDay, today), twin));
        }
        var years = roster.Select(e => e.FiscalYear).ToHashSet();
        return new RosterMatch(lines, [.. records.Where(r => years.Contains(r.FiscalYear) && !listed.Contains(r))]);
    }

    private static RosterState StateOf(ProjectStatus? status, DateOnly? lastDay) =>
        status is null ? RosterState.Missing
        : status.Stage == LifeStage.Withdrawn ? RosterState.Withdrawn
        : !status.IsPublic ? RosterState.Pending
        : status.Published > lastDay ? RosterState.Late
        : RosterState.Published;

    private static bool IsOverdue(RosterState state, DateOnly? lastDay, DateOnly? today) =>
        state is RosterState.Missing or RosterState.Pending && today > lastDay;
}
