namespace Publisher.Extraction;

/// <summary>The lines of the indicator table → one line a row, where each cell has a line of its own.</summary>
internal static class TableText
{
    public static IReadOnlyList<TextLine> Rows(IReadOnlyList<TextLine> lines) =>
        lines.Any(l => RowFigures.Find(l.Pieces) is { Numbers.Count: > 1 }) ? lines : Gathered(lines);

    private static List<TextLine> Gathered(IReadOnlyList<TextLine> lines)
    {
        var rows = new List<TextLine>();
        var pieces = new List<TextPiece>();
        foreach (var line in lines)
        {
            if (
                pieces is [.., var weight, var score]
                && RowFigures.IsNumber(weight.Text)
                && RowFigures.IsNumber(score.Text)
                && !RowFigures.IsNumber(line.Pieces[0].Text)
            )
                Emit();
            // Each line is a cell.
            pieces.AddRange(line.Pieces.Select(p => p with { Cell = pieces.Count + 1 }));
        }
        if (pieces.Count > 0)
            Emit();
        return rows;

        void Emit()
        {
            rows.Add(new TextLine(pieces[^1].Line, pieces, pieces.Count + 1, HasTabs: false));
            pieces = [];
        }
    }
}
