namespace Publisher.Extraction;

/// <summary>A run of characters without a space in an extracted text, and where it stood.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Cell">The cell of the line that holds it, from 0: cells end at tabs, or at two spaces and more.</param>
internal readonly record struct TextPiece(string Text, int Line, int Column, int Cell);
