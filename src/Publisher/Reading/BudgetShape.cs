using Publisher.Records;

namespace Publisher.Reading;

/// <summary>The funding table of a record file, key by key: the total row and its sources.</summary>
public static class BudgetShape
{
    public static readonly Field Initial = new(
        "initial",
        FormLabels.InitialBudget,
        new("Initial budget, in ten thousand yuan", "年初预算数（万元）"),
        CellShape.Amount,
        Required: true
    );

    public static readonly Field Adjusted = new(
        "adjusted",
        FormLabels.AdjustedBudget,
        new("Adjusted budget of the whole year, in ten thousand yuan", "全年预算数，即调整后预算（万元）"),
        CellShape.Amount,
        Required: true
    );

    public static readonly Field Executed = new(
        "executed",
        FormLabels.ExecutedAmount,
        new("Amount spent in the year, in ten thousand yuan", "全年执行数，即实际支出（万元）"),
        CellShape.Amount,
        Required: true
    );

    public static readonly Field Weight = new(
        "weight",
        FormLabels.Weight,
        new("Points that budget execution can earn, as printed", "预算执行的分值，照原表"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field Rate = new(
        "rate",
        FormLabels.ExecutionRate,
        new(
            "Execution rate as reported, in per cent without the sign: 99.66",
            "填报的执行率，只写数字，不写百分号：99.66"
        ),
        CellShape.Rate
    );

    public static readonly Field Score = new(
        "score",
        FormLabels.Score,
        new("Points as reported", "填报的得分"),
        CellShape.Points,
        Required: true
    );

    public static readonly Field Explanation = new(
        "explanation",
        "预算调整和执行说明",
        new(
            "Why the budget was changed, or why little of it was spent, where the unit says so",
            "单位对预算调整、执行率偏低的说明；原表没有则不填"
        ),
        CellShape.Paragraph
    );

    public static readonly Field Total = new(
        "total",
        FormLabels.FundingTotal,
        new("The total row of the funding table", "资金表的“年度资金总额”行"),
        new Shape.Mapping([Initial, Adjusted, Executed, Weight, Rate, Score]),
        Required: true
    );

    private static readonly Shape.Mapping SourceRow = new([Initial, Adjusted, Executed, Rate]);

    public static readonly Field Appropriation = new(
        "appropriation",
        FormLabels.Appropriation,
        new("Of which: appropriation of the year", "其中：当年财政拨款"),
        SourceRow
    );

    public static readonly Field CarriedOver = new(
        "carried_over",
        FormLabels.CarriedOver,
        new("Of which: carried over from the year before", "其中：上年结转资金"),
        SourceRow
    );

    public static readonly Field OtherFunds = new(
        "other",
        FormLabels.OtherFunds,
        new("Of which: other funds", "其中：其他资金"),
        SourceRow
    );

    public static readonly Field Table = new(
        "budget",
        "项目资金（万元）",
        new("The funding table, in ten thousand yuan", "项目资金表，单位：万元"),
        new Shape.Mapping([Total, Appropriation, CarriedOver, OtherFunds, Explanation]),
        Required: true
    );
}
