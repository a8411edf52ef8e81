using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Publisher.OpenData;

namespace Publisher.Forms;

/// <summary>A sheet that is filled cell by cell, merged cells with their frame around all of them.</summary>
/// <param name="widths">Of its columns, in digits.</param>
internal sealed class FormSheet(IReadOnlyList<double> widths)
{
    private const double LineHeight = 15;

    private readonly SortedDictionary<uint, Row> _rows = [];
    private readonly List<MergeCell> _merged = [];

    /// <summary>Columns A to the last one.</summary>
    public int Columns => widths.Count;

    /// <param name="row">From 1; columns from 0.</param>
    public void Put(uint row, int column, string text, uint style, int columns = 1, int rows = 1)
    {
        for (var r = row; r < row + rows; r++)
        for (var c = column; c < column + columns; c++)
            RowAt(r).Append(CellOf(r, c, r == row && c == column ? text : "", style));
        if (columns > 1 || rows > 1)
            _merged.Add(
                new MergeCell
                {
                    Reference = $"{Address(row, column)}:{Address((uint)(row + rows - 1), column + columns - 1)}",
                }
            );
        if (rows == 1)
            Heighten(row, LinesOf(text, widths.Skip(column).Take(columns).Sum()));
    }

    /// <summary>The sheet on A4, as wide as the paper, upright.</summary>
    public Worksheet ToWorksheet()
    {
        foreach (var row in _rows.Values)
            Sort(row);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(
                widths.Select(
                    (width, i) =>
                        new DocumentFormat.OpenXml.Spreadsheet.Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            ),
            new SheetData(_rows.Values)
        );
        if (_merged.Count > 0)
            sheet.Append(new MergeCells(_merged));
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            },
            new PageSetup
            {
                PaperSize = 9, // A4
                Orientation = OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        return sheet;
    }

    /// <summary>How many lines a text takes: a Chinese character is as wide as two digits.</summary>
    public static int LinesOf(string text, double width) =>
        text.Split('\n')
            .Sum(line => (int)Math.Max(1, Math.Ceiling(line.Sum(c => c < '\u1100' ? 1.0 : 2.0) / (width - 1))));

    /// <summary>A row is as high as its highest text; Excel knows no more than 409 points.</summary>
    public void Heighten(uint row, int lines)
    {
        var height = Math.Min(409, (lines * LineHeight) + 6);
        var at = RowAt(row);
        if (at.Height is { } old && old.Value >= height)
            return;
        (at.Height, at.CustomHeight) = (height, true);
    }

    private Row RowAt(uint number)
    {
        if (!_rows.TryGetValue(number, out var row))
            _rows[number] = row = new Row { RowIndex = number };
        return row;
    }

    private static void Sort(Row row)
    {
        var cells = row.Elements<Cell>()
            .OrderBy(c => c.CellReference!.Value!.Length)
            .ThenBy(c => c.CellReference!.Value, StringComparer.Ordinal)
            .ToList();
        row.RemoveAllChildren();
        row.Append(cells);
    }

    private static Cell CellOf(uint row, int column, string text, uint style)
    {
        var cell = new Cell { CellReference = Address(row, column), StyleIndex = style };
        if (text.Length == 0)
            return cell;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(
            new Text(XlsxText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }
        );
        return cell;
    }

    private static string Address(uint row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
}
