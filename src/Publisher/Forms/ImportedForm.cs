namespace Publisher.Forms;

/// <summary>One form that was imported, or was not.</summary>
/// <param name="Place">The record's path; the form's file and cell where it has none.</param>
/// <param name="Changes">What the record says otherwise than before, or would.</param>
public sealed record ImportedForm(string Place, ImportOutcome Outcome, IReadOnlyList<FormChange> Changes);
