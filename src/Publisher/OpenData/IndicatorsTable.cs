using Publisher.Diagnostics;
using Publisher.Records;
using Cells = Publisher.OpenData.ColumnOf<Publisher.OpenData.DisclosedIndicator>;

namespace Publisher.OpenData;

/// <summary>A row for each indicator of a form.</summary>
internal static class IndicatorsTable
{
    private static readonly string[] Comparisons = ["equal", "at_least", "more_than", "at_most", "less_than"];

    private static readonly BilingualText ByForm = new("As the form prints it.", "按原表。");

    private static readonly BilingualText WithGaps = new(
        "As the form prints it; [?] where it cannot be read.",
        "按原表；[?] 表示无法辨认。"
    );

    public static TableOf<DisclosedIndicator> Rows { get; } =
        new(
            "indicators",
            new("Indicators", "绩效指标"),
            new(
                "One row for each indicator of a form, in the form's order: its target and result as printed and as "
                    + "read, its score as reported and as computed by the published rules.",
                "每个绩效指标一行，按原表次序：目标值和完成值的原文与解析结果，得分的填报数与按公开规则的复算数。"
            ),
            ["id", "year", "number"],
            [
                .. RecordColumns.Key<DisclosedIndicator>(i => i.Of.Record.Id, i => i.Of.Record.FiscalYear),
                Cells.Number(
                    "number",
                    new("Row", "序号"),
                    new("The row's place in the form's table of indicators, from 1.", "在原表指标中的次序，从 1 起。"),
                    i => i.Number
                ),
                Cells.Text(
                    "first_level",
                    new("First-level class", "一级指标"),
                    ByForm,
                    i => i.Row.FirstLevel,
                    isRequired: true
                ),
                Cells.Text(
                    "second_level",
                    new("Second-level class", "二级指标"),
                    ByForm,
                    i => i.Row.SecondLevel,
                    isRequired: true
                ),
                Cells.Text("name", new("Indicator", "三级指标"), WithGaps, i => i.Row.Name?.Text),
                .. Measures,
                .. Scores,
                Cells.Text(
                    "deviation",
                    new("Cause of deviation and corrective measures", "偏差原因分析及改进措施"),
                    WithGaps,
                    i => i.Row.Deviation?.Text
                ),
                TableOf<DisclosedIndicator>.Unreadable,
                RecordColumns.RuleSet<DisclosedIndicator>(i => i.Of.Sheet.Rules),
                Cells.Text(
                    "path",
                    new("Path", "字段路径"),
                    new(
                        "Where the row stands in the record file; the field of a correction of it begins with this.",
                        "该行在记录文件中的路径；更正表中的字段以此开头。"
                    ),
                    i => i.Path,
                    isRequired: true
                ),
            ]
        );

    private static IReadOnlyList<Cells> Measures =>
        [
            Cells.Text("target", new("Target", FormLabels.Target), WithGaps, i => i.Row.Target?.Printed),
            Cells.Word(
                "target_comparison",
                new("Comparison of the target", "目标值比较方式"),
                new(
                    "Read from the printed target: equal (=), at_least (≥), more_than (>), at_most (≤), less_than (<); "
                        + "empty where the target is a word.",
                    "由目标值原文读出：equal 等于、at_least 不低于、more_than 大于、at_most 不超过、less_than 小于；"
                        + "目标值是文字则为空。"
                ),
                Comparisons,
                i => i.Target is { } target ? Comparisons[(int)target.Comparison] : null
            ),
            Cells.Computed(
                "target_value",
                new("Number of the target", "目标值数值"),
                new(
                    "Read from the printed target; empty where it is a word.",
                    "由目标值原文读出；目标值是文字则为空。"
                ),
                unit: null,
                i => i.Target?.Value
            ),
            Cells.Text(
                "target_unit",
                new("Unit of the target", "目标值单位"),
                new("Read from the printed target; empty where it has none.", "由目标值原文读出；没有则为空。"),
                i => i.Target?.Unit
            ),
            Cells.Text("actual", new("Result", FormLabels.Actual), WithGaps, i => i.Row.Actual?.Printed),
            Cells.Computed(
                "actual_value",
                new("Number of the result", "完成值数值"),
                new(
                    "Read from the printed result; empty where it is a word.",
                    "由完成值原文读出；完成值是文字则为空。"
                ),
                unit: null,
                i => i.Row.Actual?.Value?.Value
            ),
            Cells.Text(
                "actual_unit",
                new("Unit of the result", "完成值单位"),
                new("Read from the printed result; empty where it has none.", "由完成值原文读出；没有则为空。"),
                i => i.Row.Actual?.Value?.Unit
            ),
            Cells.Truth(
                "is_met_computed",
                new("Target met, computed", "是否达成目标（判定）"),
                new(
                    "Whether the result meets the target by the rule set; empty where the two cannot be compared.",
                    "按评分规则判定完成值是否达到目标值；无法比较则为空。"
                ),
                i => i.Score.IsMet
            ),
        ];

    private static IReadOnlyList<Cells> Scores =>
        [
            Cells.Reported("weight", new("Weight", FormLabels.Weight), ByForm, "分", i => i.Row.Weight),
            Cells.Reported("score_reported", new("Score, reported", "得分（填报）"), ByForm, "分", i => i.Row.Score),
            Cells.Computed(
                "score_computed",
                new("Score, computed", "得分（复算）"),
                new(
                    "By the formula of the rule set; empty where the score takes judgement or a figure is missing.",
                    "按评分规则的公式算出；须由评价人判断或缺数字则为空。"
                ),
                "分",
                i => i.Score.FormulaScore
            ),
            Cells.Computed(
                "score_lowest_computed",
                new("Lowest score of the statement", "定性结果得分下限"),
                new(
                    "Of a result in words, the lowest score that the rule set allows; else empty.",
                    "完成值为定性表述时评分规则允许的最低分；否则为空。"
                ),
                "分",
                i => i.Score.Band?.Lowest
            ),
            Cells.Computed(
                "score_highest_computed",
                new("Highest score of the statement", "定性结果得分上限"),
                new(
                    "Of a result in words, the highest score that the rule set allows; else empty.",
                    "完成值为定性表述时评分规则允许的最高分；否则为空。"
                ),
                "分",
                i => i.Score.Band?.Highest
            ),
        ];

    /// <summary>The rows of one form, in its order.</summary>
    public static IEnumerable<Value[]> RowsOf(Disclosure disclosure)
    {
        var scores = disclosure.Sheet.Indicators;
        var paths = PublishedFigures.PathsOf([.. scores.Select(s => s.Indicator)]);
        for (var i = 0; i < scores.Count; i++)
            yield return Rows.RowOf(new DisclosedIndicator(disclosure, i + 1, paths[i], scores[i]));
    }
}
