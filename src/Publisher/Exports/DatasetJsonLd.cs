using System.Buffers;
using System.Text;
using System.Text.Json;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>The data page for search engines: a <c>Dataset</c> of schema.org with its files.</summary>
public static class DatasetJsonLd
{
    /// <param name="modified">The day of the last decision on any record.</param>
    public static string Of(
        DescribedData data,
        IReadOnlyList<DataTableView> tables,
        SiteConfig site,
        DateOnly? modified
    )
    {
        var bytes = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(bytes, JsonText.Options))
            Write(json, data, tables, site, modified);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(
        Utf8JsonWriter json,
        DescribedData data,
        IReadOnlyList<DataTableView> tables,
        SiteConfig site,
        DateOnly? modified
    )
    {
        var start = site.BaseUrl is { } address ? $"{address}/" : "";
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", HiddenCharacters.Show(data.Title));
        json.WriteString("description", HiddenCharacters.Show(site.Description));
        json.WriteString("url", start + data.Landing);
        json.WriteString("inLanguage", site.Language);
        json.WriteString("temporalCoverage", FormattableString.Invariant($"{data.FirstYear}/{data.LastYear}"));
        if (modified is { } date)
            json.WriteString("dateModified", Figures.Date(date));
        if (site.Publisher is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", HiddenCharacters.Show(publisher));
            json.WriteEndObject();
        }
        if (site.License is { } license)
            json.WriteString("license", license.Url);
        json.WriteStartArray("variableMeasured");
        foreach (var title in tables.SelectMany(t => t.Columns).Where(c => c.Unit.Length > 0).DistinctBy(c => c.Name))
            json.WriteStringValue(title.Title);
        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var file in data.Files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", Path.GetFileName(file.Path));
            json.WriteString("encodingFormat", MediaType.BareOf(file.Path));
            json.WriteString("contentUrl", start + SitePlan.LinkTo(file.Path));
            json.WriteString("contentSize", Figures.Size(file.Bytes));
            json.WriteString("sha256", file.Sha256.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
