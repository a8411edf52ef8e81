using Publisher.Diagnostics;

namespace Publisher.Mending;

/// <summary>A record's file before and after its mechanical slips were mended.</summary>
/// <param name="Figures">Those that are written in another way now; all else of the form reads as before.</param>
/// <param name="IsApproved">Somebody has approved it as it was.</param>
public sealed record MendedRecord(SourceFile Was, SourceFile Now, IReadOnlyList<MendedFigure> Figures, bool IsApproved);
