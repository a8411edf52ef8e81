using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>绩效指标 of a form → its rows: a merged class holds for all of its rows, an empty one goes on from
/// above.</summary>
internal sealed class IndicatorReader
{
    private readonly FormArea _area;
    private readonly IndicatorHeading _heading;
    private readonly DiagnosticBag _findings;
    private string? _first;
    private string? _second;

    private IndicatorReader(FormArea area, IndicatorHeading heading, DiagnosticBag findings)
    {
        (_area, _heading, _findings) = (area, heading, findings);
    }

    /// <returns>Null where there is no such table.</returns>
    public static (IndicatorHeading Heading, IReadOnlyList<PrintedIndicator> Rows)? Read(
        FormArea area,
        DiagnosticBag findings
    )
    {
        if (area.Find(FormWords.ThirdLevel) is not { } name)
        {
            FundingReader.Missing(area, FormWords.ThirdLevel, findings);
            return null;
        }
        var heading = new IndicatorHeading(area, name);
        foreach (
            var (label, cell) in new[]
            {
                (FormWords.FirstLevel, heading.FirstLevel),
                (FormWords.SecondLevel, heading.SecondLevel),
                (FormLabels.Target, heading.Target),
                (FormLabels.Actual, heading.Actual),
                (FormLabels.Weight, heading.Weight),
                (FormLabels.Score, heading.Score),
            }
        )
            if (cell is null)
                FundingReader.Missing(area, label, findings);
        return (heading, new IndicatorReader(area, heading, findings).Rows());
    }

    private List<PrintedIndicator> Rows()
    {
        var rows = new List<PrintedIndicator>();
        for (var row = _heading.Row + 1; row <= _area.Bottom && !IsEnd(row); row++)
        {
            Enter(row);
            GridCell?[] cells =
            [
                Cell(row, _heading.Name),
                Cell(row, _heading.Target),
                Cell(row, _heading.Actual),
                Cell(row, _heading.Weight),
                Cell(row, _heading.Score),
                Cell(row, _heading.Deviation),
            ];
            if (cells.All(c => c is null || c.Row < row || CellText.IsNothing(c.Text)))
                continue;
            if (Class(row) is not var (first, second))
                continue;
            // One name, target or result may hold for several rows; not for several columns.
            _area.RefuseMerged(row, cells[3..5], _findings);
            _area.RefuseMerged(0, cells, _findings);
            rows.Add(
                new PrintedIndicator(first, second)
                {
                    Name = _area.Printed(cells[0], CellText.Line),
                    Target = _area.Printed(cells[1], CellText.Figure),
                    Actual = _area.Printed(cells[2], CellText.Figure),
                    Weight = _area.Printed(cells[3], CellText.Figure),
                    Score = _area.Printed(cells[4], CellText.Figure),
                    Deviation = _area.Printed(cells[5], text => text),
                }
            );
        }
        return rows;
    }

    private GridCell? Cell(int row, GridCell? heading) => heading is null ? null : _area.In(row, heading);

    /// <summary>The total, the grade, or the heading of the next form.</summary>
    private bool IsEnd(int row) =>
        _area
            .Grid.In(row)
            .Any(c =>
                c.Column >= _area.Left
                && (
                    FormWords.Of(c.Text) is FormLabels.TotalScore or FormLabels.Grade or FormWords.Annex
                    || (c.Column < _heading.Name.Column && FormReader.IsHeading(c.Text))
                )
            );

    /// <summary>Remembers the classes that begin in a row.</summary>
    private void Enter(int row)
    {
        if (Cell(row, _heading.FirstLevel) is { } first && first.Row == row && !CellText.IsNothing(first.Text))
        {
            var names = IndicatorClasses.All.Select(c => c.FirstLevel);
            (_first, _second) = (ClassNamed(names, first.Text), null);
            if (_first is null)
                Report(first, names);
        }
        if (Cell(row, _heading.SecondLevel) is not { } second || second.Row != row || CellText.IsNothing(second.Text))
            return;
        var within = IndicatorClasses.All.FirstOrDefault(c => c.FirstLevel == _first).SecondLevels ?? [];
        _second = ClassNamed(within, second.Text);
        if (_second is null && _first is not null)
            Report(second, within);
    }

    private (string First, string Second)? Class(int row)
    {
        if (_first is { } first && _second is { } second)
            return (first, second);
        var isTold = _first is null
            ? Cell(row, _heading.FirstLevel) is not null
            : Cell(row, _heading.SecondLevel) is not null;
        if (!isTold)
        {
            var place = _first is null ? _heading.FirstLevel : _heading.SecondLevel;
            _findings.Report(
                FormCodes.ClassMissing,
                _area.Grid.Span(row, place?.Column ?? _area.Left),
                [("expected", _first is null ? FormWords.FirstLevel : FormWords.SecondLevel)]
            );
        }
        return null;
    }

    /// <summary>产出, 产出指标 and 产出指标（50分） are one class.</summary>
    private static string? ClassNamed(IEnumerable<string> names, string text)
    {
        var label = CellText.Label(text);
        return names.FirstOrDefault(n => n == label || n == $"{label}指标")
            // 满意度指标 has one class within it, which forms call by either name.
            ?? names.FirstOrDefault(n => n == $"服务对象{label}" || n == $"服务对象{label}指标");
    }

    private void Report(GridCell cell, IEnumerable<string> names) =>
        _findings.Report(
            FormCodes.UnknownClass,
            _area.Grid.Span(cell),
            [("found", CellText.Line(cell.Text)), ("expected", new(string.Join(", ", names), string.Join("、", names)))]
        );
}
