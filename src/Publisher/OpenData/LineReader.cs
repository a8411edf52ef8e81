using System.Globalization;
using System.Text.Json;

namespace Publisher.OpenData;

/// <summary>The lines that <see cref="DisclosureLine"/> writes → rows again.</summary>
internal static class LineReader
{
    /// <summary>Whatever stands in another order, or under other names, is no line of ours.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static DisclosureRows Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        Expect(ref json, JsonTokenType.StartObject);
        var project = new Value[Tables.Projects.Columns.Count];
        ReadCells(ref json, Tables.Projects, project, from: 0);
        var details = new IReadOnlyList<Value[]>[DisclosureRows.DetailTables.Count];
        for (var i = 0; i < details.Length; i++)
            details[i] = ReadRows(ref json, DisclosureRows.DetailTables[i], project);
        Expect(ref json, JsonTokenType.EndObject);
        return new DisclosureRows(project, details);
    }

    private static List<Value[]> ReadRows(ref Utf8JsonReader json, Table table, Value[] project)
    {
        ExpectName(ref json, table.Name);
        Expect(ref json, JsonTokenType.StartArray);
        var rows = new List<Value[]>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var row = new Value[table.Columns.Count];
            project.AsSpan(0, RecordColumns.KeyLength).CopyTo(row);
            ReadCells(ref json, table, row, RecordColumns.KeyLength);
            Expect(ref json, JsonTokenType.EndObject);
            rows.Add(row);
        }
        return json.TokenType == JsonTokenType.EndArray ? rows : throw new FormatException();
    }

    private static void ReadCells(ref Utf8JsonReader json, Table table, Value[] row, int from)
    {
        for (var i = from; i < row.Length; i++)
        {
            ExpectName(ref json, table.Columns[i].Name);
            json.Read();
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
