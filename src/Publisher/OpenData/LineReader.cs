using System.Globalization;
using System.Text.Json;

namespace Publisher.OpenData;

/// <summary>The lines that <see cref="DisclosureLine"/> writes → rows again.</summary>
internal static class LineReader
{
    /// <summary>Whatever stands in another order, or under other names, is no line of ours.</summary>
    /// <param name="tables">Given the rows; in the order of <see cref="Tables.All"/>, null for those that are not
    /// wanted.</param>
    /// <exception cref="FormatException">It is no such line.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static void Read(ReadOnlySpan<byte> line, IReadOnlyList<ITableWriter?> tables)
    {
        var json = new Utf8JsonReader(line);
        Expect(ref json, JsonTokenType.StartObject);
        var project = new Value[Tables.Projects.Columns.Count];
        ReadCells(ref json, Tables.Projects, project, from: 0, isWanted: tables[0] is not null);
        tables[0]?.Write(project);
        for (var i = 1; i < tables.Count; i++)
            ReadRows(ref json, Tables.All[i], project, tables[i]);
        Expect(ref json, JsonTokenType.EndObject);
    }

    private static void ReadRows(ref Utf8JsonReader json, Table table, Value[] project, ITableWriter? rows)
    {
        ExpectName(ref json, table.Name);
        Expect(ref json, JsonTokenType.StartArray);
        if (rows is null)
        {
            json.Skip();
            return;
        }
        var row = new Value[table.Columns.Count];
        project.AsSpan(0, RecordColumns.KeyLength).CopyTo(row);
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            ReadCells(ref json, table, row, RecordColumns.KeyLength, isWanted: true);
            Expect(ref json, JsonTokenType.EndObject);
            rows.Write(row);
        }
        if (json.TokenType != JsonTokenType.EndArray)
            throw new FormatException();
    }

    /// <param name="isWanted">Else only what every row of the disclosure begins with is read.</param>
    private static void ReadCells(ref Utf8JsonReader json, Table table, Value[] row, int from, bool isWanted)
    {
        for (var i = from; i < row.Length; i++)
        {
            ExpectName(ref json, table.Columns[i].Name);
            json.Read();
            if (isWanted || i < RecordColumns.KeyLength)
                row[i] = ValueOf(ref json, table.Columns[i].Type);
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

    private static void ExpectName(ref Utf8JsonReader json, string name)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals(name))
            throw new FormatException();
    }
}
