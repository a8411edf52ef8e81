using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One cell of the paper form that holds a value: as printed, as read, and where it stood.</summary>
/// <param name="Printed">What the cell prints, to the last digit and sign.</param>
/// <param name="Value">Null where the cell cannot be read, or is at fault and reported.</param>
public sealed record Cell<T>(string Printed, T? Value, SourceSpan Span)
    where T : struct
{
    /// <summary>The original does not let anyone read it.</summary>
    public bool IsIllegible => Printed == Illegible.Mark;
}
