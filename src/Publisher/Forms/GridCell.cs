namespace Publisher.Forms;

/// <summary>A cell of a table that says something, or several that are merged into one.</summary>
/// <param name="Row">From 0, as all of them.</param>
/// <param name="Text">As shown, without the blanks around it.</param>
internal sealed record GridCell(int Row, int Column, int LastRow, int LastColumn, string Text);
