using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>Faults of a rule set.</summary>
public static class RuleSetCodes
{
    public static readonly DiagnosticCode RuleWeights = new(
        "PB9002",
        "rule-weights-do-not-add-up",
        Severity.Error,
        new(
            "the weights of the rule set add up to {found}, expected {expected}",
            "规则中的分值合计 {found}，应为 {expected}"
        ),
        new(
            "A self-evaluation has 100 points: budget execution and the first-level classes share them out.",
            "自评满分 100 分，由预算执行和各一级指标分配。"
        ),
        new("correct the numbers below 'weights'", "改正 weights 下的数值")
    );

    public static readonly DiagnosticCode RuleOrder = new(
        "PB9003",
        "rule-order",
        Severity.Error,
        new("{upper} is not above {lower}", "{upper} 不高于 {lower}"),
        new(
            "Grades descend (优 above 良 above 中), and a band's upper end lies above its lower one.",
            "等级界限应依次降低（优高于良，良高于中）；每档的上限应高于下限。"
        ),
        new("correct the numbers below 'grades' or 'statements'", "改正 grades 或 statements 下的数值")
    );
}
