using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Publisher.Reading;

/// <summary>
/// The JSON Schemas (draft 7, which YAML plug-ins read) of the files that an office writes by hand, made from the same
/// shapes that the readers follow, with the Chinese descriptions that an editor shows while typing.
/// </summary>
public static class FileSchemas
{
    /// <summary>That of a record, of which there are most.</summary>
    public const string Record = "record";

    private static readonly (string Name, string Title, Shape.Mapping Root)[] All =
    [
        (Record, "项目支出绩效自评表", RecordShape.Root),
        ("roster", "应公开项目清单", RosterShape.Root),
        ("calendar", "工作日历", CalendarShape.Root),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(s => s.Name)];

    /// <summary>Where the files name it.</summary>
    public static string PathOf(string name) => $"input/{name}.schema.json";

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string ToJson(string name)
    {
        var (_, title, root) = All.Single(s => s.Name == name);
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteShape(json, root);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case Shape.Text text:
                json.WriteString("type", "string");
                json.WriteNumber("minLength", 1);
                json.WriteNumber("maxLength", text.MaxLength);
                break;
            case Shape.Date:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$");
                break;
            case Shape.Day:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^(20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$");
                break;
            case Shape.RecordPlace:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[0-9]{4}/[A-Za-z0-9]+(-[A-Za-z0-9]+)*$");
                break;
            case Shape.WebAddress:
                json.WriteString("type", "string");
                json.WriteString("format", "uri");
                break;
            case Shape.Word word:
                WriteWords(json, word.Words);
                break;
            case Shape.Number number:
                WriteNumber(json, number);
                break;
            // 6 is a number to YAML, =6.00(次) is text: the form prints both.
            case Shape.TargetValue or Shape.ActualValue:
                WriteTypes(json, "string", "number");
                json.WriteNumber("maxLength", CellShape.Line.MaxLength);
                break;
            case Shape.List list:
                json.WriteString("type", "array");
                json.WriteNumber("maxItems", list.MaxItems);
                json.WriteStartObject("items");
                WriteShape(json, list.Item);
                json.WriteEndObject();
                break;
            case Shape.Mapping mapping:
                WriteMapping(json, mapping);
                break;
        }
    }

    /// <summary>A plain number, or text where thousands commas or the mark for "cannot be read" make it one.</summary>
    private static void WriteNumber(Utf8JsonWriter json, Shape.Number number)
    {
        if (number.IsWhole)
            json.WriteString("type", "integer");
        else
            WriteTypes(json, "number", "string");
        json.WriteNumber("minimum", number.Min);
        json.WriteNumber("maximum", number.Max);
        if (number.IsWhole)
            return;
        json.WriteString("pattern", @"^(-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|-?[0-9]+(\.[0-9]+)?|\[\?\])$");
    }

    private static void WriteMapping(Utf8JsonWriter json, Shape.Mapping mapping)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (mapping.Fields.Any(f => f.Required))
        {
            json.WriteStartArray("required");
            foreach (var field in mapping.Fields.Where(f => f.Required))
                json.WriteStringValue(field.Key);
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        foreach (var field in mapping.Fields)
        {
            json.WriteStartObject(field.Key);
            json.WriteString("title", field.Label.Zh);
            json.WriteString("description", field.Description.Zh);
            WriteShape(json, field.Shape);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
