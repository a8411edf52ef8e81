using System.Text;
using Parquet;
using Parquet.Schema;

namespace Publisher.OpenData;

/// <summary>
/// The texts of a column of a row group. Parquet orders texts by their UTF-8, and readers skip row groups by the first
/// and the last; the library orders by UTF-16, which differs where there are surrogates. Such texts are written as the
/// bytes that they are, of which the library names no first and last.
/// </summary>
/// <param name="schema">Of texts.</param>
/// <param name="of">The text; null where there is none.</param>
internal sealed class ParquetTexts(DataField schema, Func<Value, string?> of) : ParquetColumn(schema)
{
    private readonly ParquetCells<ReadOnlyMemory<char>> _texts = new(
        schema,
        value => of(value) is { } text ? text.AsMemory() : (ReadOnlyMemory<char>?)null
    );

    /// <summary>The same column for the library, to which texts and bytes are two types.</summary>
    private readonly DataField _bytes = (DataField)
        new ParquetSchema(new DataField(schema.Name, typeof(byte[]), schema.IsNullable)).Fields[0];

    private bool _hasSurrogates;

    public override void Add(in Value value)
    {
        _texts.Add(value);
        _hasSurrogates |= of(value) is { } text && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
    }

    public override Task WriteAsync(ParquetRowGroupWriter group)
    {
        if (!_hasSurrogates)
            return _texts.WriteAsync(group);
        _hasSurrogates = false;
        return _texts.WriteAsync<ReadOnlyMemory<byte>>(group, _bytes, Utf8);
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text.Span)];
        Encoding.UTF8.GetBytes(text.Span, bytes);
        return bytes;
    }
}
