using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>绩效指标: the rows of the form, in its order.</summary>
/// <param name="IsComplete">False where rows were lost to a fault that is reported:
/// sums over the rest would mislead.</param>
public sealed record IndicatorTable(SourceSpan Span, IReadOnlyList<Indicator> Rows, bool IsComplete);
