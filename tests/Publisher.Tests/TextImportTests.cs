using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary><c>publisher import</c> of the text of a PDF: a draft for each form, with a note for each gap.</summary>
public sealed class TextImportTests
{
    [Fact]
    public void Each_form_becomes_a_draft_whose_gaps_are_told()
    {
        using var site = TestSite.OfTheRealForms();
        File.Copy(Repository.Cases("import/pt-zfb.txt"), Path.Combine(site.Root, "forms.txt"));
        var (exitCode, output, error) = site.Run(
            "import",
            Path.Combine(site.Root, "forms.txt"),
            "--year",
            "2023",
            "--id",
            "torn"
        );
        Assert.True(exitCode == 0, output + error);
        Assert.Contains("18 forms found: 18 written", output, StringComparison.Ordinal);
        for (var number = 1; number <= 18; number++)
        {
            var id = $"torn-{number:00}";
            var findings = new DiagnosticBag();
            var path = $"input/records/2023/{id}.yml";
            var file = SourceReader.Read(Path.Combine(site.Root, path), path, findings)!;
            var record = RecordReader.Read(new RecordFile("input/records/2023", id, ".yml", 2023), file, findings)!;
            Checks.TranscriptionChecks.Check(record, findings);
            Assert.DoesNotContain(findings.Findings, f => f.Code.Id is "PB2201" or "PB2202");
        }
    }

    [Theory]
    [InlineData("PB1003", "\u00ff")]
    [InlineData("PB1251", "没有表\n\f")]
    [InlineData("PB1113", "项目名称\0\n")]
    public void What_is_no_form_is_told(string code, string text)
    {
        using var site = TestSite.OfTheRealForms();
        var bytes = code == "PB1003" ? new byte[] { 0xB9, 0xAB } : System.Text.Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(Path.Combine(site.Root, "forms.txt"), bytes);
        var (exitCode, output, _) = site.Run("import", Path.Combine(site.Root, "forms.txt"), "--year", "2023");
        Assert.Equal(1, exitCode);
        Assert.Contains(code, output, StringComparison.Ordinal);
    }
}
