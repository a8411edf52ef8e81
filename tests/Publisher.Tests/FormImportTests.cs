using System.Text;
using CsCheck;
using Publisher.Diagnostics;
using Publisher.Forms;

namespace Publisher.Tests;

/// <summary>Forms as offices fill them in become the records that were written by hand.</summary>
public sealed class FormImportTests
{
    private static readonly Dictionary<string, PrintedForm> Real = Directory
        .GetFiles(Repository.At("input/records/2023"))
        .ToDictionary(
            f => Path.GetFileNameWithoutExtension(f),
            f => RecordForm.Of(RecordYamlTests.Read(File.ReadAllText(f)))
        );

    [Fact]
    public void The_official_form_is_exported_and_read_back_exactly()
    {
        using var site = TestSite.OfTheRealForms();
        var (exitCode, output, _) = site.Run("export", "--form", "xlsx");
        Assert.Equal((0, "18 workbooks written to output.forms, 0 as they were\n"), (exitCode, output));
        Assert.Contains(
            "0 workbooks written to output.forms, 18 as they were",
            site.Run("export").Out,
            StringComparison.Ordinal
        );
        Directory.Delete(site.At("input/records"), recursive: true);
        AssertImported(site, "output.forms");
    }

    [Fact]
    public void A_template_with_several_forms_a_sheet_moved_columns_dashes_and_numbers_is_read_exactly()
    {
        using var site = new TestSite();
        var workbook = new FilledWorkbook();
        foreach (var (sheet, forms) in Real.OrderBy(r => r.Key, StringComparer.Ordinal).Chunk(5).Index())
        {
            var (cells, top) = (new List<FilledCell>(), 3);
            foreach (var (id, form) in forms)
            {
                var (more, next) = FilledForms.Template(form, 2023, id, top);
                cells.AddRange(more);
                top = next;
            }
            workbook.With($"第{sheet + 1}组（自评）", cells);
        }
        Directory.CreateDirectory(site.At("forms"));
        File.WriteAllBytes(site.At("forms/区府办.xlsx"), workbook.ToBytes());
        AssertImported(site, "forms");
        Assert.Contains(
            "    rate: 99.66 # 原表 第1组（自评）!K11\n",
            site.Record("pt-zfb-01"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    public void Flat_CSV_files_with_other_headings_are_read_exactly(string encoding)
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.At("forms"));
        var bytes =
            encoding == "UTF-8" ? new UTF8Encoding(true) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        foreach (var (id, form) in Real)
            File.WriteAllText(site.At($"forms/{id}.csv"), Csv(FilledForms.Flat(form, 2023, id)), bytes);
        AssertImported(site, "forms");
    }

    [Fact]
    public void Whatever_a_form_holds_is_read_back_from_its_workbook() =>
        PrintedForms.Any.Sample(
            form =>
            {
                using var workbook = new MemoryStream();
                FormWorkbook.Write(workbook, form, 2023, "case");
                var findings = new DiagnosticBag();
                var grids = WorkbookReader.Read(workbook.ToArray(), "case.xlsx", findings)!;
                var areas = grids.SelectMany(FormLocator.In).ToList();
                var read = FormReader.Read(areas.Single(a => !a.IsAnnex).Area, findings)!;
                read = AnnexReader.Read(areas.Single(a => a.IsAnnex).Area, findings).AddTo(read);
                Assert.Empty(RecordYamlTests.Told(findings));
                RecordYamlTests.AssertSame(form, RecordForm.Of(RecordYamlTests.Read(RecordYaml.Of(read))));
            },
            iter: 200
        );

    [Fact]
    public void A_record_is_replaced_only_when_asked_and_keeps_what_the_office_did_with_it()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("export", "--id", "pt-zfb-01", "--output", "forms");
        var before = site.Record("pt-zfb-01");
        Assert.Contains(
            "input/records/2023/pt-zfb-01.yml: unchanged\n1 form found: 0 written, 0 replaced, 1 unchanged, ",
            site.Run("import", "forms").Out,
            StringComparison.Ordinal
        );
        Assert.Equal(before, site.Record("pt-zfb-01"));

        site.WithRecord(
            before.Replace("executed: 29.90\n    weight", "executed: 29.09\n    weight", StringComparison.Ordinal),
            "pt-zfb-01"
        );
        var (exitCode, output, _) = site.Run("import", "forms");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "error PB1231 record-exists: input/records/2023/pt-zfb-01.yml exists",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("not written\n  budget.total.executed: 29.09 → 29.90\n", output, StringComparison.Ordinal);

        Assert.Equal(0, site.Run("import", "forms", "--replace").ExitCode);
        var after = site.Record("pt-zfb-01");
        Assert.EndsWith(
            before[before.IndexOf("publication:", StringComparison.Ordinal)..],
            after,
            StringComparison.Ordinal
        );
        RecordYamlTests.AssertSame(Real["pt-zfb-01"], RecordForm.Of(RecordYamlTests.Read(after)));
        Assert.Equal(0, site.Run("build").ExitCode);
    }

    [Fact]
    public void What_only_the_editor_wrote_is_kept_where_a_workbook_says_nothing_of_it()
    {
        using var site = TestSite.OfTheRealForms();
        var id = "pt-zfb-03";
        var bare = Real[id] with { EditorTitle = null, Notes = [], SourceDocument = null, SourceForm = null };
        Directory.CreateDirectory(site.At("forms"));
        File.WriteAllText(site.At($"forms/{id}.csv"), Csv(FilledForms.Flat(bare, 2023, id)));
        Assert.Contains("1 unchanged", site.Run("import", "forms").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_come_from_the_command_line_or_from_the_name_of_the_file()
    {
        using var site = new TestSite();
        var form = Real["pt-zfb-01"] with { Notes = [] };
        var cells = FilledForms.Flat(form, 2023, "x").Where(c => c.Row < 15).ToList();
        var two = cells.Concat(cells.Select(c => c with { Row = c.Row + 40 })).ToList();
        File.WriteAllText(site.At("pt-77.csv"), Csv(cells));
        File.WriteAllText(site.At("两张表.csv"), Csv(two));
        Assert.Contains(
            "2023/pt-77.yml: written, a draft",
            site.Run("import", "pt-77.csv").Out,
            StringComparison.Ordinal
        );
        Assert.Contains("error PB1229 form-id-unknown", site.Run("import", "两张表.csv").Out, StringComparison.Ordinal);
        var output = site.Run("import", "两张表.csv", "--id", "pt", "--year", "2023").Out;
        Assert.Contains("2023/pt-01.yml: written", output, StringComparison.Ordinal);
        Assert.Contains("2023/pt-02.yml: written", output, StringComparison.Ordinal);
        Assert.Contains("  document: 两张表.csv\n  form: 2\n", site.Record("pt-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("publication", site.Record("pt-02"), StringComparison.Ordinal);
    }

    internal static string Csv(IReadOnlyList<FilledCell> cells)
    {
        var text = new StringBuilder();
        for (var row = 0; row <= cells.Max(c => c.Row); row++)
        {
            var line = cells.Where(c => c.Row == row).ToDictionary(c => c.Column, c => c.Text);
            for (var column = 0; line.Count > 0 && column <= line.Keys.Max(); column++)
                text.Append(column > 0 ? "," : "").Append(Field(line.GetValueOrDefault(column, "")));
            text.Append("\r\n");
        }
        return text.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static void AssertImported(TestSite site, string folder)
    {
        var (exitCode, output, error) = site.Run("import", folder);
        Assert.EndsWith(
            "18 forms found: 18 written, 0 replaced, 0 unchanged, 0 not written\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, ""), (exitCode, error));
        Assert.DoesNotContain("PB", output, StringComparison.Ordinal);
        foreach (var (id, form) in Real)
            RecordYamlTests.AssertSame(form, RecordForm.Of(RecordYamlTests.Read(site.Record(id))));
    }
}
