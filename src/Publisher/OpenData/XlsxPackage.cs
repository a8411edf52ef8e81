using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Publisher.OpenData;

/// <summary>The parts of a workbook, packed one after the other: the same sheets make the same bytes. It holds no date
/// and no author.</summary>
/// <param name="output">Written from where it stands, and left open; need not be able to seek.</param>
internal sealed class XlsxPackage(Stream output) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Media = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A line break stays one character on every system.
        NewLineHandling = NewLineHandling.None,
        CloseOutput = true,
    };

    private readonly ZipWriter _zip = new(output);
    private readonly List<string> _sheets = [];

    /// <summary>An open sheet: its root is begun, and ends where the writer is disposed of.</summary>
    public XmlWriter BeginSheet(string name)
    {
        var xml = BeginSheetPart(name);
        xml.WriteStartElement("worksheet", Main);
        return xml;
    }

    /// <summary>A sheet that is made beforehand.</summary>
    public void Add(string name, Worksheet sheet)
    {
        using var xml = BeginSheetPart(name);
        sheet.WriteTo(xml);
    }

    /// <summary>Writes the list of the sheets, without which there is no workbook.</summary>
    public void End(Stylesheet styles)
    {
        WritePart("xl/styles.xml", styles);
        WritePart("xl/workbook.xml", new Workbook(new Sheets(_sheets.Select(SheetOf))));
        WriteLinks(
            "xl/_rels/workbook.xml.rels",
            [
                .. Enumerable.Range(1, _sheets.Count).Select(n => ("worksheet", $"worksheets/sheet{n}.xml")),
                ("styles", "styles.xml"),
            ]
        );
        WriteLinks("_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
        WriteTypes();
    }

    public void Dispose() => _zip.Dispose();

    private XmlWriter BeginSheetPart(string name)
    {
        _sheets.Add(name);
        return Begin($"xl/worksheets/sheet{_sheets.Count}.xml");
    }

    private static OpenXmlElement SheetOf(string name, int index) =>
        new Sheet
        {
            Name = name,
            SheetId = (uint)index + 1,
            Id = Link(index),
        };

    private static string Link(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private XmlWriter Begin(string name)
    {
        var xml = XmlWriter.Create(_zip.Add(name), Settings);
        xml.WriteStartDocument(standalone: true);
        return xml;
    }

    private void WritePart(string name, OpenXmlElement root)
    {
        using var xml = Begin(name);
        root.WriteTo(xml);
    }

    private void WriteLinks(string name, IReadOnlyList<(string Type, string Target)> links)
    {
        using var xml = Begin(name);
        xml.WriteStartElement("Relationships", $"{Package}relationships");
        foreach (var (index, (type, target)) in links.Index())
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", Link(index));
            xml.WriteAttributeString("Type", $"{Links}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }
    }

    private void WriteTypes()
    {
        using var xml = Begin("[Content_Types].xml");
        xml.WriteStartElement("Types", $"{Package}content-types");
        WriteType(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(xml, "Default", "Extension", "xml", "application/xml");
        WriteType(xml, "Override", "PartName", "/xl/workbook.xml", $"{Media}sheet.main+xml");
        WriteType(xml, "Override", "PartName", "/xl/styles.xml", $"{Media}styles+xml");
        for (var n = 1; n <= _sheets.Count; n++)
            WriteType(xml, "Override", "PartName", $"/xl/worksheets/sheet{n}.xml", $"{Media}worksheet+xml");
    }

    private static void WriteType(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
