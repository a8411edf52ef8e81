using System.Globalization;
using System.Text.Json;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>
/// The open data for portals that harvest them: a DCAT catalogue with a dataset for each part and a distribution for
/// each file, with its size and checksum. Publisher and license are the office's own, or are left out.
/// </summary>
public sealed class DcatCatalog(SiteConfig site)
{
    public const string Route = "catalog.jsonld";

    private const string Languages = "http://publications.europa.eu/resource/authority/language/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    private static readonly (string Prefix, string Address)[] Vocabularies =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Without an address, addresses are told from where the catalogue stands.</summary>
    private readonly string _start = site.BaseUrl is { } address ? $"{address}/" : "";

    /// <param name="modified">The date of the last decision on any record.</param>
    public void Write(Stream stream, IEnumerable<DescribedData> parts, DateOnly? modified)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Options with { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, vocabulary) in Vocabularies)
            json.WriteString(prefix, vocabulary);
        json.WriteEndObject();
        json.WriteString("@id", _start + Route);
        json.WriteString("@type", "dcat:Catalog");
        WriteText(json, "dct:title", site.Name);
        WriteText(json, "dct:description", site.Description);
        WriteLink(json, "dct:language", Languages + (site.Language == "en" ? "ENG" : "ZHO"));
        WriteLink(json, "foaf:homepage", _start.Length > 0 ? _start : SitePlan.HomeRoute);
        if (modified is { } date)
            WriteTyped(json, "dct:modified", Figures.Date(date), "date");
        WriteTerms(json);
        json.WriteStartArray("dcat:dataset");
        foreach (var part in parts)
        {
            Write(json, part);
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, DescribedData part)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"{_start}{part.Folder}/");
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", part.Folder);
        WriteText(json, "dct:title", part.Title);
        WriteText(json, "dct:description", site.Description);
        WriteLink(json, "dcat:landingPage", _start + part.Landing);
        json.WriteStartObject("dct:temporal");
        json.WriteString("@type", "dct:PeriodOfTime");
        WriteTyped(
            json,
            "dcat:startDate",
            string.Create(CultureInfo.InvariantCulture, $"{part.FirstYear:0000}-01-01"),
            "date"
        );
        WriteTyped(
            json,
            "dcat:endDate",
            string.Create(CultureInfo.InvariantCulture, $"{part.LastYear:0000}-12-31"),
            "date"
        );
        json.WriteEndObject();
        WriteTerms(json);
        json.WriteStartArray("dcat:distribution");
        foreach (var file in part.Files)
            Write(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ManifestEntry file)
    {
        var address = _start + SitePlan.LinkTo(file.Path);
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteString("@type", "dcat:Distribution");
        json.WriteString("dct:title", Path.GetFileName(file.Path));
        WriteLink(json, "dcat:accessURL", address);
        WriteLink(json, "dcat:downloadURL", address);
        WriteLink(json, "dcat:mediaType", MediaTypes + MediaType.BareOf(file.Path));
        WriteTyped(json, "dcat:byteSize", file.Bytes.ToString(CultureInfo.InvariantCulture), "nonNegativeInteger");
        json.WriteStartObject("spdx:checksum");
        json.WriteString("@type", "spdx:Checksum");
        WriteLink(json, "spdx:algorithm", "spdx:checksumAlgorithm_sha256");
        WriteTyped(json, "spdx:checksumValue", file.Sha256.ToString(), "hexBinary");
        json.WriteEndObject();
        WriteLicense(json);
        json.WriteEndObject();
    }

    private void WriteTerms(Utf8JsonWriter json)
    {
        if (site.Publisher is { } publisher)
        {
            json.WriteStartObject("dct:publisher");
            json.WriteString("@type", "foaf:Organization");
            WriteText(json, "foaf:name", publisher);
            json.WriteEndObject();
        }
        WriteLicense(json);
    }

    private void WriteLicense(Utf8JsonWriter json)
    {
        if (site.License is { } license)
            WriteLink(json, "dct:license", license.Url);
    }

    private void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", HiddenCharacters.Show(text));
        json.WriteString("@language", site.Language);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string value, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", value);
        json.WriteString("@type", $"xsd:{type}");
        json.WriteEndObject();
    }
}
