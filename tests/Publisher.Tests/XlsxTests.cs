using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Publisher.Diagnostics;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>A workbook holds what the table holds, and no spreadsheet program finds fault with it.</summary>
public sealed partial class XlsxTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Every_cell_comes_back_as_it_was()
    {
        var rows = CellsOf(Sheet(Workbook(OpenTables.Rows), 1));
        Assert.Equal(
            ["项目编号", "说明", "指标数", "全年执行数（万元）", "是否完整", "公开日期"],
            rows[0].Select(c => c.Text)
        );
        Assert.Equal(OpenTables.All.Columns.Select(c => c.Name), rows[1].Select(c => c.Text));
        foreach (var (expected, actual) in OpenTables.Rows.Zip(rows.Skip(2), (e, a) => (e, a)))
            Assert.Equal(expected.Select(Shown), Padded(actual).Select(c => c.Text));
        Assert.Equal(OpenTables.Rows.Count + 2, rows.Count);
    }

    [Fact]
    public void Each_value_has_the_type_of_its_kind()
    {
        var rows = CellsOf(
            Sheet(Workbook([.. OpenTables.Rows.Take(1), ["n", "t", 7, 29.90m, true, OpenTables.Day]]), 1)
        );
        Assert.Equal(["inlineStr", "inlineStr", "", "", "b", ""], rows[^1].Select(c => c.Type));
        var formats = Formats(Workbook([]));
        Assert.Equal(["@", "@", "0", "0.00", "General", "yyyy-mm-dd"], rows[^1].Select(c => formats[c.Style]));
    }

    [Fact]
    public void A_number_that_Excel_would_round_is_a_text()
    {
        var rows = CellsOf(Sheet(Workbook(OpenTables.Rows), 1));
        var texts = rows.SelectMany(r => r).Where(c => c.Column == "D" && c.Type == "inlineStr").Select(c => c.Text);
        Assert.Equal(["1234567890123456", "0.1234567890123456", "12345678901234567.89"], texts.Skip(2));
    }

    [Fact]
    public void No_cell_is_a_formula_and_none_too_long()
    {
        var sheet = Sheet(Workbook(OpenTables.Rows), 1);
        Assert.Empty(sheet.Descendants(Main + "f"));
        Assert.All(CellsOf(sheet).SelectMany(r => r), c => Assert.InRange(c.Text.Length, 0, 32_767));
    }

    [Fact]
    public void The_schema_of_Office_allows_it()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Workbook(OpenTables.Rows)), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(
            workbook,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    [Fact]
    public void The_head_stays_in_sight_and_filters()
    {
        var sheet = Sheet(Workbook(OpenTables.Rows), 1);
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(
            ("2", "A3", "frozen"),
            (
                (string?)pane.Attribute("ySplit"),
                (string?)pane.Attribute("topLeftCell"),
                (string?)pane.Attribute("state")
            )
        );
        Assert.Equal(
            $"A2:F{OpenTables.Rows.Count + 2}",
            (string?)sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")
        );
    }

    [Fact]
    public void Columns_are_as_wide_as_their_widest_text_within_bounds()
    {
        var widths = Sheet(
                Workbook([
                    ["id", "城市公共图书馆运行", default, default, default, default],
                ]),
                1
            )
            .Descendants(Main + "col")
            .Select(c => (string?)c.Attribute("width"));
        Assert.Equal(["11", "21", "11", "21", "14", "12"], widths);
        var bounded = Sheet(Workbook(OpenTables.Rows), 1).Descendants(Main + "col").ElementAt(1);
        Assert.Equal("63", (string?)bounded.Attribute("width"));
    }

    /// <summary>Excel has 1,048,576 rows, of which two are the head.</summary>
    [Fact]
    public void A_long_table_goes_on_with_a_further_sheet()
    {
        const int rows = 1_048_574 + 3;
        var table = OpenTables.TableOf("projects", new Column("n", ColumnType.Count, "n", ""));
        var file = new MemoryStream();
        using (var workbook = new XlsxWorkbook(file, Language.Chinese))
        {
            using (var writer = workbook.Add(table))
                for (var i = 0; i < rows; i++)
                    writer.Write([i]);
            using (var writer = workbook.Add(OpenTables.All))
                writer.Write(OpenTables.Rows);
        }
        using var zip = new ZipArchive(file);
        var book = XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Equal(
            ["projects", "projects (2)", "indicators"],
            book.Descendants(Main + "sheet").Select(s => (string?)s.Attribute("name"))
        );
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var first = reader.ReadToEnd();
        Assert.Contains(
            "<c r=\"A1048576\" s=\"6\"><v>1048573</v></c></row></sheetData>",
            first,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["n", "n", "1048574", "1048575", "1048576"],
            CellsOf(Sheet(file.ToArray(), 2)).Select(r => r[0].Text)
        );
    }

    private static byte[] Workbook(IReadOnlyList<Value[]> rows)
    {
        var file = new MemoryStream();
        using (var workbook = new XlsxWorkbook(file, Language.Chinese))
        using (var writer = workbook.Add(OpenTables.All))
            writer.Write(rows);
        return file.ToArray();
    }

    private static XDocument Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static XDocument Sheet(byte[] workbook, int number) => Part(workbook, $"xl/worksheets/sheet{number}.xml");

    /// <summary>The code of each style's format.</summary>
    private static List<string> Formats(byte[] workbook)
    {
        var styles = Part(workbook, "xl/styles.xml");
        var codes = styles
            .Descendants(Main + "numFmt")
            .ToDictionary(f => (string)f.Attribute("numFmtId")!, f => (string)f.Attribute("formatCode")!);
        codes["49"] = "@";
        return
        [
            .. styles
                .Descendants(Main + "cellXfs")
                .Elements()
                .Select(x => codes.GetValueOrDefault((string?)x.Attribute("numFmtId") ?? "0", "General")),
        ];
    }

    private static List<List<(string Column, string Type, int Style, string Text)>> CellsOf(XDocument sheet) =>
        [.. sheet.Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(CellOf).ToList())];

    private static (string Column, string Type, int Style, string Text) CellOf(XElement cell) =>
        (
            ((string)cell.Attribute("r")!).TrimEnd([.. "0123456789"]),
            (string?)cell.Attribute("t") ?? "",
            (int?)cell.Attribute("s") ?? 0,
            Escape()
                .Replace(
                    cell.Value,
                    e =>
                        (
                            (char)int.Parse(e.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        ).ToString()
                )
        );

    /// <summary>With the cells that are not there.</summary>
    private static IEnumerable<(string Column, string Text)> Padded(
        List<(string Column, string Type, int Style, string Text)> row
    ) => "ABCDEF".Select(c => (c.ToString(), row.SingleOrDefault(r => r.Column == c.ToString()).Text ?? ""));

    private static string Shown(Value value) =>
        value.Text is { } text
            ? OpenTables.InCell(text)
            : value.Number?.ToString(CultureInfo.InvariantCulture)
                ?? (
                    value.Truth is { } truth
                        ? truth
                            ? "1"
                            : "0"
                        : null
                )
                ?? (
                    value.Day is { Year: > 1899 } day
                        ? (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
                        : null
                )
                ?? (value.Day is null ? "" : "1899-12-31");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
