namespace Publisher.OpenData;

/// <summary>The same rows in two formats at once.</summary>
internal sealed class BothTables(ITableWriter first, ITableWriter second) : ITableWriter
{
    public void Write(ReadOnlySpan<Value> row)
    {
        first.Write(row);
        second.Write(row);
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }
}
