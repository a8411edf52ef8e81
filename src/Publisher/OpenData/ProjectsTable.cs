using Publisher.Diagnostics;
using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.Disclosure>;

namespace Publisher.OpenData;

/// <summary>A row for each project and year: the form's head, its total row, its objectives and its result.</summary>
internal static class ProjectsTable
{
    private static readonly BilingualText ByForm = new("As the form prints it.", "按原表。");

    private static readonly BilingualText WithGaps = new(
        "As the form prints it; [?] where it cannot be read.",
        "按原表；[?] 表示无法辨认。"
    );

    public static TableOf<Disclosure> Rows { get; } =
        new(
            "projects",
            new("Projects", "项目"),
            new(
                "One row for each project and year: the head of the self-evaluation form, its total row of funding, "
                    + "its objectives and its result, as reported and as computed by the published rules.",
                "每个项目每年一行：自评表表头、资金总额行、年度目标和自评结果；单位填报的与按公开规则复算的分列。"
            ),
            ["id", "year"],
            [
                .. RecordColumns.Key<Disclosure>(d => d.Record.Id, d => d.Record.FiscalYear),
                Cells.Word(
                    "status",
                    new("Status", "状态"),
                    new(
                        "approved: as it was approved; corrected: with corrections, told in the table of corrections.",
                        "approved：按批准公开；corrected：公开后有更正，见更正表。"
                    ),
                    ["approved", "corrected"],
                    d => d.Record.Publication.Stage == LifeStage.Corrected ? "corrected" : "approved",
                    isRequired: true
                ),
                Cells.Text("name", new("Project", FormLabels.ProjectName), WithGaps, d => d.Record.Name?.Text),
                Cells.Text(
                    "editor_title",
                    new("Editor's title", "编者拟题"),
                    new(
                        "What the publishing office calls a project whose printed name cannot be read; else empty.",
                        "原表项目名称无法辨认时由公开单位拟定；否则为空。"
                    ),
                    d => d.Record.EditorTitle?.Value
                ),
                Cells.Text(
                    "competent_department",
                    new("Competent department", FormLabels.CompetentDepartment),
                    WithGaps,
                    d => d.Record.CompetentDepartment?.Text
                ),
                Cells.Text(
                    "implementing_unit",
                    new("Implementing unit", FormLabels.ImplementingUnit),
                    WithGaps,
                    d => d.Record.ImplementingUnit?.Text
                ),
                .. RecordColumns.Amounts<Disclosure>(d => d.Record.Budget.Total),
                .. RecordColumns.Rates<Disclosure>(d => d.Record.Budget.Total, d => d.Sheet.ExecutionRate),
                Cells.Reported(
                    "budget_weight",
                    new("Weight of budget execution", "预算执行分值"),
                    ByForm,
                    "分",
                    d => d.Record.Budget.Total?.Weight
                ),
                Cells.Reported(
                    "budget_score_reported",
                    new("Score of budget execution, reported", "预算执行得分（填报）"),
                    ByForm,
                    "分",
                    d => d.Record.Budget.Total?.Score
                ),
                Cells.Computed(
                    "budget_score_computed",
                    new("Score of budget execution, computed", "预算执行得分（复算）"),
                    new(
                        "Execution rate × weight by the rule set; empty where the form does not give both.",
                        "按评分规则由执行率和分值算出；原表不足以计算则为空。"
                    ),
                    "分",
                    d => d.Sheet.BudgetScore
                ),
                Cells.Text(
                    "budget_explanation",
                    new("Explanation of the budget", "预算调整和执行说明"),
                    WithGaps,
                    d => d.Record.Budget.Explanation?.Text
                ),
                Cells.Text(
                    "expected_objective",
                    new("Expected objective", FormLabels.ExpectedObjective),
                    WithGaps,
                    d => d.Record.Objective.Expected?.Text
                ),
                Cells.Text(
                    "achieved_objective",
                    new("What was achieved", FormLabels.AchievedObjective),
                    WithGaps,
                    d => d.Record.Objective.Achieved?.Text
                ),
                .. ResultColumns.All,
                TableOf<Disclosure>.Unreadable,
                RecordColumns.RuleSet<Disclosure>(d => d.Sheet.Rules),
                .. PlaceColumns.All,
            ]
        );
}
