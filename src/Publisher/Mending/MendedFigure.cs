using Publisher.Diagnostics;

namespace Publisher.Mending;

/// <summary>A value whose writing was mended: the same figure, typed as a figure.</summary>
/// <param name="Span">In the file as it was.</param>
public sealed record MendedFigure(SourceSpan Span, string Was, string Now);
