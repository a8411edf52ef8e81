using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>A sheet of a workbook, or a CSV file: what its cells show, where they are merged, how they are
/// addressed.</summary>
/// <param name="path">Of the file, as findings name it.</param>
/// <param name="name">Of the sheet; of the file where it has no sheets.</param>
internal sealed class CellGrid(string path, string name)
{
    private readonly Dictionary<(int Row, int Column), GridCell> _cells = [];
    private readonly SortedDictionary<int, List<GridCell>> _rows = [];
    private readonly SourceFile _file = new(path, "");

    public string Name => name;

    /// <summary>Nobody sees the sheet who opens the workbook.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Cells whose content is not known; a finding tells of each.</summary>
    public HashSet<(int Row, int Column)> Faults { get; } = [];

    /// <summary>The rows that say something, in order.</summary>
    public IEnumerable<int> Rows => _rows.Keys;

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<GridCell> Cells => _rows.Values.SelectMany(row => row);

    public void Add(GridCell cell)
    {
        if (!_rows.TryGetValue(cell.Row, out var row))
            _rows[cell.Row] = row = [];
        row.Add(cell);
        for (var r = cell.Row; r <= cell.LastRow; r++)
        for (var c = cell.Column; c <= cell.LastColumn; c++)
            _cells[(r, c)] = cell;
    }

    /// <summary>What is seen at a place: of merged cells, the one that they are. Null where nothing is.</summary>
    public GridCell? At(int row, int column) => _cells.GetValueOrDefault((row, column));

    /// <summary>The cells that begin in a row, from left to right.</summary>
    public IReadOnlyList<GridCell> In(int row) => _rows.GetValueOrDefault(row) ?? [];

    /// <summary>As spreadsheets write it: <c>Sheet2!F14</c>.</summary>
    public string Address(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}!{Letters(column)}{row + 1}");

    public PrintedCell Printed(GridCell cell, string text) => new(text, Address(cell.Row, cell.Column));

    /// <summary>The place for a finding: row and column stand for line and column.</summary>
    public SourceSpan Span(int row, int column) => new(_file, row + 1, column + 1, 1) { Origin = Address(row, column) };

    public SourceSpan Span(GridCell cell) => Span(cell.Row, cell.Column);

    private static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
