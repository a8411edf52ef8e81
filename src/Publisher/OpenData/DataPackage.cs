using System.Text.Json;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.Output;

namespace Publisher.OpenData;

/// <summary>
/// What the open data are, for programs: a Frictionless Data Package (v1), each table with its Table Schema.
/// </summary>
/// <param name="contents">Of the site.</param>
/// <param name="files">In the folder of the whole; all of them are in the site.</param>
internal sealed class DataPackage(SiteConfig site, Language language, Manifest contents, IReadOnlyList<DataFile> files)
{
    public const string FileName = "datapackage.json";
    public const string Route = $"{DataScope.Whole}/{FileName}";

    private static readonly BilingualText Reading = new(
        "In CSV files, an apostrophe at the beginning of a text is not part of it: it keeps spreadsheets from taking "
            + "the text for a formula.",
        "CSV 文件中文字开头的一个半角撇号不属于原文，用于防止电子表格把文字当作公式。"
    );

    public SiteConfig Site => site;

    public Language Language => language;

    public IReadOnlyList<DataFile> Files => files;

    public static string RouteOf(DataFile file) => $"{DataScope.Whole}/{file.Name}";

    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Options with { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", "disclosures");
        json.WriteString("title", site.Name);
        json.WriteString("description", $"{site.Description}\n\n{Reading.In(language)}");
        if (site.BaseUrl is { } address)
            json.WriteString("homepage", $"{address}/");
        WriteTerms(json);
        json.WriteStartArray("resources");
        foreach (var file in files)
            if (contents.Find(RouteOf(file)) is { } entry)
                WriteResource(json, file, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Who publishes, and on what terms; nothing of it is made up.</summary>
    private void WriteTerms(Utf8JsonWriter json)
    {
        if (site.Publisher is { } publisher)
        {
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", publisher);
            json.WriteString("role", "publisher");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (site.License is { } license)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("path", license.Url);
            json.WriteString("title", license.Name);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (site.Citation is { } citation)
            json.WriteString("citation", citation);
    }

    private void WriteResource(Utf8JsonWriter json, DataFile file, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", file.ResourceName);
        json.WriteString("path", file.Name);
        json.WriteString("format", file.Format);
        json.WriteString("mediatype", MediaType.BareOf(file.Name));
        if (file.Table is { } table)
        {
            json.WriteString("title", table.Title.In(language));
            json.WriteString("description", table.Description.In(language));
        }
        json.WriteNumber("bytes", entry.Bytes);
        json.WriteString("hash", $"sha256:{entry.Sha256}");
        if (file is { Format: "csv", Table: { } rows })
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("encoding", "utf-8");
            WriteDialect(json);
            TableSchema.Write(json, rows, language);
        }
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
    }
}
