using Publisher.Records;

namespace Publisher.Forms;

/// <summary>The headings over the table of indicators; null where the form has no such column.</summary>
internal sealed class IndicatorHeading
{
    private readonly Dictionary<string, GridCell> _columns = [];

    /// <param name="name">The heading 三级指标, beside which the others stand.</param>
    public IndicatorHeading(FormArea area, GridCell name)
    {
        Row = name.LastRow;
        foreach (var cell in area.Grid.In(name.Row))
            if (cell.Column >= area.Left && FormWords.Of(cell.Text) is { } label && _columns.TryAdd(label, cell))
                area.Take(cell);
        Name = name;
    }

    /// <summary>Its last row.</summary>
    public int Row { get; }

    public GridCell Name { get; }
    public GridCell? FirstLevel => _columns.GetValueOrDefault(FormWords.FirstLevel);
    public GridCell? SecondLevel => _columns.GetValueOrDefault(FormWords.SecondLevel);
    public GridCell? Target => _columns.GetValueOrDefault(FormLabels.Target);
    public GridCell? Actual => _columns.GetValueOrDefault(FormLabels.Actual);
    public GridCell? Weight => _columns.GetValueOrDefault(FormLabels.Weight);
    public GridCell? Score => _columns.GetValueOrDefault(FormLabels.Score);
    public GridCell? Deviation => _columns.GetValueOrDefault(FormWords.Deviation);
}
