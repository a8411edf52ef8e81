using Publisher.Forms;

namespace Publisher.Extraction;

/// <summary>A form read out of a text.</summary>
/// <param name="FiscalYear">As a heading prints it; null where none does.</param>
/// <param name="Line">Where it begins.</param>
public sealed record ExtractedForm(PrintedForm Form, int? FiscalYear, int Line);
