using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>
/// One row of 项目资金, amounts in 万元 (ten thousand yuan). Only the total row carries a weight and a score.
/// </summary>
/// <param name="InitialBudget">年初预算数.</param>
/// <param name="AdjustedBudget">全年预算数.</param>
/// <param name="ExecutedAmount">全年执行数.</param>
/// <param name="ExecutionRate">执行率, in per cent, as declared.</param>
public sealed record FundingRow(
    SourceSpan Span,
    Cell<decimal>? InitialBudget,
    Cell<decimal>? AdjustedBudget,
    Cell<decimal>? ExecutedAmount,
    Cell<decimal>? Weight,
    Cell<decimal>? ExecutionRate,
    Cell<decimal>? Score
)
{
    /// <summary>
    /// The budget's cut or rise in per cent of the initial budget; null where there was none to begin with.
    /// </summary>
    public decimal? Change =>
        InitialBudget?.Value is { } initial and not 0 && AdjustedBudget?.Value is { } adjusted
            ? (adjusted - initial) / Math.Abs(initial) * 100
            : null;
}
