using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>项目资金 of a form → its four rows: the total and the three sources.</summary>
internal static class FundingReader
{
    private static readonly string[] RowLabels =
    [
        FormLabels.FundingTotal,
        FormLabels.Appropriation,
        FormLabels.CarriedOver,
        FormLabels.OtherFunds,
    ];

    /// <summary>The columns of every row; only the total has a weight and a score.</summary>
    private static readonly string[] Figures =
    [
        FormLabels.InitialBudget,
        FormLabels.AdjustedBudget,
        FormLabels.ExecutedAmount,
        FormLabels.ExecutionRate,
    ];

    /// <returns>The rows in the form's order, null where the form has none; null where there is no table.</returns>
    public static IReadOnlyList<PrintedFunding?>? Read(FormArea area, DiagnosticBag findings)
    {
        if (area.Find(FormLabels.InitialBudget) is not { } corner)
        {
            Missing(area, FormLabels.InitialBudget, findings);
            return null;
        }
        var columns = new Dictionary<string, GridCell>();
        foreach (var cell in area.Grid.In(corner.Row))
            if (cell.Column >= area.Left && FormWords.Of(cell.Text) is { } label && columns.TryAdd(label, cell))
                area.Take(cell);
        RefuseOtherUnits(area, corner, findings);
        return
        [
            .. RowLabels.Select(
                (label, i) =>
                    area.Find(label, corner.Row) is { } row
                        ? Row(area, area.Take(row), columns, i == 0, findings)
                        : null
            ),
        ];
    }

    private static PrintedFunding? Row(
        FormArea area,
        GridCell label,
        Dictionary<string, GridCell> columns,
        bool isTotal,
        DiagnosticBag findings
    )
    {
        string[] figures = isTotal ? [.. Figures, FormLabels.Weight, FormLabels.Score] : Figures;
        area.RefuseMerged(label.Row, figures.Select(In), findings);
        var row = new PrintedFunding
        {
            Initial = Figure(FormLabels.InitialBudget),
            Adjusted = Figure(FormLabels.AdjustedBudget),
            Executed = Figure(FormLabels.ExecutedAmount),
            Weight = isTotal ? Figure(FormLabels.Weight) : null,
            Rate = In(FormLabels.ExecutionRate) is { } rate ? area.Printed(rate, CellText.Rate) : null,
            Score = isTotal ? Figure(FormLabels.Score) : null,
        };
        return row.IsEmpty ? null : row;

        GridCell? In(string column) =>
            columns.TryGetValue(column, out var heading) && area.In(label.Row, heading) is { } cell && cell != label
                ? cell
                : null;

        PrintedCell? Figure(string column) => area.Printed(In(column), CellText.Figure);
    }

    /// <summary>Amounts in yuan would be ten thousand times too large: they are told, not converted.</summary>
    private static void RefuseOtherUnits(FormArea area, GridCell corner, DiagnosticBag findings)
    {
        var last = corner.LastRow + RowLabels.Length;
        foreach (var cell in area.Above(FormReader.HeadingRows).Concat(area.Cells).Where(c => c.Text.Length < 60))
        {
            var unit = cell.Row <= corner.LastRow ? AmountUnit.InHeading(cell.Text) : null;
            if (unit is null && cell.Row > corner.LastRow && cell.Row <= last)
                unit = AmountUnit.OfAmount(cell.Text) ?? AmountUnit.InHeading(cell.Text);
            if ((unit ?? AmountUnit.InNote(cell.Text)) is not (null or AmountUnit.OfRecords))
                findings.Report(FormCodes.OtherUnit, area.Grid.Span(cell), [("found", CellText.Line(cell.Text))]);
        }
    }

    public static void Missing(FormArea area, string label, DiagnosticBag findings) =>
        findings.Report(FormCodes.PartMissing, area.Grid.Span(area.Top, area.Left), [("expected", label)]);
}
