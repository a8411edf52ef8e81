using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Publisher.Tests;

/// <summary>Findings for other programs, and for the departments that they are sent to.</summary>
public sealed class FindingsReportTests
{
    [Fact]
    public void Json_has_every_finding_in_both_languages()
    {
        using var site = SiteWithFindings();
        var json = site.Run("check", "--format", "json").Out;
        Snapshot.Match(Repository.Cases("reports/findings.json"), json);
        var findings = JsonNode.Parse(json)!["findings"]!.AsArray();
        Assert.Equal(site.Run("check").Out.Split(" = help: ").Length - 1, findings.Count);
        foreach (var finding in findings)
        {
            Assert.Matches("[a-z]", (string)finding!["message"]!["en"]!);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)finding["message"]!["zh"]!);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Sarif_is_valid_and_its_regions_count_in_UTF_16(string language)
    {
        using var site = SiteWithFindings();
        var schema = await JsonSchema.FromFileAsync(
            Repository.Cases("reports/sarif-2.1.0-parts.schema.json"),
            TestContext.Current.CancellationToken
        );
        var sarif = site.Run("check", "--format", "sarif", "--lang", language).Out;
        Assert.Empty(schema.Validate(sarif));
        var run = JsonNode.Parse(sarif)!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(CodeCatalog.All.Count, rules.Count);
        Assert.Equal(CodeCatalog.All.Count, run["translations"]![0]!["rules"]!.AsArray().Count);
        foreach (var result in run["results"]!.AsArray())
        {
            Assert.Equal((string)result!["ruleId"]!, (string)rules[(int)result["ruleIndex"]!]!["id"]!);
            var place = result["locations"]![0]!["physicalLocation"]!;
            var path = Uri.UnescapeDataString((string)place["artifactLocation"]!["uri"]!);
            if (place["region"] is not { } region)
                continue;
            var line = File.ReadAllLines(site.At(path))[(int)region["startLine"]! - 1];
            Assert.Equal(line, (string)region["snippet"]!["text"]!);
            Assert.InRange((int)region["endColumn"]!, (int)region["startColumn"]!, line.Length + 1);
        }
        var rate = run["results"]!.AsArray().Single(r => (string)r!["ruleId"]! == "PB3104")!;
        var found = rate["locations"]![0]!["physicalLocation"]!["region"]!;
        var text = (string)found["snippet"]!["text"]!;
        Assert.Equal("99.67", text[((int)found["startColumn"]! - 1)..((int)found["endColumn"]! - 1)]);
    }

    [Fact]
    public void Csv_opens_in_a_spreadsheet_and_none_of_its_texts_is_a_formula()
    {
        using var site = SiteWithFindings();
        site.With("input/records/2023/=1+1.yml", "x");
        var bytes = Encoding.UTF8.GetBytes(site.Run("check", "--format", "csv", "--lang", "zh").Out);
        var rows = CsvText.Read(bytes);
        Assert.Equal(
            "file,line,column,severity,code,name,message,notes,remedy,excerpt,origin",
            string.Join(',', rows[0])
        );
        Assert.Contains(rows, r => r[4] == "PB3104" && r[5] == "execution-rate-mismatch" && r[6].Contains("99.67"));
        foreach (var row in rows)
            Assert.All(row, cell => Assert.False(cell is ['=' or '+' or '-' or '@', ..], cell));
    }

    [Fact]
    public void Each_department_gets_a_page_of_its_own_and_the_office_an_index()
    {
        using var site = SiteWithFindings();
        foreach (var language in new[] { "en", "zh" })
        {
            var (exitCode, output, _) = site.Run("check", "--format", "html", "--output", language, "--lang", language);
            Assert.Equal(1, exitCode);
            Assert.Contains("index.html", output, StringComparison.Ordinal);
            var names = Directory.GetFiles(site.At(language)).Select(Path.GetFileName).ToHashSet();
            Assert.Contains("示例局alert1.html", names);
            Assert.Contains("上海市普陀区人民政府办公室.html", names);
            var index = File.ReadAllText(site.At($"{language}/index.html"));
            foreach (var name in names.Where(n => n != "index.html"))
                Assert.Contains($"href=\"{Uri.EscapeDataString(name!)}\"", index, StringComparison.Ordinal);
            foreach (var name in names)
            {
                var page = File.ReadAllText(site.At($"{language}/{name}"));
                Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
                Assert.Contains("Content-Security-Policy", page, StringComparison.Ordinal);
                Assert.Contains(language == "zh" ? "lang=\"zh-CN\"" : "lang=\"en\"", page, StringComparison.Ordinal);
            }
            var department = File.ReadAllText(site.At($"{language}/上海市普陀区人民政府办公室.html"));
            Assert.Contains("PB3104", department, StringComparison.Ordinal);
            Assert.DoesNotContain("示例局", department, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_whose_department_has_no_finding_any_more_says_so_and_what_is_not_ours_stays()
    {
        using var site = SiteWithFindings();
        site.Run("check", "--format", "html");
        const string own = "output.findings/示例局alert1.html";
        var before = File.ReadAllText(site.At(own));
        site.With("output.findings/copy.html", before)
            .With("output.findings/上海市普陀区人民政府办公室.html", "<p>已答复</p>")
            .With("output.findings/notes.txt", "mine");
        File.Delete(site.At("input/records/2023/a.yml"));
        File.Delete(site.At("input/records/2023/b.yml"));
        var (_, output, _) = site.Run("check", "--format", "html");
        Assert.StartsWith("3 pages written to output.findings", output, StringComparison.Ordinal);
        var page = File.ReadAllText(site.At(own));
        Assert.Contains("Nothing was found.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PB6101", page, StringComparison.Ordinal);
        Assert.Contains(
            Uri.EscapeDataString(Path.GetFileName(own)),
            File.ReadAllText(site.At("output.findings/index.html")),
            StringComparison.Ordinal
        );
        Assert.Equal(before, File.ReadAllText(site.At("output.findings/copy.html")));
        Assert.Equal("<p>已答复</p>", File.ReadAllText(site.At("output.findings/上海市普陀区人民政府办公室.html")));
        Assert.Equal("mine", File.ReadAllText(site.At("output.findings/notes.txt")));

        // Once more, in the other language, and with the findings back.
        site.Run("check", "--format", "html", "--lang", "zh");
        Assert.Contains("没有发现问题。", File.ReadAllText(site.At(own)), StringComparison.Ordinal);
        Assert.Equal(["copy", "index", "others", "上海市普陀区人民政府办公室", "示例局alert1"], Pages(site));
        using var again = SiteWithFindings();
        File.Copy(again.At("input/records/2023/b.yml"), site.At("input/records/2023/b.yml"));
        site.Run("check", "--format", "html");
        Assert.Equal(before, File.ReadAllText(site.At(own)));
    }

    private static IEnumerable<string?> Pages(TestSite site) =>
        Directory
            .GetFiles(site.At("output.findings"), "*.html")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal);

    [Fact]
    public void A_report_goes_to_the_file_that_is_named_and_never_into_the_sources()
    {
        using var site = SiteWithFindings();
        var (_, output, _) = site.Run("check", "--format", "sarif", "--output", "out/findings.sarif");
        Assert.StartsWith("Written to out/findings.sarif\n", output, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(site.At("out/findings.sarif"))));
        site.Run("check", "--output", "out/findings.txt");
        Assert.Equal(site.Run("check").Out, File.ReadAllText(site.At("out/findings.txt")));
        Assert.Equal(3, site.Run("check", "--format", "json", "--output", "input/pages/x.json").ExitCode);
        Assert.False(File.Exists(site.At("input/pages/x.json")));
    }

    /// <summary>A wrong rate, a form with many faults, one of a department whose name wants to be markup, and a page
    /// that is none.</summary>
    private static TestSite SiteWithFindings()
    {
        var form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-01.yml"));
        var faults = File.ReadAllText(Repository.Cases("reject/PB6101-reason-missing.yml"));
        return new TestSite()
            .WithRecord(
                form.Replace(
                    "rate: 99.66\n    score",
                    "rate: 99.67 # 原表 自评表!F14\n    score",
                    StringComparison.Ordinal
                ),
                "a"
            )
            .WithRecord(
                faults.Replace(
                    "competent_department: 示例局",
                    "competent_department: 示例局<alert>1",
                    StringComparison.Ordinal
                ),
                "b"
            )
            .With("input/records/2023/说明.yml", "name: x\n");
    }
}
