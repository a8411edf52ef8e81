namespace Publisher.Extraction;

/// <summary>The lines of 绩效指标 → rows with their classes; the sums of the form say which rows are read twice.</summary>
internal sealed class TableReader
{
    private readonly List<RowReading> _rows = [];
    private ClassLabel? _class;

    public static IReadOnlyList<RowCells> Cells(IReadOnlyList<TextLine> lines) =>
        [.. TableText.Rows([.. lines.Where(l => !FormSplitter.IsTableHead(l))]).Select(RowCells.Of)];

    /// <returns>In the form's order, with rows that no class owns.</returns>
    public static IReadOnlyList<RowReading> Rows(
        IReadOnlyList<RowCells> cells,
        IReadOnlyDictionary<int, TableColumns> columns
    )
    {
        var table = new TableReader();
        var reader = new RowReader(cells, columns);
        foreach (var line in cells)
            table.Take(line, reader.Read(line));
        return table._rows;
    }

    private void Take(RowCells line, RowReading? row)
    {
        var owner = ClassOf(line);
        if (line.HasLabelBehind)
            _class = null;
        if (row is not null)
            _rows.Add(row with { Class = owner });
        else if (line.Words.Count > 0 && _rows is [.., var last] && IsRestOf(last, line))
            _rows[^1] = last with { Name = [.. last.Name, .. line.Words.SelectMany(w => w)] };
    }

    /// <summary>
    /// The label that begins on the line, or goes on beside it. Null where neither is to be seen: whoever reads the
    /// form from the top cannot know then whether the row belongs to the class above or below.
    /// </summary>
    private ClassLabel? ClassOf(RowCells line)
    {
        if (line.HasStrayLabel)
            return _class = null;
        if (ClassLabel.Begin(line.Label, _class, line.IsLabelWhole) is { } label)
            return _class = label;
        if (_class?.GoesOnWith(line.Label, line.Line.HasTabs) != true)
            return _class = null;
        _class.GoOn(line.Label, line.IsLabelWhole);
        return _class;
    }

    /// <summary>The second line of a name stands below the first, in the same cell, and is nothing but words.</summary>
    private static bool IsRestOf(RowReading row, RowCells line) =>
        line.Line.Number == row.Line.Number + 1
        && line.Figures is null
        && row.Name is [var first, ..]
        && line.Words is [[var rest, ..]]
        && first.Cell == rest.Cell
        && line.Words[0].All(p => p.Text.All(Wording.IsHan));
}
