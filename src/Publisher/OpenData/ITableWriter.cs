namespace Publisher.OpenData;

/// <summary>Writes a table row by row as it comes, in one format, however many rows there are.</summary>
public interface ITableWriter : IDisposable
{
    /// <param name="row">A value for each column of the table, in its order; valid until the call returns.</param>
    void Write(ReadOnlySpan<Value> row);
}
