using System.Buffers;
using System.Text.Json;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Exports;

/// <summary>
/// Every project in a line of JSON: amounts in 万元, the rate in per cent, the score and the grade, all as reported. What
/// cannot be read is null.
/// </summary>
public static class ProjectsData
{
    public const string Route = "projects.json";

    /// <summary>Bytes gathered before they are written.</summary>
    private const int Block = 64 * 1024;

    public static void Write(Catalog catalog, Stream stream) => Write(catalog, stream, null, _ => true);

    /// <param name="published">The live site's file, whose lines are taken over; null where there is none.</param>
    /// <param name="isNew">Whether an entry has no line there that says what it says.</param>
    internal static void Write(
        Catalog catalog,
        Stream stream,
        PublishedLines? published,
        Func<CatalogEntry, bool> isNew
    )
    {
        var bytes = new ArrayBufferWriter<byte>(2 * Block);
        using var json = new Utf8JsonWriter(bytes, JsonText.Options);
        var separator = "[\n"u8;
        foreach (var entry in catalog.Entries)
        {
            bytes.Write(separator);
            separator = ",\n"u8;
            if (published is null || isNew(entry))
                WriteProject(json, entry);
            else
                bytes.Write(published.Find(entry.Id, entry.FiscalYear).TrimEnd(",\n"u8));
            if (bytes.WrittenCount < Block)
                continue;
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        bytes.Write("\n]\n"u8);
        stream.Write(bytes.WrittenSpan);
    }

    private static void WriteProject(Utf8JsonWriter json, CatalogEntry entry)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteNumber("year"u8, entry.FiscalYear);
        json.WriteString("name"u8, entry.Title);
        json.WriteString("department"u8, entry.Department);
        json.WriteString("unit"u8, entry.Unit);
        WriteFigure(json, "adjusted"u8, entry.AdjustedBudget);
        WriteFigure(json, "executed"u8, entry.ExecutedAmount);
        WriteFigure(json, "rate"u8, entry.ExecutionRate);
        WriteFigure(json, "total"u8, entry.TotalScore);
        json.WriteString("grade"u8, entry.Grade?.Word());
        json.WriteString("url"u8, $"/{SitePlan.LinkTo(entry.Route)}");
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteFigure(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? figure)
    {
        if (figure is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
