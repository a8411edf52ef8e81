using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>应公开: one project that must be published for one year.</summary>
/// <param name="Id">The project's number; null where it is known by its name.</param>
/// <param name="Department">Null where the roster does not say.</param>
/// <param name="Ratified">批复: when the final accounts were approved; null where the roster does not say.</param>
/// <param name="Due">The last day, where the roster gives it.</param>
public sealed record RosterEntry(
    string Name,
    string? Id,
    string? Department,
    int FiscalYear,
    DateOnly? Ratified,
    DateOnly? Due,
    SourceSpan Span
)
{
    /// <summary>After the accounts are approved, they are published within 20 days (预算法 14).</summary>
    private const int DaysAfterRatification = 20;

    /// <summary>The last day on which it is in time; null where nothing says so.</summary>
    public DateOnly? LastDay => Due ?? Ratified?.AddDays(DaysAfterRatification);
}
