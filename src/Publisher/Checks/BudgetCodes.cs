using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of 项目资金.</summary>
public static class BudgetCodes
{
    public static readonly DiagnosticCode FundingRows = new(
        "PB3101",
        "funding-rows-do-not-add-up",
        Severity.Error,
        new(
            "the total row gives {found} for {column}, its sources add up to {expected} (difference {difference})",
            "总额行的{column}为 {found}，各来源合计 {expected}（相差 {difference}）"
        ),
        new(
            "年度资金总额 is the sum of 当年财政拨款, 上年结转资金 and 其他资金, column by column.",
            "年度资金总额应等于当年财政拨款、上年结转资金、其他资金之和，逐栏相符。"
        ),
        new("check the four rows against the form", "与原表核对这四行")
    );

    public static readonly DiagnosticCode ExecutedOverAdjusted = new(
        "PB3102",
        "executed-over-adjusted",
        Severity.Warning,
        new("{found} was spent of an adjusted budget of {expected}", "执行数 {found} 超过全年预算数 {expected}"),
        new(
            "More cannot be spent than the year's adjusted budget allows, "
                + "unless a figure is mistyped or the adjustment is missing.",
            "支出不应超过全年预算；多半是数字抄错，或漏记了预算调整。"
        ),
        new(
            "check both amounts against the form; transcribe its explanation into budget.explanation where it has one",
            "与原表核对；原表有说明的，抄录到 budget.explanation"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode RateMissing = new(
        "PB3103",
        "execution-rate-missing",
        Severity.Error,
        new(
            "the total row has no execution rate, the amounts give {expected}",
            "总额行没有填执行率，按金额应为 {expected}"
        ),
        new("The form prints a rate wherever there is a budget.", "有预算就应填执行率。"),
        new("add 'rate:' as the form prints it", "按原表补上“rate:”")
    );

    public static readonly DiagnosticCode RateMismatch = new(
        "PB3104",
        "execution-rate-mismatch",
        Severity.Error,
        new(
            "reported {found}, the amounts give {expected} (difference {difference})",
            "填报 {found}，按金额应为 {expected}（相差 {difference}）"
        ),
        new(
            "执行率 = 全年执行数 ÷ 全年预算数, the adjusted budget, rounded as the rule set says. "
                + "0 ÷ 0 gives no rate; forms print 0.00.",
            "执行率 = 全年执行数 ÷ 全年预算数（调整后），按规则舍入。预算与执行均为 0 时没有执行率，表上印 0.00。"
        ),
        new("correct the rate, or the amount that was mistyped", "改正执行率，或改正抄错的金额")
    );

    public static readonly DiagnosticCode BudgetScoreMismatch = new(
        "PB3105",
        "budget-score-mismatch",
        Severity.Error,
        new(
            "reported {found}, the rate gives {expected} (difference {difference})",
            "填报 {found}，按执行率应为 {expected}（相差 {difference}）"
        ),
        new(
            "Points for budget execution = share spent × weight, never above the weight, rounded as the rule set says.",
            "预算执行得分 = 执行率 × 分值，不超过分值，按规则舍入。"
        ),
        new("correct the score, or the amount that was mistyped", "改正得分，或改正抄错的金额")
    );

    public static readonly DiagnosticCode LowExecution = new(
        "PB3106",
        "low-execution-unexplained",
        Severity.Warning,
        new(
            "{found} % of the budget was spent, below {limit} %, and {silence} says why",
            "预算只执行了 {found}%，低于 {limit}%，{silence}没有说明原因"
        ),
        new(
            "Money that was planned and not spent is what readers ask about first.",
            "预算没有花完，是读者最先要问的问题。"
        ),
        new(
            "transcribe the form's explanation into budget.explanation where it has one; "
                + "otherwise nothing is to be mended",
            "原表有说明的，抄录到 budget.explanation；没有的无须改动"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode BudgetChange = new(
        "PB3107",
        "budget-change-unexplained",
        Severity.Warning,
        new(
            "the budget went from {initial} to {adjusted} ({change} %), and {silence} says why",
            "预算由 {initial} 调整为 {adjusted}（{change}%），{silence}没有说明原因"
        ),
        new(
            "A budget cut or raised by more than the rule set's share changes what the project can be held to.",
            "预算增减超过规则规定的幅度，项目的目标也应随之说明。"
        ),
        new(
            "transcribe the form's explanation into budget.explanation where it has one; "
                + "otherwise nothing is to be mended",
            "原表有说明的，抄录到 budget.explanation；没有的无须改动"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode UnitMixUp = new(
        "PB3108",
        "possible-unit-mix-up",
        Severity.Warning,
        new(
            "{found} is about ten thousand times {other}: one of the two may be in 元 instead of 万元",
            "{found} 约为 {other} 的一万倍：其中之一的单位可能是元而非万元"
        ),
        new(
            "All amounts are in 万元. An amount typed in 元 is ten thousand times too large.",
            "金额单位均为万元；误填为元会大一万倍。"
        ),
        new("check both amounts and their unit against the form", "与原表核对两个金额及其单位")
    );

    public static readonly DiagnosticCode RateAsRatio = new(
        "PB3109",
        "rate-as-ratio",
        Severity.Error,
        new("{found} is a ratio, expected per cent: {expected}", "{found} 是小数比率，应写成百分数：{expected}"),
        new("The column is headed 执行率(%): 99.66, not 0.9966.", "该栏为“执行率(%)”，应写 99.66，而不是 0.9966。"),
        new("write {expected}", "改为 {expected}")
    );
}
