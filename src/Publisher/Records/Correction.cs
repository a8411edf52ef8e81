using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>更正: a published figure that was replaced. The old value stays on the page, beside the new.</summary>
/// <param name="Field">The path of the figure, as <see cref="PublishedFigures"/> names it.</param>
/// <param name="Was">What the cell printed before.</param>
/// <param name="IsGone">The figure is no longer on the form.</param>
/// <param name="By">A role of the office.</param>
public sealed record Correction(
    Sourced<string> Field,
    Sourced<string> Was,
    bool IsGone,
    string Reason,
    string By,
    DateOnly On,
    SourceSpan Span
);
