using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>撤回: the record is taken back, and its address says by whom, when and why.</summary>
/// <param name="By">A role of the office.</param>
/// <param name="Lifted">Null where it holds.</param>
public sealed record Withdrawal(string By, DateOnly On, string Reason, Lifting? Lifted, SourceSpan Span);
