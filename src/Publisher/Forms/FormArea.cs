using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>The part of a table that one form, or what belongs to one, takes up.</summary>
/// <param name="top">Its first row; the project's name stands in it, or the word that begins the annex.</param>
internal sealed class FormArea(CellGrid grid, int top, int left, int bottom, int right)
{
    private readonly HashSet<GridCell> _read = [];
    private readonly HashSet<GridCell> _refused = [];

    public CellGrid Grid => grid;
    public int Top => top;
    public int Left => left;
    public int Bottom => bottom;

    /// <summary>Cells that begin in it, row by row.</summary>
    public IEnumerable<GridCell> Cells =>
        grid.Cells.Where(c => c.Row >= top && c.Row <= bottom && c.Column >= left && c.Column <= right);

    /// <summary>Cells of the rows above it, where its heading stands, down from what belongs to another form.</summary>
    public IEnumerable<GridCell> Above(int rows) =>
        Enumerable
            .Range(1, rows)
            .Select(up => grid.In(top - up))
            .TakeWhile(row => !row.Any(c => FormWords.Of(c.Text) is not null))
            .SelectMany(row => row.Where(c => c.Column <= right));

    /// <summary>Something of it is not known, as findings tell.</summary>
    public bool HasFaults =>
        grid.Faults.Any(f => f.Row >= top && f.Row <= bottom && f.Column >= left && f.Column <= right);

    /// <summary>Those that nobody has asked for.</summary>
    public IEnumerable<GridCell> Unread => Cells.Where(c => !_read.Contains(c));

    /// <summary>The first cell that is the label, or stands for it.</summary>
    public GridCell? Find(string label, int from = 0) =>
        Cells.FirstOrDefault(c => c.Row >= from && FormWords.Of(c.Text) == label);

    /// <summary>What stands behind a label: the next cell of its row, unless that is a label too.</summary>
    public GridCell? Behind(GridCell label)
    {
        Take(label);
        for (var column = label.LastColumn + 1; column <= right; column++)
            if (grid.At(label.Row, column) is { } cell)
                return cell.Row != label.Row || FormWords.Of(cell.Text) is not null ? null : Take(cell);
        return null;
    }

    /// <summary>What stands in a row below, or beside, a heading, which may be wider than it.</summary>
    public GridCell? In(int row, GridCell heading)
    {
        for (var column = heading.Column; column <= heading.LastColumn; column++)
            if (grid.At(row, column) is { } cell)
                return Take(cell);
        return null;
    }

    public GridCell Take(GridCell cell)
    {
        _read.Add(cell);
        return cell;
    }

    /// <summary>A form has a figure in each cell: one that is merged over several of a row, or begins above it, is
    /// that of nobody knows which.</summary>
    /// <param name="figures">What stands in the row's columns of figures.</param>
    public void RefuseMerged(int row, IEnumerable<GridCell?> figures, DiagnosticBag findings)
    {
        var met = new HashSet<GridCell>();
        foreach (var cell in figures.OfType<GridCell>().Where(c => !CellText.IsNothing(c.Text)))
            if ((!met.Add(cell) || cell.Row < row) && _refused.Add(cell))
                findings.Report(FormCodes.MergedFigures, grid.Span(cell), [("found", CellText.Line(cell.Text))]);
    }

    /// <summary>The value as printed; null where the cell is empty, or says that there is nothing.</summary>
    public PrintedCell? Printed(GridCell? cell, Func<string, string> text) =>
        cell is null || CellText.IsNothing(cell.Text) ? null : grid.Printed(cell, text(cell.Text));
}
