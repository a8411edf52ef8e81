using System.Text.Json;
using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>A table as Frictionless Table Schema (v1) describes it.</summary>
internal static class TableSchema
{
    public static void Write(Utf8JsonWriter json, Table table, Language language)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column, language);
        json.WriteEndArray();
        WriteNames(json, "missingValues", [""]);
        WriteNames(json, "primaryKey", table.Key);
        if (table == Tables.Funding || table == Tables.Indicators)
            WriteReference(json);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Column column, Language language)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", Dictionary.TypeOf(column.Type));
        json.WriteString("title", column.Title.In(language));
        json.WriteString("description", column.Description.In(language));
        if (column.Unit is { } unit)
            json.WriteString("unit", unit);
        if (column.IsRequired || column.Words is not null)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            if (column.Words is { } words)
                WriteNames(json, "enum", words);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>Every row belongs to a project; a withdrawn record has none any more.</summary>
    private static void WriteReference(Utf8JsonWriter json)
    {
        json.WriteStartArray("foreignKeys");
        json.WriteStartObject();
        WriteNames(json, "fields", Tables.Projects.Key);
        json.WriteStartObject("reference");
        json.WriteString("resource", Tables.Projects.Name);
        WriteNames(json, "fields", Tables.Projects.Key);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var one in names)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }
}
