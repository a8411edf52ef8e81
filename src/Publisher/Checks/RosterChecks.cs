using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>What must be published, and when → what is missing, late, listed twice or not listed.</summary>
public static class RosterChecks
{
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
