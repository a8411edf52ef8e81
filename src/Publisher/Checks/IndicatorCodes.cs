using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of the indicator table: weights, targets and results.</summary>
public static class IndicatorCodes
{
    public static readonly DiagnosticCode NoIndicators = new(
        "PB4001",
        "no-indicators",
        Severity.Error,
        new("the form has no indicator", "表中没有任何指标"),
        new(
            "Without indicators nothing can be said about what the money achieved.",
            "没有指标，就无从说明钱花得怎样。"
        ),
        new("copy the rows of the indicator table", "抄录绩效指标表的各行")
    );

    public static readonly DiagnosticCode WeightsSum = new(
        "PB4101",
        "weights-do-not-add-up",
        Severity.Error,
        new(
            "budget and indicator weights add up to {found}, expected {expected} (difference {difference})",
            "预算执行与各指标分值合计 {found}，应为 {expected}（相差 {difference}）"
        ),
        new(
            "All weights of a form share out the points that the rule set gives: "
                + "10 for budget execution, 90 for indicators.",
            "一张表的分值合计应等于规则规定的总分：预算执行 10 分，各项指标 90 分。"
        ),
        new("check the column 分值 against the form; a row may be missing", "与原表核对“分值”栏，可能漏了一行")
    );

    public static readonly DiagnosticCode ClassWeight = new(
        "PB4102",
        "class-weight-differs",
        Severity.Warning,
        new(
            "{class} has {found} points, the rule set gives {expected} (difference {difference})",
            "{class}的分值合计 {found}，规则为 {expected}（相差 {difference}）"
        ),
        new(
            "Rule sets give each first-level class its share of the points. "
                + "Another share makes totals less comparable.",
            "规则为每个一级指标规定了分值；分配不同会使总分不便比较。"
        ),
        new(
            "check the column 分值 against the form; if it is right, the page says so",
            "与原表核对“分值”栏；确实如此，页面会如实说明"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode TotalWeight = new(
        "PB4103",
        "total-weight-mismatch",
        Severity.Error,
        new(
            "reported {found}, the weights add up to {expected} (difference {difference})",
            "填报 {found}，各项分值合计 {expected}（相差 {difference}）"
        ),
        new("The row 总分 prints the sum of all weights.", "“总分”行的分值是各项分值之和。"),
        new(
            "correct the weight of the total row, or the weight that was mistyped",
            "改正总分行的分值，或改正抄错的分值"
        )
    );

    public static readonly DiagnosticCode WeightNotPositive = new(
        "PB4104",
        "weight-not-positive",
        Severity.Error,
        new("the weight is {found}, expected more than 0", "分值为 {found}，应大于 0"),
        new("An indicator without points plays no part in the total.", "没有分值的指标不影响总分。"),
        new("check the column 分值 against the form", "与原表核对“分值”栏")
    );

    public static readonly DiagnosticCode UnitMismatch = new(
        "PB4203",
        "unit-mismatch",
        Severity.Error,
        new(
            "the result is in '{found}', the target in '{expected}'",
            "完成值的单位是“{found}”，指标值的单位是“{expected}”"
        ),
        new("A result in another unit cannot be compared with its target.", "单位不同，完成值无法与指标值比较。"),
        new("check both units against the form", "与原表核对两处单位")
    );

    public static readonly DiagnosticCode NotMeasurable = new(
        "PB4204",
        "target-not-measurable",
        Severity.Warning,
        new(
            "the target '{found}' gives no figure that a result can be measured against",
            "指标值“{found}”不是能比较的数值，无法衡量是否达到"
        ),
        new("Only a figure lets anyone check whether a target was met.", "只有写出数值，别人才能核对目标是否达到。"),
        new("keep it as printed; ask the unit for a figure next year", "照原表保留；请单位下一年度写明数值")
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode TargetMissed = new(
        "PB4205",
        "target-missed",
        Severity.Warning,
        new("'{name}' missed its target {expected}: {found}", "“{name}”未达到指标值 {expected}：实际 {found}"),
        new(
            "Readers look for missed targets first; the page puts them in front.",
            "读者最先看没有达到的目标；页面会把它放在前面。"
        ),
        new(
            "check both values against the form; if they are right, nothing is to be mended",
            "与原表核对；无误则无须改动"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode OverTarget = new(
        "PB4206",
        "target-far-exceeded",
        Severity.Warning,
        new(
            "'{name}' is {share} % of its target: {found} against {expected}",
            "“{name}”的完成值为指标值的 {share}%：实际 {found}，指标 {expected}"
        ),
        new(
            "A result far above its target says that the target was set too low, or that a figure is mistyped.",
            "远超目标，说明目标定得过低，或数字抄错。"
        ),
        new("check both values against the form; ask the unit for the reason", "与原表核对；请单位说明原因")
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode NotComparable = new(
        "PB4207",
        "result-not-comparable",
        Severity.Warning,
        new(
            "the target {expected} is a figure, the result '{found}' is not",
            "指标值 {expected} 是数值，完成值“{found}”却不是"
        ),
        new("A target that can be measured asks for a result that was measured.", "指标值可衡量，完成值也应是数值。"),
        new("check the result against the form; ask the unit for the figure", "与原表核对；请单位提供数值")
    )
    {
        ConcernsReaders = true,
    };
}
