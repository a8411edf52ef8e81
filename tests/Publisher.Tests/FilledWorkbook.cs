using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Publisher.Tests;

/// <summary>A workbook as spreadsheet programs write it, from scratch: shared and rich texts, binary fractions, number
/// formats, merged cells, formulas.</summary>
internal sealed class FilledWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly StringBuilder _strings = new();
    private int _stringCount;

    /// <summary>Replaces parts, or adds them, after all are written.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    public FilledWorkbook With(string name, IReadOnlyList<FilledCell> cells)
    {
        var xml = new StringBuilder();
        foreach (var row in cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\" spans=\"1:12\">");
            foreach (var cell in row.OrderBy(c => c.Column))
                xml.Append(CellXml(cell));
            xml.Append("</row>");
        }
        var merged = cells.Where(c => c.Rows > 1 || c.Columns > 1).ToList();
        var ranges = merged.Select(c =>
            $"<mergeCell ref=\"{At(c.Row, c.Column)}:{At(c.Row + c.Rows - 1, c.Column + c.Columns - 1)}\"/>"
        );
        return With(name, $"<sheetData>{xml}</sheetData><mergeCells>{string.Concat(ranges)}</mergeCells>");
    }

    /// <param name="content">What stands in the sheet, as XML.</param>
    public FilledWorkbook With(string name, string content, string state = "visible")
    {
        _sheets.Add((name, $"<worksheet {Main}><dimension ref=\"A1\"/>{content}</worksheet>", state));
        return this;
    }

    /// <summary>The same with the content and the type of one cell of a sheet changed.</summary>
    public FilledWorkbook WithSheetEdited(int sheet, string from, string to, string type)
    {
        var (name, xml, state) = _sheets[sheet];
        var at = xml.IndexOf(from, StringComparison.Ordinal);
        var style = xml.LastIndexOf(" s=", at, StringComparison.Ordinal);
        var end = xml.IndexOf('>', style);
        _sheets[sheet] = (name, $"{xml[..style]} {type}{xml[end..at]}{to}{xml[(at + from.Length)..]}", state);
        return this;
    }

    public byte[] ToBytes()
    {
        var sheets = _sheets
            .Index()
            .Select(s =>
                $"<sheet name=\"{Xml(s.Item.Name)}\" sheetId=\"{s.Index + 1}\" state=\"{s.Item.State}\" "
                + $"r:id=\"s{s.Index}\"/>"
            );
        var links = _sheets
            .Index()
            .Select(s =>
                $"<Relationship Id=\"s{s.Index}\" Type=\"{Office}/worksheet\" Target=\"worksheets/s{s.Index}.xml\"/>"
            );
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"{Package}content-types\"/>",
            ["xl/workbook.xml"] =
                $"<workbook {Main} xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets)}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships xmlns=\"{Package}relationships\">{string.Concat(links)}</Relationships>",
            ["xl/sharedStrings.xml"] = $"<sst {Main}>{_strings}</sst>",
            ["xl/styles.xml"] =
                $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"176\" formatCode=\"#,##0.00_ \"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"&quot;=&quot;0.00&quot;(%)&quot;\"/>"
                + "<numFmt numFmtId=\"178\" formatCode=\"# ?/?\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/>"
                + "<xf numFmtId=\"176\"/><xf numFmtId=\"10\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/>"
                + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        };
        foreach (var (index, sheet) in _sheets.Index())
            parts[$"xl/worksheets/s{index}.xml"] = sheet.Xml;
        foreach (var (name, text) in Parts)
            parts[name] = text;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private string CellXml(FilledCell cell)
    {
        var at = At(cell.Row, cell.Column);
        if (cell.Kind == FilledKind.Text || FilledForms.NumberIn(cell.Text) is not { } number)
            return $"<c r=\"{at}\" t=\"s\"><v>{Shared(cell.Text)}</v></c>";
        // Spreadsheet programs store binary fractions, to the seventeenth digit.
        var share = cell.Kind == FilledKind.Percent ? (double)number / 100 : (double)number;
        var style =
            cell.Kind == FilledKind.Percent ? 3
            : cell.Text.Contains(',') ? 2
            : 1;
        var formula = cell.Kind == FilledKind.Percent ? "<f>C1/B1</f>" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<c r=\"{at}\" s=\"{style}\">{formula}<v>{share:G17}</v></c>"
        );
    }

    /// <summary>Every other text in two runs, with a reading aid that is none of it.</summary>
    private int Shared(string text)
    {
        var half = text.Length / 2;
        if (half > 0 && char.IsHighSurrogate(text[half - 1]))
            half++;
        _strings.Append(
            _stringCount % 2 == 0
                ? $"<si><t xml:space=\"preserve\">{Xml(text)}</t></si>"
                : $"<si><r><t xml:space=\"preserve\">{Xml(text[..half])}</t></r><r><rPr><b/><sz val=\"11\"/></rPr>"
                    + $"<t xml:space=\"preserve\">{Xml(text[half..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>拼</t></rPh></si>"
        );
        return _stringCount++;
    }

    private static string Xml(string text) => SecurityElement.Escape(text);

    public static string At(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
