using Parquet;
using Parquet.Schema;

namespace Publisher.OpenData;

/// <summary>A column of a Parquet file, and those of its cells that are not written yet.</summary>
internal abstract class ParquetColumn(DataField schema)
{
    /// <summary>As it stands in the file's schema.</summary>
    public DataField Field { get; } = schema;

    /// <summary>The next row's cell, at most <see cref="ParquetTableWriter.GroupRows"/> before they are
    /// written.</summary>
    /// <exception cref="InvalidOperationException">It is empty, in a column that never is.</exception>
    public abstract void Add(in Value value);

    /// <summary>Writes the cells as the next column of a row group, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);
}
