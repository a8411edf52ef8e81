using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of scores, of the total and of the grade.</summary>
public static class ScoreCodes
{
    public static readonly DiagnosticCode OutOfRange = new(
        "PB5101",
        "score-out-of-range",
        Severity.Error,
        new("the score {found} is outside 0 to its weight {expected}", "得分 {found} 不在 0 至分值 {expected} 之间"),
        new("No row can earn more than its weight, or less than nothing.", "得分不能超过分值，也不能小于 0。"),
        new("check 分值 and 得分 of the row against the form", "与原表核对该行的分值和得分")
    );

    public static readonly DiagnosticCode FormulaDiffers = new(
        "PB5102",
        "score-differs-from-formula",
        Severity.Warning,
        new(
            "'{name}': reported {found}, the formula gives {expected} (difference {difference})",
            "“{name}”：填报 {found}，按公式为 {expected}（相差 {difference}）"
        ),
        new(
            "A measured result earns actual ÷ target × weight, at most the weight. "
                + "Units may score by judgement, so both values are published side by side.",
            "可衡量的指标按“实际 ÷ 目标 × 分值”计分，不超过分值。单位可能酌情评分，因此两个数并列公布。"
        ),
        new(
            "check target, result and score against the form; if they are right, the page shows both",
            "与原表核对指标值、完成值和得分；无误则页面并列显示"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode TotalMismatch = new(
        "PB5103",
        "total-score-mismatch",
        Severity.Error,
        new(
            "reported {found}, the scores add up to {expected} (difference {difference})",
            "填报 {found}，各项得分合计 {expected}（相差 {difference}）"
        ),
        new("总分 is the sum of the budget score and all indicator scores.", "总分 = 预算执行得分 + 各项指标得分。"),
        new("correct the total, or the score that was mistyped", "改正总分，或改正抄错的得分")
    );

    public static readonly DiagnosticCode GradeMismatch = new(
        "PB5104",
        "grade-mismatch",
        Severity.Error,
        new("reported {found}, a total of {total} earns {expected}", "填报“{found}”，总分 {total} 应为“{expected}”"),
        new(
            "The rule set gives the lowest total of each grade, for example 优 from 90, 良 from 80, 中 from 60.",
            "等级按规则规定的最低总分确定，例如优 90、良 80、中 60。"
        ),
        new("correct the grade or the total", "改正等级或总分")
    );

    public static readonly DiagnosticCode OutsideBand = new(
        "PB5105",
        "score-outside-band",
        Severity.Warning,
        new(
            "'{statement}' earns {lowest} to {highest} of {weight}, reported {found}",
            "“{statement}”应得 {lowest} 至 {highest}（分值 {weight}），填报 {found}"
        ),
        new(
            "The rule set gives results in words a range: fully met 100–80 %, partly met 80–60 %, "
                + "not met 60–0 % of the weight.",
            "定性指标按档计分：达成 100–80%，部分达成 80–60%，未达成 60–0%。"
        ),
        new(
            "check the statement and the score against the form; if they are right, the page says so",
            "与原表核对完成值和得分；无误则页面如实说明"
        )
    )
    {
        ConcernsReaders = true,
    };
}
