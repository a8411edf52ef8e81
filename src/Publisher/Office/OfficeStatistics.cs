using Publisher.Checks;
using Publisher.Records;

namespace Publisher.Office;

/// <summary>What the office wants to know of all its records, year by year and department by department.</summary>
/// <param name="Today">The day against which what is not public may be late; null where none is known.</param>
/// <param name="Unreadable">Files of which nothing could be read.</param>
/// <param name="Years">The newest first: all departments, and each of them by name.</param>
/// <param name="Roster">Null where the office has none.</param>
public sealed record OfficeStatistics(
    string Site,
    DateOnly? Today,
    int Unreadable,
    IReadOnlyList<(StatisticsRow All, IReadOnlyList<StatisticsRow> Departments)> Years,
    IReadOnlyList<RosterLine>? Roster
)
{
    public static OfficeStatistics Of(
        string site,
        DateOnly? today,
        int unreadable,
        IReadOnlyList<SurveyedRecord> records,
        IReadOnlyList<RosterLine>? roster
    )
    {
        var years = records.Select(r => r.Status.FiscalYear).Concat((roster ?? []).Select(l => l.Entry.FiscalYear));
        return new OfficeStatistics(
            site,
            today,
            unreadable,
            [.. years.Distinct().OrderDescending().Select(y => YearOf(y, records, roster))],
            roster
        );
    }

    private static (StatisticsRow, IReadOnlyList<StatisticsRow>) YearOf(
        int year,
        IReadOnlyList<SurveyedRecord> records,
        IReadOnlyList<RosterLine>? roster
    )
    {
        var ofYear = records.Where(r => r.Status.FiscalYear == year).ToList();
        var lines = roster?.Where(l => l.Entry.FiscalYear == year).ToList();
        var own = ofYear.ToLookup(r => Heading(r.Status.Department));
        var due = lines?.ToLookup(l => Heading(l.Department));
        return (
            StatisticsRow.Of(year, "", ofYear, lines),
            [
                .. own.Select(g => g.Key)
                    .Concat(due?.Select(g => g.Key) ?? [])
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(name => name == Illegible.Mark)
                    .ThenBy(name => name, StringComparer.Ordinal)
                    .Select(name => StatisticsRow.Of(year, name, [.. own[name]], due is null ? null : [.. due[name]])),
            ]
        );
    }

    /// <summary>Departments that cannot be read, or are not told, share one line, as on the site.</summary>
    private static string Heading(string department) =>
        department.Length == 0 || Illegible.IsIn(department) ? Illegible.Mark : department;
}
