using System.Text.Json;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>
/// The list of all projects as data, in chunks, from which the browser filters and sorts: the catalog's figures as they
/// are shown, so that a list made by script says the same as the pages made at build time.
/// </summary>
public static class ListData
{
    public const string Folder = "data/list";

    /// <summary>Some 120 kB a chunk: the first answer comes soon, and 100,000 projects are 100 requests.</summary>
    private const int ChunkSize = 1_000;

    public static IEnumerable<OutputFile> Files(Catalog catalog)
    {
        var departments = catalog.Departments.Select(d => d.Heading).ToList();
        var numbers = departments.Index().ToDictionary(d => d.Item, d => d.Index, StringComparer.Ordinal);
        yield return new OutputFile($"{Folder}/meta.json", Write(json => WriteMeta(json, catalog, departments)));
        var chunk = 0;
        foreach (var entries in catalog.Entries.Chunk(ChunkSize))
        {
            var route = FormattableString.Invariant($"{Folder}/{chunk++}.json");
            yield return new OutputFile(route, Write(json => WriteRows(json, entries, numbers)));
        }
    }

    private static void WriteMeta(Utf8JsonWriter json, Catalog catalog, IReadOnlyList<string> departments)
    {
        json.WriteStartObject();
        json.WriteNumber("count", catalog.Entries.Count);
        json.WriteNumber("chunk", ChunkSize);
        WriteWords(json, "years", catalog.Years.Select(y => y.Heading));
        WriteWords(json, "grades", catalog.Grades.Select(g => g.Heading));
        WriteWords(json, "departments", departments);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(HiddenCharacters.Show(word));
        json.WriteEndArray();
    }

    /// <summary>
    /// Route, title, editor's title, year, department's number, three amounts, rate, score, grade, notices.
    /// </summary>
    private static void WriteRows(
        Utf8JsonWriter json,
        IEnumerable<CatalogEntry> entries,
        Dictionary<string, int> departments
    )
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            var row = IndexRow.Of(entry);
            json.WriteStartArray();
            json.WriteStringValue(row.Route);
            json.WriteStringValue(HiddenCharacters.Show(row.Title));
            json.WriteNumberValue(row.IsEditorTitle ? 1 : 0);
            json.WriteStringValue(row.Year);
            json.WriteNumberValue(departments[entry.DepartmentHeading]);
            foreach (var figure in new[] { row.Initial, row.Adjusted, row.Executed, row.Rate, row.Score, row.Grade })
                json.WriteStringValue(figure);
            json.WriteStringValue(row.Warnings);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
            content(json);
        return stream.ToArray();
    }
}
