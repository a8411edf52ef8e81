namespace Publisher.Forms;

/// <summary>A note of whoever copied the form.</summary>
/// <param name="Cell">The form's label, or the name of the indicator.</param>
/// <param name="Certainty">One of <see cref="Reading.RecordShape.CertaintyWords"/>.</param>
public sealed record PrintedNote(PrintedCell Cell, PrintedCell Text, PrintedCell Certainty);
