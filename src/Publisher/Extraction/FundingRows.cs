using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>The lines of 项目资金 → its four rows.</summary>
internal sealed class FundingRows
{
    private static readonly string[] Columns =
    [
        FormLabels.InitialBudget,
        FormLabels.AdjustedBudget,
        FormLabels.ExecutedAmount,
        FormLabels.Weight,
        FormLabels.ExecutionRate,
        FormLabels.Score,
    ];

    private readonly FormFindings _findings;
    private readonly List<FundingLine> _rows;
    private readonly NumberScale _scale;
    private readonly Dictionary<int, Dictionary<int, int>> _columns = [];

    private FundingRows(List<FundingLine> rows, FormFindings findings)
    {
        (_rows, _findings) = (rows, findings);
        _scale = NumberScale.Of(rows.SelectMany(r => r.Tokens).Where(t => t.IsNumber).Select(t => t.Text));
    }

    /// <returns>By row of <see cref="FundingLabels.Rows"/>; null where the text has no such row.</returns>
    public static PrintedFunding?[] Read(IReadOnlyList<TextLine> lines, FormFindings findings)
    {
        var rows = FundingLine.AllOf(lines);
        FundingLine.PlaceByOrder(rows);
        var reader = new FundingRows(rows, findings);
        reader.LearnColumns();
        return reader.Read();
    }

    private PrintedFunding?[] Read()
    {
        var form = new PrintedFunding?[FundingLabels.Rows.Count];
        foreach (var row in _rows)
        {
            var printed = string.Join(' ', row.Tokens.Where(t => t.IsNumber).Select(t => t.Text));
            if (row.Row is not { } number)
                _findings.WithoutPlace(FormLabels.Budget, FormLabels.Budget, printed, row.Line);
            else if (form[number] is null)
                form[number] = Read(row, number);
            else if (printed.Length > 0)
                _findings.LeftOver(FormLabels.Budget, FundingLabels.Rows[number], printed, row.Line);
        }
        // Rows without a label may be these.
        if (_rows.Find(r => r.Row is null) is { } open)
            for (var number = 0; number < form.Length; number++)
                form[number] ??= Cells(new FigureToken?[FundingTest.Slots], number, open.Line);
        return form;
    }

    private PrintedFunding Read(FundingLine row, int number)
    {
        var label = FundingLabels.Rows[number];
        var placed = FundingPlacement.Place(row.Tokens, number == 0, _scale, ColumnsOf(row));
        if (placed.Unplaced.Count > 0)
        {
            var numbers = string.Join(' ', placed.Unplaced.Select(t => t.Text));
            if (placed.IsOpen)
                _findings.WithoutPlace(FormLabels.Budget, label, numbers, row.Line);
            else
                _findings.LeftOver(FormLabels.Budget, label, numbers, row.Line);
        }
        foreach (var joined in placed.Row.OfType<FigureToken>().Where(t => t.IsJoined))
            _findings.Joined(FormLabels.Budget, label, joined.Text, joined.Line);
        return Cells(placed.Row, number, row.Line);
    }

    private PrintedFunding Cells(FigureToken?[] row, int number, int line)
    {
        return new PrintedFunding
        {
            Initial = Cell(FundingTest.Initial),
            Adjusted = Cell(FundingTest.Adjusted),
            Executed = Cell(FundingTest.Executed),
            Weight = number == 0 ? Cell(FundingTest.Weight) : null,
            Rate = Cell(FundingTest.Rate),
            Score = number == 0 ? Cell(FundingTest.Score) : null,
        };

        PrintedCell? Cell(int slot) =>
            row[slot] is not { } token
                ? _findings.Missing(FormLabels.Budget, $"{FundingLabels.Rows[number]} · {Columns[slot]}", line)
            : token.IsNumber ? new PrintedCell(token.Text, FormFindings.OriginOf(token.Line))
            : null;
    }

    /// <summary>Full rows teach in which cell each column stands, for lines as wide; two must agree.</summary>
    private void LearnColumns()
    {
        var seen = new Dictionary<(int Cells, int Cell, int Slot), int>();
        foreach (var row in _rows.Where(r => r is { Row: not null, Cells: > 0 }))
        {
            var placed = FundingPlacement.Place(row.Tokens, row.Row == 0, _scale, new Dictionary<int, int>());
            if (placed.Row.Count(c => c is { IsNumber: true }) < (row.Row == 0 ? FundingTest.Slots : 4))
                continue;
            foreach (var (slot, token) in placed.Row.Index())
                if (token is not null)
                    seen[(row.Cells, token.Cell, slot)] = seen.GetValueOrDefault((row.Cells, token.Cell, slot)) + 1;
        }
        foreach (var ((cells, cell, slot), _) in seen.Where(s => s.Value > 1).OrderByDescending(s => s.Value))
            (_columns.TryGetValue(cells, out var known) ? known : _columns[cells] = []).TryAdd(cell, slot);
    }

    private Dictionary<int, int> ColumnsOf(FundingLine row) =>
        row.Cells > 0 && _columns.TryGetValue(row.Cells, out var columns) ? columns : [];
}
