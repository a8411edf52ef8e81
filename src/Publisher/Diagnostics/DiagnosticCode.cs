using System.Runtime.CompilerServices;

namespace Publisher.Diagnostics;

/// <summary>
/// One kind of fault: its stable number and name, and what is said about it. <c>Message</c> has named places in
/// braces that each finding fills; <c>Why</c> and <c>Remedy</c> are the page that <c>publisher explain</c> prints.
/// </summary>
/// <param name="Id"><c>PB</c> and four digits; the first digit is the section: 1 file and YAML, 2 shape, 3 budget,
/// 4 indicators and weights, 5 scores and grade, 6 deviation and narrative, 7 across records, 8 theme,
/// 9 configuration and output.</param>
public sealed record DiagnosticCode(
    string Id,
    string Name,
    Severity Severity,
    BilingualText Message,
    BilingualText Why,
    BilingualText Remedy
)
{
    /// <summary>True where the public page tells its readers too, in the theme's own words.</summary>
    public bool ConcernsReaders { get; init; }

    /// <summary>A code is one object, written down where its check is: no need to compare its texts.</summary>
    public bool Equals(DiagnosticCode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>True where the machine refused to read or write: the run ends with exit code 3.</summary>
    public bool IsInputOutput { get; init; }
}
