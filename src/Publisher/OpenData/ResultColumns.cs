using Publisher.Diagnostics;
using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.Disclosure>;

namespace Publisher.OpenData;

/// <summary>The foot of the form: its total and its grade, beside what the rules give.</summary>
internal static class ResultColumns
{
    private static readonly BilingualText ByForm = new("As the form prints it.", "按原表。");

    public static IReadOnlyList<Cells> All { get; } =
    [
        Cells.Reported(
            "total_weight_reported",
            new("Sum of weights, reported", "总分值（填报）"),
            ByForm,
            "分",
            d => d.Record.TotalWeight
        ),
        Cells.Computed(
            "total_weight_computed",
            new("Sum of weights, computed", "总分值（复算）"),
            new(
                "Weight of budget execution and weights of the indicators; empty where one is missing.",
                "预算执行分值与各指标分值之和；缺一项则为空。"
            ),
            "分",
            d => d.Sheet.WeightSum
        ),
        Cells.Reported(
            "total_score_reported",
            new("Total score, reported", "总分（填报）"),
            ByForm,
            "分",
            d => d.Record.TotalScore
        ),
        Cells.Computed(
            "total_score_sum",
            new("Sum of the reported scores", "填报得分之和"),
            new(
                "The reported scores of budget execution and of the indicators, added up; empty where one is missing.",
                "预算执行与各指标填报得分相加；缺一项则为空。"
            ),
            "分",
            d => d.Sheet.ReportedSum
        ),
        Cells.Computed(
            "total_score_computed",
            new("Total score, computed", "总分（复算）"),
            new(
                "The same with each score replaced by the formula's, where the rules have one; empty where one is "
                    + "missing.",
                "各项得分凡规则有公式的以公式得分代替后相加；缺一项则为空。"
            ),
            "分",
            d => d.Sheet.FormulaTotal
        ),
        new(
            new(
                "grade_reported",
                ColumnType.Text,
                new("Grade, reported", "评分等级（填报）"),
                ByForm,
                Words: Grades.Words
            ),
            d => d.Record.Grade?.Value?.Word(),
            d => d.Record.Grade is { Value: null }
        ),
        Cells.Word(
            "grade_of_reported_total",
            new("Grade of the reported total", "填报总分对应的等级"),
            new(
                "The grade that the reported total earns by the rule set; empty where there is no total.",
                "填报总分按评分规则所属的等级；无总分则为空。"
            ),
            Grades.Words,
            d => d.Sheet.GradeOfTotal?.Word()
        ),
        Cells.Word(
            "grade_computed",
            new("Grade, computed", "评分等级（复算）"),
            new(
                "The grade that the computed total earns by the rule set; empty where there is none.",
                "复算总分按评分规则所属的等级；无复算总分则为空。"
            ),
            Grades.Words,
            d => d.Sheet.FormulaGrade?.Word()
        ),
    ];
}
