using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>What must be published, and when → what is missing, late, listed twice or not listed.</summary>
public static class RosterChecks
{
    /// <summary>信息公开条例 26: within 20 working days after a record is made.</summary>
    private const int WorkdaysAfterMade = 20;

    private static readonly BilingualText NoRecord = new("there is no record of it", "没有记录");
    private static readonly BilingualText Draft = new("its record is a draft", "记录还是草稿");
    private static readonly BilingualText Faulty = new("a finding holds its record back", "记录有问题被扣下");

    /// <param name="today">The day on which what is not public may be late; null where none is known.</param>
    /// <param name="nameOf">Where a record's name stands; null where it cannot be read any more.</param>
    public static void Check(
        RosterMatch match,
        DateOnly? today,
        Func<ProjectStatus, SourceSpan?> nameOf,
        DiagnosticBag findings
    )
    {
        foreach (var line in match.Lines)
            if (line.Twin is { } twin)
                Report(RosterCodes.ListedTwice, line.Entry, findings, ("other", Number(twin.Span.Line)));
            else if (line.IsOverdue)
                Report(
                    RosterCodes.Overdue,
                    line.Entry,
                    findings,
                    ("due", Day(line.Entry.LastDay)),
                    ("date", Day(today)),
                    ("reason", ReasonOf(line.Status))
                );
            else if (line.State == RosterState.Missing)
                Report(RosterCodes.Missing, line.Entry, findings);
            else if (line.State == RosterState.Late)
                Report(
                    RosterCodes.Late,
                    line.Entry,
                    findings,
                    ("date", Day(line.Status!.Published)),
                    ("due", Day(line.Entry.LastDay)),
                    ("days", Number(line.Status.Published!.Value.DayNumber - line.Entry.LastDay!.Value.DayNumber))
                );
        foreach (var status in match.Unlisted)
            if (nameOf(status) is { } name)
                findings.Report(
                    RosterCodes.NotListed,
                    name,
                    [("found", status.Name), ("year", Number(status.FiscalYear))]
                );
    }

    /// <summary>The time from a record's first review to its publication.</summary>
    /// <param name="reviewOf">Where that review stands; null where it cannot be read any more.</param>
    public static void CheckWorkdays(
        IReadOnlyList<ProjectStatus> records,
        WorkCalendar calendar,
        DateOnly? today,
        Func<ProjectStatus, SourceSpan?> reviewOf,
        DiagnosticBag findings
    )
    {
        foreach (var status in records)
        {
            var end = status.IsPublic ? status.Published : today;
            if (status is not { Made: { } made, Stage: not LifeStage.Withdrawn } || end is null)
                continue;
            if (
                calendar.After(made, WorkdaysAfterMade) is not { } due
                || end <= due
                || reviewOf(status) is not { } review
            )
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
                            : new BilingualText($"on {Day(end)} it is not public", $"至 {Day(end)} 仍未公开")
                    ),
                ]
            );
        }
    }

    private static BilingualText ReasonOf(ProjectStatus? status) =>
        status is null ? NoRecord
        : status.HasErrors ? Faulty
        : Draft;

    private static void Report(
        DiagnosticCode code,
        RosterEntry entry,
        DiagnosticBag findings,
        params IReadOnlyList<(string, BilingualText)> more
    ) => findings.Report(code, entry.Span, [("found", entry.Name), ("year", Number(entry.FiscalYear)), .. more]);

    private static string Day(DateOnly? date) => PublicationChecks.Day(date!.Value);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
