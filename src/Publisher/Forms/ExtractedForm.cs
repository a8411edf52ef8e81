using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>A form that was read out of a text.</summary>
/// <param name="FiscalYear">As a heading prints it; null where none does.</param>
/// <param name="Number">Which form of the text, from 1.</param>
/// <param name="Start">Where it begins.</param>
public sealed record ExtractedForm(PrintedForm Form, int? FiscalYear, int Number, SourceSpan Start) : IFoundForm
{
    public string File => Start.File.Path;

    public string Place => FormattableString.Invariant($"{File}:{Start.Line}");
}
