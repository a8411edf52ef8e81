using System.Globalization;
using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Publisher.OpenData;

/// <summary>
/// A table as Parquet, in row groups of bounded size. Texts are UTF-8, counts 64 bits, days dates, and numbers decimals
/// with the scale of the column's most exact number, so that no digit is lost.
/// </summary>
/// <remarks>A column whose numbers need more than 38 digits, the most that readers know, holds them as printed, as
/// text.</remarks>
public sealed class ParquetTableWriter : ITableWriter
{
    /// <summary>Of a row group.</summary>
    internal const int GroupRows = 8_192;

    /// <summary>Of the texts in a row group, in UTF-16: what bounds memory where texts are long.</summary>
    private const int GroupCharacters = 1024 * 1024;

    /// <summary>Bytes that the library may keep for its next column, in each of its two pools.</summary>
    private const int FreePool = 2 * 1024 * 1024;

    private const int MaxPrecision = 38;

    /// <summary>What 64 bits hold: no column is narrower, so that its type changes with few releases.</summary>
    private const int LeastPrecision = 18;

    private readonly ParquetColumn[] _columns;
    private readonly ParquetWriter _file;

    private int _rows;
    private long _characters;

    /// <param name="output">Written from where it stands, and left open; need not be able to seek.</param>
    /// <param name="shapes">Of the numbers in each column of the table, found in a pass before.</param>
    public ParquetTableWriter(Stream output, Table table, IReadOnlyList<NumberShape> shapes)
    {
        _columns = [.. table.Columns.Zip(shapes, ColumnFor)];
        // Zstandard packs the same on every processor; Snappy hashes by what the processor offers.
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Optimal,
            // The library's own bounds are 16 and 64 MB.
            MaximumSmallPoolFreeBytes = FreePool,
            MaximumLargePoolFreeBytes = FreePool,
        };
        foreach (var column in _columns.OfType<ParquetTexts>())
            options.ColumnEncodingHints[column.Field.Name] = EncodingHint.Dictionary;
        var schema = new ParquetSchema(_columns.Select(c => c.Field));
        _file = ParquetWriter.CreateAsync(schema, output, options).GetAwaiter().GetResult();
    }

    public void Write(ReadOnlySpan<Value> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            _columns[i].Add(row[i]);
            _characters += row[i].Text?.Length ?? 0;
        }
        if (++_rows == GroupRows || _characters >= GroupCharacters)
            WriteGroup();
    }

    /// <summary>Writes the rest and the file's schema, without which it cannot be read.</summary>
    public void Dispose()
    {
        if (_rows > 0)
            WriteGroup();
        _file.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void WriteGroup()
    {
        using var group = _file.CreateRowGroup();
        foreach (var column in _columns)
            column.WriteAsync(group).GetAwaiter().GetResult();
        (_rows, _characters) = (0, 0);
    }

    private static ParquetColumn ColumnFor(Column column, NumberShape shape) =>
        column.Type switch
        {
            ColumnType.Count => Of(column, v => v.Number is { } count ? decimal.ToInt64(count) : (long?)null),
            ColumnType.Number when shape.Precision <= MaxPrecision => new ParquetCells<decimal>(
                new DecimalDataField(
                    column.Name,
                    Math.Max(shape.Precision, LeastPrecision),
                    shape.Scale,
                    isNullable: !column.IsRequired
                ),
                v => v.Number
            ),
            ColumnType.Number => Texts(column, v => v.Number?.ToString(CultureInfo.InvariantCulture)),
            ColumnType.Boolean => Of(column, v => v.Truth),
            ColumnType.Date => Of(column, v => v.Day),
            _ => Texts(column, v => v.Text),
        };

    private static ParquetCells<T> Of<T>(Column column, Func<Value, T?> of)
        where T : struct => new(new DataField(column.Name, typeof(T), !column.IsRequired), of);

    private static ParquetTexts Texts(Column column, Func<Value, string?> of) =>
        new(new DataField(column.Name, typeof(string), !column.IsRequired), of);
}
