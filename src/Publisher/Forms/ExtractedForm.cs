using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>A form that was read out of a text.</summary>
/// <param name="FiscalYear">As a heading prints it; null where none does.</param>
/// <param name="Start">Where it begins.</param>
public sealed record ExtractedForm(PrintedForm Form, int? FiscalYear, SourceSpan Start)
{
    public int Line => Start.Line;
}
