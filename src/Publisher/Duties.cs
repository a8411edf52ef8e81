using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher;

/// <summary>What the office must publish, and by when: told by a check and a preview, never by a build.</summary>
/// <param name="Roster">Null where there is none.</param>
/// <param name="Calendar">Null where there is none.</param>
internal sealed record Duties(IReadOnlyList<RosterEntry>? Roster, WorkCalendar? Calendar)
{
    public bool AreNone => Roster is null && Calendar is null;

    public static Duties Read(string root, DiagnosticBag findings) =>
        new(RosterReader.ReadRoster(root, findings), RosterReader.ReadCalendar(root, findings));

    /// <param name="today">The day on which what is not public may be late; null where none is known.</param>
    /// <param name="nameOf">Where a record's name stands; null where it cannot be read any more.</param>
    /// <param name="reviewOf">Where a record's first review stands.</param>
    public void Check(
        IReadOnlyList<ProjectStatus> records,
        DateOnly? today,
        Func<ProjectStatus, SourceSpan?> nameOf,
        Func<ProjectStatus, SourceSpan?> reviewOf,
        DiagnosticBag findings
    )
    {
        if (Roster is not null)
            RosterChecks.Check(RosterMatch.Of(Roster, records, today), today, nameOf, findings);
        if (Calendar is not null)
            new WorkdayChecks(Calendar, today, findings).CheckMade(records, reviewOf);
    }

    /// <summary>What a live site has to be looked at for.</summary>
    /// <param name="read">Reads a record again.</param>
    /// <param name="released">Null where no published site can tell.</param>
    public void CheckChanges(
        IReadOnlyList<ProjectStatus> records,
        DateOnly? today,
        Func<ProjectStatus, EvaluationRecord?> read,
        Func<EvaluationRecord, ReleasedCorrections?> released,
        DiagnosticBag findings
    )
    {
        if (Calendar is not null)
            new WorkdayChecks(Calendar, today, findings).CheckChanged(records, read, released);
    }
}
