using System.Globalization;
using System.Text.Json;

namespace Publisher.OpenData;

/// <summary>The lines that <see cref="DisclosureLine"/> writes → rows again.</summary>
/// <remarks>One for each thread.</remarks>
internal sealed class LineReader
{
    /// <summary>How the list of a table begins. No text has it: a quotation mark of its own stands escaped
    /// there.</summary>
    private static readonly byte[][] Starts =
    [
        .. DisclosureLine.Lists.Select(l => (byte[])[.. "\""u8, .. l.EncodedUtf8Bytes, .. "\":["u8]),
    ];

    /// <summary>A row of each table, filled again and again.</summary>
    private readonly Value[][] _rows = [.. Tables.All.Select(t => new Value[t.Columns.Count])];

    /// <summary>Whatever stands in another order, or under other names, is no line of ours.</summary>
    /// <param name="tables">Given the rows; in the order of <see cref="Tables.All"/>.</param>
    /// <exception cref="FormatException">It is no such line.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> line, IReadOnlyList<ITableWriter> tables)
    {
        var json = new Utf8JsonReader(line);
        ReadProject(ref json, _rows[0].Length);
        tables[0].Write(_rows[0]);
        for (var i = 1; i < tables.Count; i++)
        {
            ExpectName(ref json, DisclosureLine.Lists[i]);
            ReadRows(ref json, i, tables[i]);
        }
        Expect(ref json, JsonTokenType.EndObject);
    }

    /// <summary>The rows of one table; what the line says of the others is passed over unread.</summary>
    /// <param name="table">Its place among <see cref="Tables.All"/>.</param>
    /// <param name="rows">Given them.</param>
    /// <exception cref="FormatException">It is no such line.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> line, int table, ITableWriter rows)
    {
        var json = new Utf8JsonReader(line);
        ReadProject(ref json, table == 0 ? _rows[0].Length : RecordColumns.KeyLength);
        if (table == 0)
        {
            rows.Write(_rows[0]);
            return;
        }
        var list = line.IndexOf(Starts[table]);
        if (list < 0)
            throw new FormatException();
        json = new Utf8JsonReader(line[(list + Starts[table].Length - 1)..]);
        ReadRows(ref json, table, rows);
    }

    private void ReadProject(ref Utf8JsonReader json, int columns)
    {
        Expect(ref json, JsonTokenType.StartObject);
        ReadCells(ref json, 0, _rows[0].AsSpan(0, columns), from: 0);
    }

    private void ReadRows(ref Utf8JsonReader json, int table, ITableWriter rows)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var row = _rows[table];
        _rows[0].AsSpan(0, RecordColumns.KeyLength).CopyTo(row);
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            ReadCells(ref json, table, row, RecordColumns.KeyLength);
            Expect(ref json, JsonTokenType.EndObject);
            rows.Write(row);
        }
        if (json.TokenType != JsonTokenType.EndArray)
            throw new FormatException();
    }

    private static void ReadCells(ref Utf8JsonReader json, int table, Span<Value> row, int from)
    {
        var (names, columns) = (DisclosureLine.Names[table], Tables.All[table].Columns);
        for (var i = from; i < row.Length; i++)
        {
            ExpectName(ref json, names[i]);
            json.Read();
            row[i] = ValueOf(ref json, columns[i].Type);
        }
    }

    private static Value ValueOf(ref Utf8JsonReader json, ColumnType type) =>
        (json.TokenType, type) switch
        {
            (JsonTokenType.Null, _) => default,
            (JsonTokenType.String, ColumnType.Text) => json.GetString(),
            (JsonTokenType.String, ColumnType.Date) => DateOnly.ParseExact(
                json.GetString()!,
                "O",
                CultureInfo.InvariantCulture
            ),
            (JsonTokenType.Number, ColumnType.Count or ColumnType.Number) => json.GetDecimal(),
            (JsonTokenType.True or JsonTokenType.False, ColumnType.Boolean) => json.GetBoolean(),
            _ => throw new FormatException(),
        };

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
            throw new FormatException();
    }

    private static void ExpectName(ref Utf8JsonReader json, JsonEncodedText name)
    {
        if (
            !json.Read()
            || json.TokenType != JsonTokenType.PropertyName
            || !json.ValueTextEquals(name.EncodedUtf8Bytes)
        )
            throw new FormatException();
    }
}
