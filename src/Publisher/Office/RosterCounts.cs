using Publisher.Checks;

namespace Publisher.Office;

/// <summary>Projects that must be published, counted by what became of them; one listed twice counts once.</summary>
/// <param name="Published">In time or not.</param>
/// <param name="Late">Of these, after their last day.</param>
/// <param name="Missing">Without a record.</param>
/// <param name="Overdue">Not public after their last day, with or without a record.</param>
public sealed record RosterCounts(int Listed, int Published, int Late, int Missing, int Overdue)
{
    public static RosterCounts Of(IReadOnlyList<RosterLine> lines)
    {
        var once = lines.Where(l => l.Twin is null).ToList();
        return new RosterCounts(
            once.Count,
            once.Count(l => l.State is RosterState.Published or RosterState.Late),
            once.Count(l => l.State == RosterState.Late),
            once.Count(l => l.State == RosterState.Missing),
            once.Count(l => l.IsOverdue)
        );
    }
}
