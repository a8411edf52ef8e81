namespace Publisher.Config;

/// <summary>From which figures on a reader is owed an explanation, all in per cent.</summary>
/// <param name="LowExecution">An execution rate below it.</param>
/// <param name="BudgetChange">A budget cut or raised by more than this share of the initial budget.</param>
/// <param name="OverTarget">A result of this share of its target or more is worth a warning.</param>
/// <param name="OverTargetReason">From this share of the target on, the form must give a reason.</param>
public sealed record Thresholds(
    decimal LowExecution,
    decimal BudgetChange,
    decimal OverTarget,
    decimal OverTargetReason
);
