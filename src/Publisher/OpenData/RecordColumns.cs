using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.OpenData;

/// <summary>Columns that several tables have.</summary>
internal static class RecordColumns
{
    /// <summary>How many columns every row begins with that name its project and year.</summary>
    public const int KeyLength = 2;

    public static IReadOnlyList<ColumnOf<T>> Key<T>(Func<T, string> id, Func<T, int> year) =>
        [
            ColumnOf<T>.Text(
                "id",
                new("Project number", "项目编号"),
                new(
                    "Given by the publishing office; the same in every year of the project.",
                    "公开单位编定，同一项目各年相同。"
                ),
                id,
                isRequired: true
            ),
            ColumnOf<T>.Number(
                "year",
                new("Fiscal year", FormLabels.FiscalYear),
                new("The year that the form is about.", "自评表所属年度。"),
                year
            ),
        ];

    /// <summary>The amounts of a row of the funding table.</summary>
    public static IReadOnlyList<ColumnOf<T>> Amounts<T>(Func<T, FundingRow?> row) =>
        [
            Amount<T>("initial_budget", new("Initial budget", FormLabels.InitialBudget), r => row(r)?.InitialBudget),
            Amount<T>(
                "adjusted_budget",
                new("Adjusted budget", FormLabels.AdjustedBudget),
                r => row(r)?.AdjustedBudget
            ),
            Amount<T>(
                "executed_amount",
                new("Executed amount", FormLabels.ExecutedAmount),
                r => row(r)?.ExecutedAmount
            ),
        ];

    /// <summary>The execution rate of a row of the funding table.</summary>
    public static IReadOnlyList<ColumnOf<T>> Rates<T>(Func<T, FundingRow?> row, Func<T, decimal?> computed) =>
        [
            ColumnOf<T>.Reported(
                "execution_rate_reported",
                new("Execution rate, reported", "执行率（填报）"),
                new("As the form prints it.", "按原表。"),
                "%",
                r => row(r)?.ExecutionRate
            ),
            ColumnOf<T>.Computed(
                "execution_rate_computed",
                new("Execution rate, computed", "执行率（复算）"),
                new(
                    "Executed amount ÷ adjusted budget, rounded by the rule set; empty where one of them is missing or "
                        + "the budget is 0.",
                    "全年执行数 ÷ 全年预算数，按评分规则取位；缺一数或预算为 0 则为空。"
                ),
                "%",
                computed
            ),
        ];

    /// <summary>Beside what was computed, in every table that has such columns.</summary>
    public static ColumnOf<T> RuleSet<T>(Func<T, RuleSet> rules) =>
        ColumnOf<T>.Text(
            "rule_set",
            new("Rule set", "评分规则"),
            new(
                "The rules by which the computed columns were computed; the method page explains them.",
                "复算所依据的评分规则名称，方法页有说明。"
            ),
            r => rules(r).Name,
            isRequired: true
        );

    private static ColumnOf<T> Amount<T>(string name, BilingualText title, Func<T, Cell<decimal>?> cell) =>
        ColumnOf<T>.Reported(
            name,
            title,
            new("In ten thousand yuan, as the form prints it.", "单位万元，按原表。"),
            "万元",
            cell
        );
}
