using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>An .xlsx file → its sheets as tables. Nothing in it is calculated, run or fetched.</summary>
internal sealed class WorkbookReader
{
    private const int MaxSheets = 300;
    private const int MaxStrings = 500_000;

    private readonly WorkbookFile _file;
    private readonly string _path;
    private readonly DiagnosticBag _findings;
    private readonly List<string> _strings = [];
    private readonly SheetFormats _formats = new();

    private WorkbookReader(WorkbookFile file, string path, DiagnosticBag findings)
    {
        (_file, _path, _findings) = (file, path, findings);
    }

    /// <returns>Null where a finding says why nothing can be read.</returns>
    public static IReadOnlyList<CellGrid>? Read(byte[] bytes, string path, DiagnosticBag findings)
    {
        using var file = WorkbookFile.Open(bytes, path, findings);
        return file is null ? null : new WorkbookReader(file, path, findings).Sheets();
    }

    private List<CellGrid>? Sheets()
    {
        var targets = new Dictionary<string, string>();
        var sheets = new List<(string Name, string Id, bool IsHidden)>();
        var startsIn1904 = false;
        _file.Read(
            "xl/workbook.xml",
            xml =>
            {
                while (xml.Read())
                    if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                        sheets.Add(SheetIn(xml));
                    else if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                        startsIn1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
        );
        if (sheets.Count > MaxSheets)
            _file.Refuse(new("sheets", "工作表数"), MaxSheets);
        _file.Read("xl/_rels/workbook.xml.rels", xml => ReadTargets(xml, targets));
        _file.Read("xl/styles.xml", _formats.Read, isRequired: false);
        _file.Read("xl/sharedStrings.xml", ReadStrings, isRequired: false);
        var grids = new List<CellGrid>();
        foreach (var (name, id, isHidden) in sheets)
        {
            var grid = new CellGrid(_path, name) { IsHidden = isHidden };
            if (targets.GetValueOrDefault(id) is { } target && !isHidden)
                _file.Read(target, new SheetReader(_file, grid, _strings, _formats, startsIn1904, _findings).Read);
            grids.Add(grid);
        }
        return _file.IsBroken ? null : grids;
    }

    private static (string, string, bool) SheetIn(XmlReader xml)
    {
        var (name, id, state) = (xml.GetAttribute("name") ?? "", "", xml.GetAttribute("state"));
        // The attribute's namespace differs between the two forms of the standard.
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id")
                id = xml.Value;
        return (name, id, state is "hidden" or "veryHidden");
    }

    /// <summary>Worksheets alone: a sheet that is a chart holds no cells.</summary>
    private static void ReadTargets(XmlReader xml, Dictionary<string, string> targets)
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                continue;
            var (id, target, type) = (xml.GetAttribute("Id"), xml.GetAttribute("Target"), xml.GetAttribute("Type"));
            if (id is not null && target is not null && type?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
    }

    private void ReadStrings(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            _strings.Add(TextOf(xml));
            if (_strings.Count <= MaxStrings)
                continue;
            _file.Refuse(new("texts", "文本数"), MaxStrings);
            return;
        }
    }

    /// <summary>The text of an element, whatever its parts look like; how it is pronounced is none of it.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var isText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                xml.Skip();
            if (xml.Depth <= depth)
                break;
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                isText = xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false };
            else if (isText)
                text.Append(xml.Value);
        }
        return Unescaped(text.ToString());
    }

    /// <summary>Office writes what XML cannot hold as <c>_x0001_</c>.</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape =
                i + 6 < text.Length
                && text[i] == '_'
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out _
                );
            plain.Append(
                isEscape
                    ? (char)
                        ushort.Parse(
                            text.AsSpan(i + 2, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        )
                    : text[i]
            );
            i += isEscape ? 6 : 0;
        }
        return plain.ToString();
    }
}
