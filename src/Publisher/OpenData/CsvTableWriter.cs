using System.Buffers;
using System.Globalization;
using System.Text;

namespace Publisher.OpenData;

/// <summary>
/// A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know the encoding. No text becomes
/// a formula in them: one that could, or that begins with an apostrophe, gets an apostrophe in front, so that taking
/// one away where there is one gives every text back.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    /// <summary>Bytes gathered before they are written.</summary>
    private const int Block = 32 * 1024;

    /// <summary>With the full-width signs that spreadsheets of East Asia take for the plain ones.</summary>
    private static readonly SearchValues<char> Leading = SearchValues.Create("=+-@\t\r\n'＝＋－＠");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Stream _stream;
    private readonly IReadOnlyList<Column> _columns;

    /// <param name="stream">Stays open.</param>
    public CsvTableWriter(Stream stream, Table table)
    {
        (_stream, _columns) = (stream, table.Columns);
        _bytes.Write(Encoding.UTF8.Preamble);
        foreach (var (i, column) in _columns.Index())
            WriteText(column.Name, i);
        _bytes.Write("\r\n"u8);
    }

    public void Write(ReadOnlySpan<Value> row)
    {
        for (var i = 0; i < row.Length; i++)
            WriteCell(row[i], i);
        _bytes.Write("\r\n"u8);
        if (_bytes.WrittenCount >= Block)
            Flush();
    }

    public void Dispose() => Flush();

    private void WriteCell(Value value, int place)
    {
        if (value.Text is { } text)
            WriteText(text, place);
        else if (value.Number is { } number)
            WritePlain(number, place);
        else if (value.Truth is { } truth)
            WritePlain(truth ? "true" : "false", place);
        else if (value.Day is { } day)
            WritePlain(day.ToString("O", CultureInfo.InvariantCulture), place);
        else
            WritePlain("", place);
    }

    private void WriteText(string text, int place)
    {
        var safe = text.Length > 0 && Leading.Contains(text[0]) ? $"'{text}" : text;
        WritePlain(
            safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe,
            place
        );
    }

    private void WritePlain(string text, int place)
    {
        if (place > 0)
            _bytes.Write(","u8);
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    private void WritePlain(decimal number, int place) =>
        WritePlain(number.ToString(CultureInfo.InvariantCulture), place);

    private void Flush()
    {
        _stream.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
