using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;
using Publisher.Diagnostics;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;
using SheetColumns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace Publisher.OpenData;

/// <summary>
/// A table as a sheet: over each column its title, below it its name, which is the same in every format. Both stay in
/// sight, and the names carry the filter. A table with more rows than a sheet goes on with <c>indicators (2)</c>.
/// </summary>
internal sealed class XlsxSheet(XlsxWorkbook workbook, Table table) : ITableWriter
{
    /// <summary>Of a sheet, in Excel.</summary>
    private const int MaxRows = 1_048_576;

    /// <summary>Bytes of a sheet: what is smaller than 4 GB, every reader of ZIP knows.</summary>
    private const long MaxSize = 4_000_000_000;

    private const int HeadRows = 2;

    /// <summary>Rows that tell how wide a column is.</summary>
    private const int SampleRows = 200;

    private readonly List<Value[]> _sample = [];

    private double[]? _widths;
    private XmlWriter? _xml;
    private XlsxCells? _cells;
    private int _sheets;

    public void Write(ReadOnlySpan<Value> row)
    {
        if (_widths is null && _sample.Count < SampleRows)
        {
            _sample.Add(row.ToArray());
            return;
        }
        WriteSample();
        WriteRow(row);
    }

    public void Dispose()
    {
        WriteSample();
        End();
    }

    private void WriteSample()
    {
        if (_widths is not null)
            return;
        _widths = [.. table.Columns.Select((c, i) => XlsxWidth.Of([TitleOf(c), c.Name], _sample.Select(r => r[i])))];
        Begin();
        foreach (var row in _sample)
            WriteRow(row);
        _sample.Clear();
    }

    private void WriteRow(ReadOnlySpan<Value> row)
    {
        if (_cells!.Row == MaxRows || _cells.Size > MaxSize)
        {
            End();
            Begin();
        }
        _cells.Write(row);
    }

    private string TitleOf(Column column)
    {
        var title = column.Title.In(workbook.Language);
        return column.Unit is not { } unit ? title
            : workbook.Language == Language.Chinese ? $"{title}（{unit}）"
            : $"{title} ({unit})";
    }

    private void Begin()
    {
        _sheets++;
        _xml = workbook.BeginSheet(_sheets == 1 ? table.Name : $"{table.Name} ({_sheets})");
        new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0 }).WriteTo(_xml);
        new SheetColumns(_widths!.Select(ColumnOf)).WriteTo(_xml);
        _xml.WriteStartElement("sheetData");
        _cells = new XlsxCells(_xml, table.Columns.Count);
        _cells.Write(XlsxStyles.Title, table.Columns.Select(TitleOf));
        _cells.Write(XlsxStyles.Name, table.Columns.Select(c => c.Name));
    }

    private void End()
    {
        _xml!.WriteEndElement();
        new AutoFilter { Reference = _cells!.RangeFrom(HeadRows) }.WriteTo(_xml);
        _xml.Dispose();
    }

    private static Pane Frozen() =>
        new()
        {
            VerticalSplit = HeadRows,
            TopLeftCell = $"A{HeadRows + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };

    private static SheetColumn ColumnOf(double width, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
        };
}
