using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>
/// 政府信息公开条例 26: what is made or changed is public within 20 working days. Told where the calendar covers them,
/// and where the dates prove it.
/// </summary>
/// <param name="today">The day on which what is not public may be late; null where none is known.</param>
public sealed class WorkdayChecks(WorkCalendar calendar, DateOnly? today, DiagnosticBag findings)
{
    private const int Workdays = 20;

    /// <summary>The time from a record's first review, before which there was none, to its publication.</summary>
    /// <param name="reviewOf">Where that review stands; null where it cannot be read any more.</param>
    public void CheckMade(IReadOnlyList<ProjectStatus> records, Func<ProjectStatus, SourceSpan?> reviewOf)
    {
        foreach (var status in records)
        {
            var end = status.IsPublic ? status.Published : today;
            if (status is not { Made: { } made, Stage: not LifeStage.Withdrawn } || end is null)
                continue;
            if (LastDayAfter(made) is not { } due || end <= due || reviewOf(status) is not { } review)
                continue;
            findings.Report(
                RosterCodes.LateAfterReview,
                review,
                [
                    ("made", Day(made)),
                    ("due", Day(due)),
                    (
                        "reason",
                        status.IsPublic
                            ? new BilingualText($"it was published on {Day(end)}", $"于 {Day(end)} 公开")
                            : NotPublic(end)
                    ),
                ]
            );
        }
    }

    /// <summary>The time from each correction to the day on which readers were told of it.</summary>
    /// <param name="read">Reads a record again, to tell where a finding stands.</param>
    /// <param name="released">Null where no published site can tell.</param>
    public void CheckChanged(
        IReadOnlyList<ProjectStatus> records,
        Func<ProjectStatus, EvaluationRecord?> read,
        Func<EvaluationRecord, ReleasedCorrections?> released
    )
    {
        foreach (var status in records.Where(s => s.Stage == LifeStage.Corrected))
            if (read(status) is { } record)
                CheckChanges(record, released(record) ?? WithoutSite(status, record));
    }

    /// <summary>Corrections of one day are told of once.</summary>
    private void CheckChanges(EvaluationRecord record, ReleasedCorrections released)
    {
        var told = default(DateOnly?);
        foreach (var (i, correction) in record.Publication.Corrections.Index())
        {
            var isPublic = i < released.Count;
            var end = isPublic ? ToldOn(correction.On, record.Publication, released.Days) : today;
            if (correction.On == told || LastDayAfter(correction.On) is not { } due || end is null || end <= due)
                continue;
            told = correction.On;
            findings.Report(
                RosterCodes.LateAfterChange,
                correction.Span,
                [
                    ("changed", Day(told)),
                    ("due", Day(due)),
                    (
                        "reason",
                        isPublic
                            ? new BilingualText($"readers were told on {Day(end)}", $"于 {Day(end)} 公开")
                            : NotPublic(end)
                    ),
                ]
            );
        }
    }

    /// <summary>The first release that can have told of it, else the end of the withdrawal in which it was made; null
    /// where nothing tells.</summary>
    private static DateOnly? ToldOn(DateOnly changed, Publication publication, IReadOnlyList<DateOnly> releases)
    {
        foreach (var day in releases)
            if (day >= changed)
                return day;
        return publication.Withdrawals.FirstOrDefault(w => w.On <= changed && w.Lifted?.On >= changed)?.Lifted!.On;
    }

    /// <summary>What a finding holds back is not public, as far as the record alone tells.</summary>
    private static ReleasedCorrections WithoutSite(ProjectStatus status, EvaluationRecord record) =>
        status.HasErrors ? ReleasedCorrections.None : new(record.Publication.Corrections.Count, []);

    private DateOnly? LastDayAfter(DateOnly day) => calendar.After(day, Workdays);

    private static BilingualText NotPublic(DateOnly? day) =>
        new($"on {Day(day)} it is not public", $"至 {Day(day)} 仍未公开");

    private static string Day(DateOnly? date) => PublicationChecks.Day(date!.Value);
}
