using System.Globalization;
using System.Text.Json;
using Publisher.Diagnostics;
using Publisher.OpenData;

namespace Publisher.Tests;

/// <summary>Python's openpyxl reads from a workbook what was written to it.</summary>
public sealed class OpenpyxlTests
{
    /// <summary>Type, format and value of each cell below the heads; Office's escapes are left to who reads.</summary>
    private const string Script = """
        import json, sys, openpyxl
        from openpyxl.utils.escape import unescape
        rows = []
        for sheet in openpyxl.load_workbook(sys.argv[1]):
            for row in sheet.iter_rows(min_row=3):
                rows.append([
                    [c.data_type, c.number_format,
                     unescape(str(c.value)).encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')]
                    if c.value is not None else None for c in row])
        json.dump(rows, sys.stdout)
        """;

    [Fact]
    public void It_reads_the_same_cells()
    {
        var path = Path.GetTempFileName();
        using (var file = File.Create(path))
        using (var workbook = new XlsxWorkbook(file, Language.Chinese))
        {
            using (var writer = workbook.Add(OpenTables.All))
                writer.Write(OpenTables.Rows);
            using (var writer = workbook.Add(OpenTables.All with { Name = "again" }))
                writer.Write(OpenTables.Rows);
        }
        File.Move(path, path + ".xlsx");
        var printed = OtherProgram.Openpyxl.Run("-c", Script, path + ".xlsx");
        File.Delete(path + ".xlsx");
        var cells = JsonSerializer.Deserialize<List<List<string[]?>>>(printed)!;
        Assert.Equal(2 * OpenTables.Rows.Count, cells.Count);
        foreach (var (values, row) in OpenTables.Rows.Concat(OpenTables.Rows).Zip(cells))
        foreach (var (value, cell) in values.Zip(row))
            Assert.Equal(Seen(value), cell is ["n", var format, var number] ? ["n", format, Plain(number)] : cell);
    }

    private static string[]? Seen(Value value) =>
        value.Text is { } text ? ["s", "@", string.Concat(OpenTables.InCell(text).EnumerateRunes())]
        : value.Number is { } number
            ? IsLong(number) ? ["s", FormatOf(number), number.ToString(CultureInfo.InvariantCulture)]
                : ["n", FormatOf(number), Plain(number.ToString(CultureInfo.InvariantCulture))]
        : value.Truth is { } truth ? ["b", "General", truth ? "True" : "False"]
        : value.Day is { } day ? (day.Year < 1900 ? ["s", "@", $"{day:O}"] : ["d", "yyyy-mm-dd", $"{day:O} 00:00:00"])
        : null;

    /// <summary>A number's value, whatever its scale: that stands in the cell's format.</summary>
    private static string Plain(string number) =>
        decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("G29", CultureInfo.InvariantCulture);

    private static bool IsLong(decimal number) =>
        decimal.GetBits(number) is [var low, var middle, var high, _]
        && (high != 0 || ((ulong)(uint)middle << 32 | (uint)low) > 999_999_999_999_999);

    private static string FormatOf(decimal number) =>
        IsLong(number) ? "@"
        : number.Scale == 0 ? "0"
        : $"0.{new string('0', number.Scale)}";
}
