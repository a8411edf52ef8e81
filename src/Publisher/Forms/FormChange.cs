namespace Publisher.Forms;

/// <summary>One cell that two versions of a form print differently.</summary>
/// <param name="Path">Its keys in the record: <c>budget.total.executed</c>.</param>
/// <param name="Before">Null where the old one has no such cell.</param>
/// <param name="After">Null where the new one has none.</param>
public sealed record FormChange(string Path, string? Before, string? After);
