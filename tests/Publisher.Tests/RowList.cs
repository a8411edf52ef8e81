using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>Keeps the rows of a table.</summary>
internal sealed class RowList : ITableWriter
{
    public List<Value[]> Rows { get; } = [];

    public void Write(ReadOnlySpan<Value> row) => Rows.Add(row.ToArray());

    public void Dispose() { }
}
