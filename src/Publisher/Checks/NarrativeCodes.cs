using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of reasons and narrative.</summary>
public static class NarrativeCodes
{
    public static readonly DiagnosticCode ReasonMissing = new(
        "PB6101",
        "reason-missing",
        Severity.Warning,
        new(
            "'{name}' owes a reason, because {reason}, and the form gives none",
            "“{name}”应说明原因（{reason}），表中没有"
        ),
        new(
            "偏差原因分析及改进措施 is due where points were lost, the target was missed, or the result is far above it.",
            "扣了分、没达到目标或远超目标时，应填写“偏差原因分析及改进措施”。"
        ),
        new(
            "transcribe the form's reason into 'deviation' where it has one; otherwise nothing is to be mended",
            "原表有说明的，抄录到该行的 deviation；没有的无须改动"
        )
    )
    {
        ConcernsReaders = true,
    };

    public static readonly DiagnosticCode ContradictsIndicator = new(
        "PB6201",
        "narrative-contradicts-indicator",
        Severity.Warning,
        new(
            "the text tells of {found}, the indicator '{name}' reports {expected}",
            "文字中说“{found}”，指标“{name}”填报的是 {expected}"
        ),
        new(
            "The same form tells two different figures about what looks like the same thing.",
            "同一张表对看来是同一件事给出了两个不同的数。"
        ),
        new("check both against the form; ask the unit which is right", "与原表核对；请单位确认以哪个为准")
    )
    {
        ConcernsReaders = true,
    };
}
