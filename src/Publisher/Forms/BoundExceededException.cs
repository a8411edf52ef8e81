namespace Publisher.Forms;

/// <summary>A part of a workbook goes on where it should have ended.</summary>
internal sealed class BoundExceededException : IOException;
