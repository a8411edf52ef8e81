using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Publisher.Exports;

namespace Publisher.OpenData;

/// <summary>
/// One disclosure as one line of JSON: the columns of its project, then a list for each other table, whose rows leave
/// out the number and the year. <see cref="LineReader"/> reads it back.
/// </summary>
/// <remarks>One for each thread.</remarks>
internal sealed class DisclosureLine : IDisposable
{
    /// <summary>Of the columns of each table.</summary>
    public static readonly JsonEncodedText[][] Names = [.. Tables.All.Select(t => NamesOf(t))];

    /// <summary>Of the tables.</summary>
    public static readonly JsonEncodedText[] Lists = [.. Tables.All.Select(t => JsonEncodedText.Encode(t.Name))];

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public DisclosureLine() => _json = new Utf8JsonWriter(_bytes, JsonText.Options);

    /// <returns>With the end of the line; valid until the next call.</returns>
    public ReadOnlyMemory<byte> Write(DisclosureRows rows)
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        WriteCells(rows.Project, Names[0], from: 0);
        for (var i = 0; i < rows.Details.Count; i++)
        {
            _json.WriteStartArray(Lists[i + 1]);
            foreach (var row in rows.Details[i])
            {
                _json.WriteStartObject();
                WriteCells(row, Names[i + 1], RecordColumns.KeyLength);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
        _json.Flush();
        _bytes.Write("\n"u8);
        return _bytes.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private void WriteCells(Value[] row, JsonEncodedText[] names, int from)
    {
        for (var i = from; i < row.Length; i++)
        {
            _json.WritePropertyName(names[i]);
            WriteValue(row[i]);
        }
    }

    private void WriteValue(Value value)
    {
        if (value.Text is { } text)
            _json.WriteStringValue(text);
        else if (value.Number is { } number)
            _json.WriteNumberValue(number);
        else if (value.Truth is { } truth)
            _json.WriteBooleanValue(truth);
        else if (value.Day is { } day)
            _json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture));
        else
            _json.WriteNullValue();
    }

    private static JsonEncodedText[] NamesOf(Table table) =>
        [.. table.Columns.Select(c => JsonEncodedText.Encode(c.Name))];
}
