using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>Where the record was taken from: the document, and which of its forms.</summary>
/// <param name="Form">The form's place in the document, from 1.</param>
public sealed record RecordSource(Sourced<string>? Document, Cell<decimal>? Form);
