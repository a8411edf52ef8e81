using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One row of the indicator table.</summary>
/// <param name="FirstLevel">一级指标, as the form prints it: 产出指标.</param>
/// <param name="SecondLevel">二级指标, as the form prints it: 数量指标.</param>
/// <param name="Deviation">偏差原因分析及改进措施.</param>
public sealed record Indicator(
    SourceSpan Span,
    string FirstLevel,
    string SecondLevel,
    TextCell? Name,
    Cell<Target>? Target,
    Cell<Actual>? Actual,
    Cell<decimal>? Weight,
    Cell<decimal>? Score,
    TextCell? Deviation
);
