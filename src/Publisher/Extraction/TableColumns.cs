namespace Publisher.Extraction;

/// <summary>In which cells of a line 年度指标值 to 得分 stand, as full rows with as many cells show it.</summary>
internal readonly record struct TableColumns(int Target, int Actual, int Weight, int Score)
{
    /// <summary>The columns of 一级指标 and 二级指标 come first.</summary>
    public const int Name = 2;

    /// <summary>
    /// The columns of the form itself, where nothing cuts them: three levels, four figures, the reasons.
    /// </summary>
    public static readonly TableColumns Own = new(3, 4, 5, 6);

    public const int OwnCells = 8;

    /// <summary>As many rows prove where a cell that is empty stands.</summary>
    private const int Proof = 3;

    /// <summary>By the number of cells; only lines with tabs keep the place of an empty cell.</summary>
    public static Dictionary<int, TableColumns> Of(IEnumerable<RowCells> rows)
    {
        var seen = new Dictionary<(int Cells, TableColumns Columns), int>();
        foreach (var row in rows)
            if (row.Columns is { } columns)
                seen[(row.Line.Cells, columns)] = seen.GetValueOrDefault((row.Line.Cells, columns)) + 1;
        return seen.GroupBy(s => s.Key.Cells)
            .Select(g => g.MaxBy(s => s.Value))
            .Where(s => s.Value >= Proof)
            .ToDictionary(s => s.Key.Cells, s => s.Key.Columns);
    }
}
