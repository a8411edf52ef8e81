using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Publisher.Tests;

/// <summary>Files that programs read: each is whole by the rules of its format, whatever texts are in it.</summary>
internal static class WellFormed
{
    private static readonly XmlReaderSettings Strictly = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <returns>What is wrong with a file of a site; null where nothing is.</returns>
    public static string? Fault(string path, byte[] content)
    {
        try
        {
            Check(path, content);
            return null;
        }
        catch (Exception e)
        {
            return $"{path}: {e.Message}";
        }
    }

    private static void Check(string path, byte[] content)
    {
        switch (Path.GetExtension(path))
        {
            case ".json" or ".jsonld":
                using (JsonDocument.Parse(content)) { }
                break;
            case ".jsonl":
                foreach (var line in content.AsText().TrimEnd('\n').Split('\n'))
                    using (JsonDocument.Parse(line)) { }
                break;
            case ".xml":
                Xml(new MemoryStream(content));
                break;
            case ".csv":
                Table(CsvText.Read(content));
                break;
            case ".xlsx" or ".zip":
                Archive(content);
                break;
            case ".html":
                foreach (var data in new HtmlParser().ParseDocument(content.AsText()).Scripts)
                    if (data.Type == "application/ld+json")
                        using (JsonDocument.Parse(data.TextContent)) { }
                break;
        }
    }

    private static XDocument Xml(Stream content)
    {
        using var reader = XmlReader.Create(content, Strictly);
        return XDocument.Load(reader);
    }

    /// <summary>As wide in every line, and nothing that a spreadsheet takes for a formula.</summary>
    private static void Table(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        Assert.DoesNotContain(lines.SelectMany(line => line), IsFormula);
    }

    private static bool IsFormula(string field) =>
        field is ['=' or '+' or '@' or '\t' or '\r' or '\n', ..]
        || (field is ['-', .. var rest] && !decimal.TryParse(rest, out _));

    private static void Archive(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        foreach (var entry in archive.Entries)
        {
            using var inner = entry.Open();
            if (Path.GetExtension(entry.FullName) is ".xml" or ".rels")
                Assert.DoesNotContain(Xml(inner).Descendants(), e => e.Name.LocalName == "f");
            else
            {
                using var copy = new MemoryStream();
                inner.CopyTo(copy);
                Check(entry.FullName, copy.ToArray());
            }
        }
    }
}
