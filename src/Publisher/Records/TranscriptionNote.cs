using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>What whoever copied the form says about the reading of one cell, and how sure they are.</summary>
/// <param name="Cell">The form's label, or the name of the indicator.</param>
public sealed record TranscriptionNote(Sourced<string> Cell, string Text, Certainty Certainty);
