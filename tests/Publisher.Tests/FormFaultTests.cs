using System.IO.Compression;
using System.Text;

namespace Publisher.Tests;

/// <summary>Forms and workbooks at fault: told, with the cell, and nothing is written that was guessed.</summary>
public sealed class FormFaultTests
{
    private const string Cell = "<c r=\"A1\" t=\"str\"><v>项目名称</v></c>";

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateDirectories(Repository.Cases("import"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_form_at_fault_is_told_what_is_wrong_and_where(string name)
    {
        using var site = new TestSite().WithOverlay(Repository.Cases($"import/{name}"));
        var given = site.At("arguments.txt");
        var (_, output, error) = site.Run(["import", "forms", .. File.Exists(given) ? File.ReadAllLines(given) : []]);
        Snapshot.Match(Repository.Cases($"import/{name}/expected.txt"), output);
        Assert.Empty(error);
    }

    [Fact]
    public void What_is_no_workbook_is_told_so()
    {
        AssertTold("a.xlsx", "PK\u0003\u0004 no more"u8.ToArray(), "PB1201 not-a-workbook");
        AssertTold("a.xlsx", "<html>"u8.ToArray(), "PB1201 not-a-workbook");
        AssertTold("a.xlsx", Zip("readme.txt", "no parts"u8), "PB1201 not-a-workbook", "xl/workbook.xml");
        AssertTold("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "PB1202 old-workbook");
        AssertTold("a.ods", "PK"u8.ToArray(), "PB1202 old-workbook");
        byte[] encrypted = [0xD0, 0xCF, 0x11, 0xE0, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        AssertTold("a.xlsx", encrypted, "PB1203 encrypted-workbook");
        AssertTold("a.csv", [0xFF, 0x80, 0x80], "PB1205 not-csv-text");
        AssertTold("a.csv", "项目名称,\"测试\n"u8.ToArray(), "PB1206 unclosed-csv-quote", "a.csv:1:2", "a.csv!B1");
    }

    [Fact]
    public void A_workbook_that_would_fill_the_memory_is_refused()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 250_000).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c></row>")
        );
        AssertTold("a.xlsx", Sheet($"<sheetData>{rows}</sheetData>"), "PB1204 workbook-too-large", "200,000");
        // 80 MB that pack into 80 kB.
        AssertTold("a.xlsx", Sheet(new string(' ', 80_000_000)), "PB1204 workbook-too-large", "64,000,000");
        var merged = string.Concat(Enumerable.Range(0, 30_000).Select(_ => "<mergeCell ref=\"A1:XFD1048576\"/>"));
        AssertTold("a.xlsx", Sheet($"<sheetData><row>{Cell}</row></sheetData>{merged}"), "PB1204 workbook-too-large");
        // A corner far away, and merged cells over all of the sheet.
        const string far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        AssertTold(
            "a.xlsx",
            Sheet($"<sheetData><row>{Cell}</row>{far}</sheetData><mergeCell ref=\"A1:XFD1048576\"/>"),
            "PB1204 workbook-too-large"
        );
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_fetched()
    {
        var workbook = new FilledWorkbook().With("s", $"<sheetData><row>{Cell}</row></sheetData>");
        workbook.Parts["xl/sharedStrings.xml"] =
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>";
        AssertTold("a.xlsx", workbook.ToBytes(), "PB1201 not-a-workbook", "xl/sharedStrings.xml");
    }

    [Fact]
    public void Cells_that_cannot_be_read_are_told_by_their_address()
    {
        var cells =
            "<c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"C1\"><f>A1</f></c>"
            + "<c r=\"D1\"><f>[1]表!A1</f><v>5</v></c><c r=\"E1\" s=\"5\"><v>0.5</v></c>"
            + "<c r=\"F1\"><f>A2</f><v></v></c>";
        var output = Output("a.xlsx", Sheet($"<sheetData><row>{Cell}{cells}</row></sheetData>", hidden: "旧表"));
        Assert.Contains(
            "a.xlsx:1:2: error PB1211 faulty-cell: the cell shows #DIV/0!",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("  = origin: 表1!B1\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "a.xlsx:1:3: error PB1212 no-stored-value: the formula =A1 has no",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("a.xlsx:1:6: error PB1212 no-stored-value: ", output, StringComparison.Ordinal);
        Assert.Contains("a.xlsx:1:4: warning PB1213 value-from-elsewhere: ", output, StringComparison.Ordinal);
        Assert.Contains(
            "a.xlsx:1:5: error PB1214 unknown-number-format: how the number 0.5",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("a.xlsx: warning PB1215 hidden-sheet: ", output, StringComparison.Ordinal);
        Assert.Contains(" = origin: 旧表\n", output, StringComparison.Ordinal);
        Assert.EndsWith("1 not written\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_with_a_cell_that_is_not_known_is_not_taken_over_and_its_neighbour_is()
    {
        using var site = new TestSite();
        var form = Publisher.Forms.RecordForm.Of(
            RecordYamlTests.Read(File.ReadAllText(Repository.At("input/records/2023/pt-zfb-01.yml")))
        );
        var workbook = new FilledWorkbook();
        foreach (var id in new[] { "pt-1", "pt-2" })
            workbook.With(id, FilledForms.Template(form, 2023, id, 0).Cells);
        // The score of the second form becomes a broken formula.
        var bytes = workbook
            .WithSheetEdited(1, "<v>9.9600000000000009</v>", "<f>#REF!</f><v>#REF!</v>", "t=\"e\"")
            .ToBytes();
        File.WriteAllBytes(site.At("a.xlsx"), bytes);
        var output = site.Run("import", "a.xlsx").Out;
        Assert.Contains("error PB1211 faulty-cell: the cell shows #REF!", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "2 forms found: 1 written, 0 replaced, 0 unchanged, 1 not written\n",
            output,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(site.At("input/records/2023/pt-1.yml")));
        Assert.False(File.Exists(site.At("input/records/2023/pt-2.yml")));
    }

    [Fact]
    public void An_export_names_what_is_not_there_and_keeps_what_was_filled_in()
    {
        using var site = TestSite.OfTheRealForms();
        Assert.Contains(
            "error PB1241 no-such-record: there is no record 'pt-99'",
            site.Run("export", "--id", "pt-99").Out,
            StringComparison.Ordinal
        );
        site.With("output.forms/2023/pt-zfb-02.xlsx", "filled in");
        var (exitCode, output, _) = site.Run("export", "--id", "pt-zfb-02", "--id", "2023/pt-zfb-03");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "error PB1242 workbook-exists: output.forms/2023/pt-zfb-02.xlsx",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("1 workbook written to output.forms, 0 as they were\n", output, StringComparison.Ordinal);
        Assert.Equal("filled in", File.ReadAllText(site.At("output.forms/2023/pt-zfb-02.xlsx")));
    }

    private static byte[] Sheet(string content, string? hidden = null)
    {
        var workbook = new FilledWorkbook().With("表1", content);
        return (hidden is null ? workbook : workbook.With(hidden, "", "hidden")).ToBytes();
    }

    private static byte[] Zip(string name, ReadOnlySpan<byte> content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry(name).Open())
            part.Write(content);
        return bytes.ToArray();
    }

    private static string Output(string name, byte[] bytes)
    {
        using var site = new TestSite();
        File.WriteAllBytes(site.At(name), bytes);
        var (exitCode, output, error) = site.Run("import", name, "--year", "2023", "--id", "x");
        Assert.Equal((1, ""), (exitCode, error));
        Assert.Empty(Directory.GetFiles(site.At("input/records"), "*", SearchOption.AllDirectories));
        return output;
    }

    private static void AssertTold(string name, byte[] bytes, params ReadOnlySpan<string> told)
    {
        var output = Output(name, bytes);
        foreach (var text in told)
            Assert.Contains(text, output, StringComparison.Ordinal);
    }
}
