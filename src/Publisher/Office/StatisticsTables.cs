using Publisher.Diagnostics;
using Publisher.OpenData;
using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.Office.StatisticsRow>;

namespace Publisher.Office;

/// <summary>The columns of the office's statistics, in groups: every format is made from them.</summary>
internal static class StatisticsTables
{
    private const string Amounts = "万元";

    private static readonly BilingualText OfAll = new("Withdrawn records aside.", "不含已撤回的记录。");

    private static readonly BilingualText OfLegible = new(
        "Of the records whose three amounts can be read; withdrawn ones aside.",
        "三项金额均可辨认的记录之和，不含已撤回的。"
    );

    public static readonly (BilingualText Caption, IReadOnlyList<Cells> Columns)[] Groups =
    [
        (
            new("Records and grades", "记录与等级"),
            [
                Count(
                    "records",
                    new("Records", "记录"),
                    new("All that can be read.", "可读取的全部记录。"),
                    r => r.Records
                ),
                Count(
                    "published",
                    new("Ready or public", "可公开或已公开"),
                    new("Approved and without an error.", "已批准且无错误。"),
                    r => r.Published
                ),
                Count("drafts", new("Drafts", "草稿"), new("Not approved.", "未批准。"), r => r.Drafts),
                Count("withdrawn", new("Withdrawn", "已撤回"), new("Taken back.", "撤回公开的。"), r => r.Withdrawn),
                Count(
                    "faulty",
                    new("With errors", "有错误"),
                    new("A finding holds them back.", "有错误，不能公开。"),
                    r => r.Faulty
                ),
                Count("grade_excellent", "优", OfAll, r => r.Grades[(int)Grade.Excellent]),
                Count("grade_good", "良", OfAll, r => r.Grades[(int)Grade.Good]),
                Count("grade_fair", "中", OfAll, r => r.Grades[(int)Grade.Fair]),
                Count("grade_poor", "差", OfAll, r => r.Grades[(int)Grade.Poor]),
                Count(
                    "grade_unreadable",
                    new("No grade", "等级缺失"),
                    new("None that can be read.", "没有或无法辨认。"),
                    r => r.Grades[^1]
                ),
            ]
        ),
        (
            new("Budget execution", "预算执行"),
            [
                Amount("initial", new("Initial budget", FormLabels.InitialBudget), r => r.Initial),
                Amount("adjusted", new("Adjusted budget", FormLabels.AdjustedBudget), r => r.Adjusted),
                Amount("executed", new("Executed", FormLabels.ExecutedAmount), r => r.Executed),
                Cells.Computed(
                    "execution_rate",
                    new("Execution rate", FormLabels.ExecutionRate),
                    new(
                        "Executed ÷ adjusted, rounded as the rule set rounds; empty without a budget.",
                        "全年执行数 ÷ 全年预算数，按规则舍入；没有预算时为空。"
                    ),
                    "%",
                    r => r.Rate
                ),
                Count(
                    "amounts_unreadable",
                    new("Left out", "未计入"),
                    new("With an amount that cannot be read.", "有金额缺失或无法辨认的记录。"),
                    r => r.LeftOut
                ),
                Count(
                    "low_execution",
                    new("Low execution", "执行率偏低"),
                    new("Below the rule set's threshold.", "低于规则中的界线。"),
                    r => r.Low
                ),
                Count(
                    "low_unexplained",
                    new("Of these unexplained", "其中未说明"),
                    new("The form does not say why.", "表中没有说明原因。"),
                    r => r.LowUnexplained
                ),
            ]
        ),
        (
            new("Quality of the forms", "填报质量"),
            [
                Count(
                    "reasons_missing",
                    new("Reasons missing", "缺偏差原因"),
                    new("Indicators that fall short without a reason.", "未达标或扣分而未说明原因的指标。"),
                    r => r.ReasonsMissing
                ),
                Count("targets", new("Targets", "指标"), new("All indicators.", "全部指标。"), r => r.Targets),
                Count(
                    "targets_unmeasurable",
                    new("Not measurable", "不可衡量"),
                    new("The target is a word.", "指标值是文字。"),
                    r => r.Unmeasurable
                ),
                Count(
                    "differences",
                    new("Differ from the rules", "与复算不同"),
                    new(
                        "Rates, scores, totals and grades that are not what the rules give.",
                        "与按规则复算不同的执行率、得分、总分和等级。"
                    ),
                    r => r.Differences
                ),
            ]
        ),
        (
            new("Roster", "应公开清单"),
            [
                Due(
                    "roster_listed",
                    new("Must be published", "应公开"),
                    new("Lines of the roster; each project once.", "清单所列项目，重复的计一次。"),
                    r => r.Listed
                ),
                Due(
                    "roster_published",
                    new("Published", "已公开"),
                    new("In time or not.", "含逾期公开的。"),
                    r => r.Published
                ),
                Due(
                    "roster_late",
                    new("Of these late", "其中逾期"),
                    new("After their last day.", "晚于期限公开。"),
                    r => r.Late
                ),
                Due(
                    "roster_missing",
                    new("No record", "缺记录"),
                    new("Nothing is there.", "没有记录。"),
                    r => r.Missing
                ),
                Due(
                    "roster_overdue",
                    new("Overdue", "逾期未公开"),
                    new("Not public after their last day.", "期限已过仍未公开。"),
                    r => r.Overdue
                ),
            ]
        ),
    ];

    /// <summary>The group that only an office with a roster has.</summary>
    public static IReadOnlyList<Cells> OfRoster => Groups[^1].Columns;

    /// <summary>All of them, behind the year and the department.</summary>
    public static TableOf<StatisticsRow> All { get; } =
        new(
            "statistics",
            new("Statistics for the office", "办公统计"),
            new("One row for each year and department.", "每个年度、每个主管部门一行。"),
            ["year", "department"],
            [
                Count("year", new("Year", FormLabels.FiscalYear), new("Fiscal year.", "预算年度。"), r => r.Year),
                Cells.Text(
                    "department",
                    new("Department", FormLabels.CompetentDepartment),
                    new("[?] where it cannot be read.", "[?] 表示无法辨认。"),
                    r => r.Department,
                    isRequired: true
                ),
                .. Groups.SelectMany(g => g.Columns),
            ]
        );

    private static Cells Count(
        string name,
        BilingualText title,
        BilingualText description,
        Func<StatisticsRow, int> value
    ) => Cells.Number(name, title, description, value);

    private static Cells Due(
        string name,
        BilingualText title,
        BilingualText description,
        Func<RosterCounts, int> value
    ) =>
        new(
            new Column(name, ColumnType.Count, title, description),
            r => r.Roster is { } roster ? value(roster) : (int?)null
        );

    private static Cells Amount(string name, BilingualText title, Func<StatisticsRow, decimal?> value) =>
        Cells.Computed(name, title, OfLegible, Amounts, value);
}
