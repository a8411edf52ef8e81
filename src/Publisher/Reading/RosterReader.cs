using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The office's roster and calendar → values. Both may be left out.</summary>
public static class RosterReader
{
    public const string RosterPath = "input/roster.yml";
    public const string CalendarPath = "input/calendar.yml";

    /// <returns>Null where there is no such file, or nothing of it could be read.</returns>
    public static IReadOnlyList<RosterEntry>? ReadRoster(string root, DiagnosticBag findings) =>
        Open(root, RosterPath, RosterShape.Root, findings) is { } roster
            ? [.. roster.Mappings(RosterShape.Projects).Select(ReadEntry).OfType<RosterEntry>()]
            : null;

    /// <returns>Null where there is no such file, or nothing of it could be read.</returns>
    public static WorkCalendar? ReadCalendar(string root, DiagnosticBag findings)
    {
        if (Open(root, CalendarPath, CalendarShape.Root, findings) is not { } calendar)
            return null;
        var (years, holidays, workdays) = (new HashSet<int>(), new HashSet<DateOnly>(), new HashSet<DateOnly>());
        foreach (var year in calendar.Mappings(CalendarShape.Years))
        {
            var (number, off) = ((int?)year.Number(CalendarShape.Year), year.Days(CalendarShape.Holidays));
            if (number is null)
                continue;
            years.Add(number.Value);
            foreach (var day in off)
                Add(day, number.Value, holidays, workdays, findings);
            foreach (var day in year.Days(CalendarShape.Workdays))
                Add(day, number.Value, workdays, holidays, findings);
        }
        return new WorkCalendar(years, holidays, workdays);
    }

    private static void Add(
        Sourced<DateOnly> day,
        int year,
        HashSet<DateOnly> days,
        HashSet<DateOnly> others,
        DiagnosticBag findings
    )
    {
        if (day.Value.Year == year && !others.Contains(day.Value))
            days.Add(day.Value);
        else
            findings.Report(
                CalendarCodes.DayMisplaced,
                day.Span,
                [
                    ("found", day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ("expected", year.ToString(CultureInfo.InvariantCulture)),
                ]
            );
    }

    private static RosterEntry? ReadEntry(MappingReader entry)
    {
        var (name, year) = (entry.Text(RosterShape.Name), (int?)entry.Number(RosterShape.Year));
        var (id, department) = (entry.Text(RosterShape.Id)?.Value, entry.Text(RosterShape.Department)?.Value);
        var (ratified, due) = (entry.Day(RosterShape.Ratified), entry.Day(RosterShape.Due));
        return name is { } named && year is { } of
            ? new RosterEntry(named.Value, id, department, of, ratified, due, named.Span)
            : null;
    }

    private static MappingReader? Open(string root, string path, Shape.Mapping shape, DiagnosticBag findings) =>
        Path.Exists(Path.Combine(root, path))
        && SourceReader.Read(Path.Combine(root, path), path, findings) is { } file
        && YamlTree.Read(file, shape, findings) is { } tree
            ? MappingReader.Open(tree, shape, findings)
            : null;
}
