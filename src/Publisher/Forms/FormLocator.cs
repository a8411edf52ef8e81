using Publisher.Records;

namespace Publisher.Forms;

/// <summary>Tables → the forms in them: each begins with 项目名称 and ends where the next one does.</summary>
internal static class FormLocator
{
    private const int WidestForm = 100;

    /// <summary>The forms of a table, and the annexes behind them, in reading order.</summary>
    public static IReadOnlyList<(FormArea Area, bool IsAnnex)> In(CellGrid grid)
    {
        var starts = grid
            .Cells.Select(cell => (Cell: cell, Label: FormWords.Of(cell.Text)))
            .Where(start => start.Label is FormLabels.ProjectName or FormWords.Annex)
            .ToList();
        // A note may be about the project's name: that begins no form.
        foreach (var annex in starts.Where(s => s.Label == FormWords.Annex).ToList())
        {
            var end = EndOf(annex.Cell, grid);
            starts.RemoveAll(s =>
                s.Cell.Row > annex.Cell.Row && s.Cell.Row <= end && s.Cell.Column >= annex.Cell.Column
            );
        }
        var last = grid.Rows.LastOrDefault();
        return
        [
            .. starts.Select(start =>
                (
                    new FormArea(
                        grid,
                        start.Cell.Row,
                        start.Cell.Column,
                        starts.Select(s => s.Cell).FirstOrDefault(s => IsBelow(s, start.Cell, starts))?.Row - 1 ?? last,
                        RightOf(start.Cell, starts)
                    ),
                    start.Label == FormWords.Annex
                )
            ),
        ];
    }

    /// <summary>An annex ends at an empty row.</summary>
    private static int EndOf(GridCell annex, CellGrid grid)
    {
        var row = annex.LastRow;
        while (grid.In(row + 1).Any(c => c.Column >= annex.Column))
            row++;
        return row;
    }

    private static int RightOf(GridCell start, List<(GridCell Cell, string? Label)> starts) =>
        starts
            .Where(s => s.Cell.Row == start.Row && s.Cell.Column > start.Column)
            .Select(s => s.Cell.Column - 1)
            .FirstOrDefault(start.Column + WidestForm);

    private static bool IsBelow(GridCell other, GridCell start, List<(GridCell Cell, string? Label)> starts) =>
        other.Row > start.Row && other.Column <= RightOf(start, starts) && other.LastColumn >= start.Column;
}
