using System.Collections.Immutable;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>A file of <c>input/rules</c>, key by key.</summary>
public static class RuleSetShape
{
    private static readonly Shape.Text Line = new(300);
    private static readonly Shape.Number Year = new(1949, 2200, IsWhole: true);
    private static readonly Shape.Number Points = new(0, 1_000);
    private static readonly Shape.Number Percent = new(0, 10_000);

    public static readonly Field Title = new(
        "title",
        "规则名称",
        new("What the rule set is called on the pages", "规则在页面上的名称"),
        Line,
        Required: true
    );

    public static readonly Field Place = new(
        "place",
        "适用地区",
        new(
            "The place it holds for; without it, wherever no place has its own",
            "适用地区；不填则用于没有自己规则的地区"
        ),
        Line
    );

    public static readonly Field FromYear = new(
        "from_year",
        "起始年度",
        new("First fiscal year", "适用的第一个年度"),
        Year
    );

    public static readonly Field ToYear = new(
        "to_year",
        "终止年度",
        new("Last fiscal year", "适用的最后一个年度"),
        Year
    );

    public static readonly Field Mode = new(
        "mode",
        "舍入方式",
        new(
            "truncate drops the digits behind the last one; half_up rounds half away from zero",
            "truncate 为截断，half_up 为四舍五入"
        ),
        new Shape.Word(["truncate", "half_up"]),
        Required: true
    );

    public static readonly Field Decimals = new(
        "decimals",
        "小数位数",
        new("Digits behind the point", "保留的小数位数"),
        new Shape.Number(0, 6, IsWhole: true),
        Required: true
    );

    public static readonly Field Rounding = new(
        "rounding",
        "舍入",
        new("How rates and scores are rounded", "执行率和得分的舍入"),
        new Shape.Mapping([Mode, Decimals]),
        Required: true
    );

    public static readonly Field BudgetWeight = new(
        "budget",
        "预算执行分值",
        new("Points for budget execution", "预算执行率的分值"),
        Points,
        Required: true
    );

    public static readonly ImmutableArray<Field> ClassWeights =
    [
        .. IndicatorClasses.All.Select(c => new Field(c.FirstLevel, c.FirstLevel, $"{c.FirstLevel}", Points)),
    ];

    public static readonly Field Weights = new(
        "weights",
        "分值",
        new("Points of budget execution and of each first-level class", "预算执行和各一级指标的分值"),
        new Shape.Mapping([BudgetWeight, .. ClassWeights]),
        Required: true
    );

    /// <summary>The last grade has no floor.</summary>
    public static readonly ImmutableArray<Field> GradeFloors =
    [
        .. Records.Grades.Words.SkipLast(1).Select(w => new Field(w, w, $"{w}", Points, Required: true)),
    ];

    public static readonly Field Grades = new(
        "grades",
        "评分等级",
        new("The lowest total score of each grade; below the last stands 差", "各等级的最低总分；低于“中”的为“差”"),
        new Shape.Mapping(GradeFloors),
        Required: true
    );

    public static readonly Field UpperBound = new(
        "at_most",
        "上限型指标的扣分",
        new(
            "For targets with ≤ or <: linear = 1 − (actual − target) ÷ target; ratio = target ÷ actual",
            "目标为 ≤、< 时：linear 为 1 −（实际 − 目标）÷ 目标；ratio 为 目标 ÷ 实际"
        ),
        new Shape.Word(["linear", "ratio"]),
        Required: true
    );

    public static readonly Field Words = new(
        "words",
        "用语",
        new("The band holds a statement that begins with one of these", "完成值以其中任一用语开头即归入此档"),
        new Shape.List(Line, 20),
        Required: true
    );

    public static readonly Field From = new(
        "from",
        "下限",
        new("Lowest per cent of the weight", "得分占分值的最低百分比"),
        Percent,
        Required: true
    );

    public static readonly Field To = new(
        "to",
        "上限",
        new("Highest per cent of the weight", "得分占分值的最高百分比"),
        Percent,
        Required: true
    );

    public static readonly Field Statements = new(
        "statements",
        "定性指标分档",
        new("What results in words are worth, tried in this order", "以文字表述的完成值如何计分，按此顺序匹配"),
        new Shape.List(new Shape.Mapping([Words, From, To]), 20),
        Required: true
    );

    public static readonly Field LowExecution = new(
        "low_execution",
        "执行率偏低",
        new("Below this rate an explanation is due", "执行率低于此值应有说明"),
        Percent,
        Required: true
    );

    public static readonly Field BudgetChange = new(
        "budget_change",
        "预算调整幅度",
        new("A cut or rise above this share is to be explained", "预算调整超过此幅度应有说明"),
        Percent,
        Required: true
    );

    public static readonly Field OverTarget = new(
        "over_target",
        "超额完成",
        new("A result of this share of its target or more is worth a warning", "完成值达到目标的此百分比即提示"),
        Percent,
        Required: true
    );

    public static readonly Field OverTargetReason = new(
        "over_target_reason",
        "超额完成须说明",
        new("From this share on, the form must give a reason", "完成值达到目标的此百分比须说明原因"),
        Percent,
        Required: true
    );

    public static readonly Field Thresholds = new(
        "thresholds",
        "提示界限",
        new("From which figures on an explanation is due, in per cent", "达到哪些数值应作说明，单位：百分比"),
        new Shape.Mapping([LowExecution, BudgetChange, OverTarget, OverTargetReason]),
        Required: true
    );

    public static readonly Field Sources = new(
        "sources",
        "依据",
        new("Where the numbers come from, a line each", "各项数值的依据，一行一条"),
        new Shape.List(Line, 50)
    );

    public static readonly Shape.Mapping Root = new([
        Title,
        Place,
        FromYear,
        ToYear,
        Rounding,
        Weights,
        Grades,
        UpperBound,
        Statements,
        Thresholds,
        Sources,
    ]);
}
