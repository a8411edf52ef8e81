namespace Publisher.OpenData;

/// <summary>Writes nothing, and remembers what numbers a table's columns hold: a first pass over its rows, or a pass
/// beside another format's.</summary>
public sealed class NumberShapes(Table table) : ITableWriter
{
    private readonly NumberShape[] _shapes = new NumberShape[table.Columns.Count];

    /// <summary>Of each column, in the table's order; without digits where it holds no number.</summary>
    public IReadOnlyList<NumberShape> Shapes => _shapes;

    public void Write(ReadOnlySpan<Value> row)
    {
        for (var i = 0; i < row.Length; i++)
            if (row[i].Number is { } number)
                _shapes[i] = _shapes[i].With(number);
    }

    public void Dispose() { }
}
