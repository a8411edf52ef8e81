using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>解除撤回: a withdrawal holds no longer, and the record is published again.</summary>
/// <param name="By">A role of the office.</param>
public sealed record Lifting(string By, DateOnly On, string Reason, SourceSpan Span);
