using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One step of 审核 or 批准: who vouches for the record, and since when.</summary>
/// <param name="By">A role of the office, not necessarily a person.</param>
public sealed record Approval(string By, DateOnly On, SourceSpan Span);
