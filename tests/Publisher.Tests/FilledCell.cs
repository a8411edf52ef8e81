namespace Publisher.Tests;

/// <summary>A cell of a form that a unit has filled in.</summary>
/// <param name="Row">From 0, as the column.</param>
/// <param name="Kind">As what a workbook stores it.</param>
internal sealed record FilledCell(
    int Row,
    int Column,
    string Text,
    int Rows = 1,
    int Columns = 1,
    FilledKind Kind = FilledKind.Text
);
