using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>A step that the office took with a record.</summary>
/// <param name="Reason">Of a withdrawal or its lifting; else empty.</param>
public sealed record ProposedDecision(BilingualText Name, string By, DateOnly On, string Reason);
