using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One step of 审核 or 批准: who vouches for the record, and since when.</summary>
/// <param name="By">A role of the office, not necessarily a person.</param>
public sealed record Approval(string By, DateOnly On, SourceSpan Span)
{
    /// <summary>The office's name for this step of the review; null where it has none.</summary>
    public string? Step { get; init; }

    /// <summary>The digest of what was vouched for; null where nobody wrote it down.</summary>
    public Sourced<string>? Of { get; init; }
}
