using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One cell of the paper form that holds a value: as printed, as read, and where it stood.</summary>
/// <param name="Printed">What the cell prints, to the last digit and sign.</param>
/// <param name="Value">Null where the cell carries the mark <see cref="Illegible.Mark"/>.</param>
public sealed record Cell<T>(string Printed, T? Value, SourceSpan Span)
    where T : struct;
