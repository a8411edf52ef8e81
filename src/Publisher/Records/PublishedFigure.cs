using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One figure of a record that its page shows.</summary>
/// <param name="Path">Where it stands in the record file: <c>budget.total.executed</c>.</param>
/// <param name="Label">What the form prints beside it: 年度资金总额 · 全年执行数.</param>
/// <param name="Printed">As the record prints it, to the last digit and sign.</param>
/// <param name="IsNumber">A plain number; else a target, a result or a grade, with words or signs.</param>
public sealed record PublishedFigure(string Path, string Label, string Printed, bool IsNumber, SourceSpan Span);
