using System.Globalization;
using Publisher.Diagnostics;
using Publisher.OpenData;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Office;

/// <summary>The office's statistics → plain text or CSV.</summary>
public static class StatisticsText
{
    private static readonly BilingualText Unknown = new("(department not readable)", "（主管部门无法辨认）");
    private static readonly BilingualText AllOfThem = new("all departments", "合计");

    /// <param name="line">Takes one line after the other.</param>
    public static void Write(OfficeStatistics statistics, Language language, Action<string> line)
    {
        foreach (var (all, departments) in statistics.Years)
        {
            line(string.Create(CultureInfo.InvariantCulture, $"{all.Year} {AllOfThem.In(language)}"));
            Write(all, language, line);
            foreach (var row in departments)
            {
                line(string.Create(CultureInfo.InvariantCulture, $"{row.Year} {NameOf(row, language)}"));
                Write(row, language, line);
            }
        }
        if (Unread(statistics) is { } unread)
            line(unread.In(language));
        if (Overdue(statistics) is { } overdue)
            line(overdue.In(language));
    }

    /// <summary>A row for each year and department; sums over them are left to whoever reads it.</summary>
    public static void WriteCsv(Stream stream, OfficeStatistics statistics)
    {
        using var csv = new CsvTableWriter(stream, StatisticsTables.All.Table);
        foreach (var row in statistics.Years.SelectMany(y => y.Departments))
            csv.Write(StatisticsTables.All.RowOf(row));
    }

    internal static string NameOf(StatisticsRow row, Language language) =>
        row.Department.Length == 0 ? AllOfThem.In(language)
        : row.Department == Illegible.Mark ? Unknown.In(language)
        : row.Department;

    internal static string Shown(Value value) => value.Number is { } number ? Figures.Number(number) : "";

    internal static BilingualText? Unread(OfficeStatistics statistics) =>
        statistics.Unreadable == 0
            ? default(BilingualText?)
            : new BilingualText(
                Text($"Not counted: {statistics.Unreadable} files of which nothing can be read"),
                Text($"未计入：{statistics.Unreadable} 个无法读取的文件")
            );

    /// <summary>Against which day something is overdue; null where nothing could be.</summary>
    internal static BilingualText? Overdue(OfficeStatistics statistics) =>
        statistics is { Roster: not null, Today: { } today }
            ? new BilingualText($"Overdue as of {Figures.Date(today)}", $"逾期截至 {Figures.Date(today)}")
            : default(BilingualText?);

    private static void Write(StatisticsRow row, Language language, Action<string> line)
    {
        foreach (var (caption, columns) in StatisticsTables.Groups)
        {
            if (row.Records == 0 && columns != StatisticsTables.OfRoster)
                continue;
            var figures = columns
                .Select(c => (c.Column, Figure: Shown(c.Value(row))))
                .Where(c => c.Figure.Length > 0)
                .Select(c => $"{c.Column.Title.In(language)} {c.Figure}{Unit(c.Column, language)}")
                .ToList();
            if (figures.Count > 0)
                line($"  {caption.In(language)}: {string.Join(new BilingualText(", ", "，").In(language), figures)}");
        }
    }

    /// <summary>As it stands behind a figure.</summary>
    internal static string Unit(Column column, Language language) =>
        column.Unit is null ? ""
        : column.Unit == "%" ? "%"
        : new BilingualText(" × 10,000 yuan", $" {column.Unit}").In(language);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
