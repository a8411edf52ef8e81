using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.OpenData;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Office;

/// <summary>The office's statistics → a page with charts, tables, and what the roster still misses.</summary>
public static class StatisticsPage
{
    public static void Write(Stream stream, OfficeStatistics statistics, Language language) =>
        OfficePage.Write(
            stream,
            language,
            new BilingualText($"{statistics.Site}: statistics for the office", $"{statistics.Site}：办公统计").In(
                language
            ),
            page => WriteContent(page, statistics, language)
        );

    private static void WriteContent(HtmlWriter page, OfficeStatistics statistics, Language language)
    {
        page.Element(
            "p",
            new BilingualText(
                "All records are counted, drafts and those with errors too; withdrawn ones only as such. "
                    + "The public site's statistics hold the published ones alone.",
                "包括草稿和有错误的记录；已撤回的只计个数。网站上的统计只含已公开的记录。"
            ).In(language),
            ("class", "hint")
        );
        if (StatisticsText.Unread(statistics) is { } unread)
            page.Element("p", unread.In(language), ("class", "alert"));
        foreach (var (all, departments) in statistics.Years)
            WriteYear(page, all, departments, language);
        WriteRoster(page, statistics, language);
        page.Element("h2", new BilingualText("What the columns mean", "各栏含义").In(language)).Open("ul");
        var rows = statistics.Years.SelectMany(y => y.Departments.Append(y.All)).ToList();
        var shown = StatisticsTables.Groups.Where(g => rows.Exists(r => Concerns(r, g.Columns)));
        foreach (var column in shown.SelectMany(g => g.Columns).Select(c => c.Column))
            page.Element(
                "li",
                new BilingualText(
                    $"{column.Title.En}: {column.Description.En}",
                    $"{column.Title.Zh}：{column.Description.Zh}"
                ).In(language)
            );
        page.Close();
    }

    private static void WriteYear(
        HtmlWriter page,
        StatisticsRow all,
        IReadOnlyList<StatisticsRow> departments,
        Language language
    )
    {
        page.Element("h2", new BilingualText(Figures.Year(all.Year), $"{Figures.Year(all.Year)} 年度").In(language));
        if (all.Records > 0)
            WriteCharts(page, all, departments, language);
        foreach (var (caption, columns) in StatisticsTables.Groups)
            if (all.Records > 0 || columns == StatisticsTables.OfRoster)
            {
                var rows = departments.Append(all).Where(r => Concerns(r, columns)).ToList();
                if (rows.Count > 0)
                    WriteTable(page, caption.In(language), columns, rows, language);
            }
    }

    /// <summary>A department without records stands in the roster's table alone.</summary>
    private static bool Concerns(StatisticsRow row, IReadOnlyList<ColumnOf<StatisticsRow>> columns) =>
        columns == StatisticsTables.OfRoster ? row.Roster is not null : row.Records > 0;

    private static void WriteCharts(
        HtmlWriter page,
        StatisticsRow all,
        IReadOnlyList<StatisticsRow> departments,
        Language language
    )
    {
        var counted = all.Grades.Sum();
        var labels = Grades.Words.Append(new BilingualText("none", "缺失").In(language));
        page.WriteBars(
            new BilingualText("Grades: records", "等级：记录数").In(language),
            labels.Zip(all.Grades, (label, n) => BarOf(label, Figures.Count(n), n, counted))
        );
        page.WriteBars(
            new BilingualText("Execution rate of each department, %", "各部门执行率（%）").In(language),
            departments
                .Where(d => d.Rate is not null)
                .Select(d =>
                    BarOf(StatisticsText.NameOf(d, language), Figures.Number(d.Rate!.Value), d.Rate.Value, 100)
                )
        );
        page.WriteBars(
            new BilingualText("Targets", "指标").In(language),
            [
                BarOf(
                    new BilingualText("measurable", "可衡量").In(language),
                    Figures.Count(all.Targets - all.Unmeasurable),
                    all.Targets - all.Unmeasurable,
                    all.Targets
                ),
                BarOf(
                    new BilingualText("not measurable", "不可衡量").In(language),
                    Figures.Count(all.Unmeasurable),
                    all.Unmeasurable,
                    all.Targets
                ),
            ]
        );
    }

    private static (string, string, string) BarOf(string label, string figure, decimal value, decimal longest) =>
        Bar.Of("", label, figure, Math.Min(value, longest), longest) is var bar
            ? (bar.Label, bar.Figure, bar.Length)
            : default;

    private static void WriteTable(
        HtmlWriter page,
        string caption,
        IReadOnlyList<ColumnOf<StatisticsRow>> columns,
        IReadOnlyList<StatisticsRow> rows,
        Language language
    ) =>
        page.WriteTable(
            caption,
            [
                new BilingualText("Department", FormLabels.CompetentDepartment).In(language),
                .. columns.Select(c => HeadOf(c.Column, language)),
            ],
            body =>
            {
                foreach (var row in rows)
                {
                    body.Open("tr", ("class", row.Department.Length == 0 ? "total" : "row"));
                    body.Element("th", StatisticsText.NameOf(row, language), ("scope", "row"));
                    foreach (var column in columns)
                        body.Element("td", StatisticsText.Shown(column.Value(row)), ("class", "figure"));
                    body.Close();
                }
            }
        );

    private static string HeadOf(Column column, Language language) =>
        column.Unit is null
            ? column.Title.In(language)
            : $"{column.Title.In(language)} ({StatisticsText.Unit(column, language).Trim()})";

    /// <summary>What is not public, or was late; the rest of the roster is as it should be.</summary>
    private static void WriteRoster(HtmlWriter page, OfficeStatistics statistics, Language language)
    {
        if (statistics.Roster is not { } roster)
            return;
        page.Element("h2", new BilingualText("The roster", "应公开清单").In(language));
        if (StatisticsText.Overdue(statistics) is { } overdue)
            page.Element("p", overdue.In(language), ("class", "hint"));
        var open = roster.Where(l => l is { Twin: null, State: not RosterState.Published }).ToList();
        if (open.Count == 0)
        {
            page.Element("p", new BilingualText("All of it is public, in time.", "全部按期公开。").In(language));
            return;
        }
        page.WriteTable(
            new BilingualText("Not public, or late", "未公开或逾期").In(language),
            [
                new BilingualText("Year", FormLabels.FiscalYear).In(language),
                new BilingualText("Project", FormLabels.ProjectName).In(language),
                new BilingualText("Department", FormLabels.CompetentDepartment).In(language),
                new BilingualText("Last day", "期限").In(language),
                new BilingualText("State", "状态").In(language),
            ],
            body =>
            {
                foreach (var line in open)
                {
                    body.Open("tr").Element("td", Figures.Year(line.Entry.FiscalYear));
                    body.Element("th", line.Entry.Name, ("scope", "row")).Element("td", line.Department);
                    body.Element("td", line.Entry.LastDay is { } day ? Figures.Date(day) : "");
                    body.Element("td", StateOf(line).In(language), ("class", line.IsOverdue ? "alert" : "text"))
                        .Close();
                }
            }
        );
    }

    private static BilingualText StateOf(RosterLine line)
    {
        var state = line.State switch
        {
            RosterState.Late => new BilingualText(
                $"published on {Figures.Date(line.Status!.Published!.Value)}, late",
                $"{Figures.Date(line.Status.Published.Value)} 公开，逾期"
            ),
            RosterState.Withdrawn => new("withdrawn", "已撤回"),
            RosterState.Pending when line.Status!.HasErrors => new("held back by a finding", "有问题被扣下"),
            RosterState.Pending => new("draft", "草稿"),
            _ => new("no record", "缺记录"),
        };
        return line.IsOverdue ? new($"{state.En}; overdue", $"{state.Zh}；已逾期") : state;
    }
}
