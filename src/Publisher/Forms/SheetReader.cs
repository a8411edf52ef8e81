using System.Globalization;
using System.Xml;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>The part of one sheet → its table: each cell as it is shown, merged cells as one.</summary>
internal sealed class SheetReader(
    WorkbookFile file,
    CellGrid grid,
    IReadOnlyList<string> strings,
    SheetFormats formats,
    bool startsIn1904,
    DiagnosticBag findings
)
{
    private const int MaxCells = 200_000;
    private const int MaxMerged = 20_000;

    private readonly Dictionary<(int Row, int Column), string> _texts = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> _merged = [];
    private int _row = -1;
    private int _column = -1;
    private (int Row, int Column) _last = (-1, -1);

    public void Read(XmlReader xml)
    {
        while (xml.Read() && !file.IsBroken)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                (_row, _column) = (RowOf(xml.GetAttribute("r")) ?? _row + 1, -1);
            else if (xml.LocalName == "c")
                ReadCell(xml);
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range)
                Merge(range);
        }
        if (!file.IsBroken)
            Fill();
    }

    private static int? RowOf(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : null;

    private void ReadCell(XmlReader xml)
    {
        (_row, _column) = PlaceOf(xml.GetAttribute("r")) ?? (Math.Max(_row, 0), _column + 1);
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        string? value = null,
            formula = null,
            inline = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                    value = xml.ReadElementContentAsString();
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                    formula = xml.ReadElementContentAsString();
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                {
                    inline = WorkbookReader.TextOf(xml);
                    xml.Read();
                }
                else
                    xml.Read();
            }
        }
        if (inline is not null || value is not null || formula is not null)
            Add(Shown(type, style, value, formula, inline));
    }

    private string Shown(string? type, string? style, string? value, string? formula, string? inline)
    {
        var place = grid.Span(_row, _column);
        // Only a text that was computed may be empty; some programs store formulas without computing them.
        if (formula is not null && string.IsNullOrEmpty(value) && inline is null && type is not "str")
        {
            findings.Report(WorkbookCodes.NoStoredValue, place, [("found", $"={formula}")]);
            return Fault();
        }
        if (formula?.Contains('[') == true)
            findings.Report(WorkbookCodes.ValueFromElsewhere, place, [("found", $"={formula}")]);
        switch (type)
        {
            case "inlineStr":
                return inline ?? "";
            case "s":
                return
                    int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < strings.Count
                    ? strings[index]
                    : throw new XmlException("a text that is not there");
            case "str" or "d":
                return value ?? inline ?? "";
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case "e":
                findings.Report(WorkbookCodes.FaultyCell, place, [("found", value ?? "")]);
                return Fault();
        }
        if (string.IsNullOrEmpty(value))
            return inline ?? "";
        if (formats.Show(value, style, startsIn1904) is { } text)
            return text;
        findings.Report(
            WorkbookCodes.UnknownNumberFormat,
            place,
            [("found", value), ("format", formats.CodeOf(style))]
        );
        return Fault();
    }

    /// <summary>A form with such a cell is not taken over.</summary>
    private string Fault()
    {
        grid.Faults.Add((_row, _column));
        return "";
    }

    private void Add(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        if (text.Length == 0)
            return;
        _texts[(_row, _column)] = text;
        _last = (Math.Max(_last.Row, _row), Math.Max(_last.Column, _column));
        if (_texts.Count > MaxCells)
            file.Refuse(new($"cells of '{grid.Name}'", $"“{grid.Name}”的单元格数"), MaxCells);
    }

    private void Merge(string range)
    {
        var ends = range.Split(':');
        if (
            ends.Length != 2
            || PlaceOf(ends[0]) is not var (row, column)
            || PlaceOf(ends[1]) is not var (lastRow, lastColumn)
        )
            return;
        _merged.Add((row, column, lastRow, lastColumn));
        if (_merged.Count > MaxMerged)
            file.Refuse(new($"merged cells of '{grid.Name}'", $"“{grid.Name}”的合并单元格数"), MaxMerged);
    }

    /// <summary>Merged cells count as far as the sheet says anything, and together no more than cells may.</summary>
    private void Fill()
    {
        var merged = new Dictionary<(int, int), (int LastRow, int LastColumn)>();
        var covered = 0L;
        foreach (var (row, column, lastRow, lastColumn) in _merged)
        {
            var (bottom, right) = (Math.Min(lastRow, _last.Row), Math.Min(lastColumn, _last.Column));
            if (!_texts.ContainsKey((row, column)) || bottom < row || right < column)
                continue;
            covered += (bottom - row + 1L) * (right - column + 1);
            merged[(row, column)] = (bottom, right);
        }
        if (covered > MaxCells)
        {
            file.Refuse(new($"merged cells of '{grid.Name}'", $"“{grid.Name}”的合并单元格数"), MaxCells);
            return;
        }
        foreach (var ((row, column), text) in _texts.OrderBy(t => t.Key))
            if (grid.At(row, column) is null)
            {
                var (lastRow, lastColumn) = merged.GetValueOrDefault((row, column), (row, column));
                grid.Add(new GridCell(row, column, lastRow, lastColumn, text));
            }
    }

    /// <summary>F14 → row and column, from 0; null where it is no address.</summary>
    private static (int Row, int Column)? PlaceOf(string? address)
    {
        var (column, at) = (0, 0);
        for (; at < address?.Length && char.IsAsciiLetterUpper(address[at]) && at < 3; at++)
            column = (column * 26) + address[at] - 'A' + 1;
        return column > 0 && RowOf(address?[at..]) is { } row && row < 1_048_576 ? (row, column - 1) : null;
    }
}
