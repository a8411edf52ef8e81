using Parquet;
using Parquet.Schema;

namespace Publisher.OpenData;

/// <summary>The cells of a column of a row group: the values that are there, and for each row whether one is.</summary>
/// <param name="of">The value as Parquet holds it; null where there is none.</param>
internal sealed class ParquetCells<T>(DataField schema, Func<Value, T?> of) : ParquetColumn(schema)
    where T : struct
{
    private const int FirstRows = 64;

    // Grown as they are filled: most tables are short, and a site has many of them.
    private T[] _values = new T[FirstRows];
    private int[] _levels = new int[FirstRows];

    private int _count;
    private int _rows;

    public override void Add(in Value value)
    {
        if (_rows == _levels.Length)
        {
            Array.Resize(ref _values, _rows * 2);
            Array.Resize(ref _levels, _rows * 2);
        }
        var cell = of(value);
        if (cell is { } there)
            _values[_count++] = there;
        else if (!Field.IsNullable)
            throw new InvalidOperationException($"{Field.Name} is never empty, and a row has nothing there.");
        _levels[_rows++] = cell is null ? 0 : 1;
    }

    public override Task WriteAsync(ParquetRowGroupWriter group) => WriteAsync(group, Field, _values);

    /// <summary>Writes the cells as another type of the library's.</summary>
    /// <param name="other">The same column, of that type.</param>
    public Task WriteAsync<TOther>(ParquetRowGroupWriter group, DataField other, Func<T, TOther> convert)
        where TOther : struct => WriteAsync(group, other, Array.ConvertAll(_values[.._count], v => convert(v)));

    private async Task WriteAsync<TAny>(ParquetRowGroupWriter group, DataField column, TAny[] values)
        where TAny : struct
    {
        await group.WriteAllPartsAsync<TAny>(
            column,
            values.AsMemory(0, _count),
            Field.IsNullable ? _levels.AsMemory(0, _rows) : (ReadOnlyMemory<int>?)null,
            null,
            CancellationToken.None
        );
        (_count, _rows) = (0, 0);
    }
}
