using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Tests;

/// <summary>The 18 real forms: what they print is reproduced, and what they print stands on their pages.</summary>
public sealed partial class FormTests
{
    private static readonly RuleBook Rules = ConfigReader.ReadRules(Repository.Root, "shanghai", new DiagnosticBag())!;

    public static TheoryData<string> Forms =>
        [.. InputFolder.Find(Repository.Root, new DiagnosticBag()).Records.Select(r => r.Path)];

    [Fact]
    public void There_are_18_and_none_has_an_error()
    {
        using var site = TestSite.OfTheRealForms();
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(0, exitCode);
        Assert.Contains("18 files found: 18 published, 0 held back, 0 ignored", output, StringComparison.Ordinal);
        Assert.Contains("0 errors,", output, StringComparison.Ordinal);
        Assert.Equal(
            18,
            site.Published()
                .Keys.Count(k =>
                    k.StartsWith("2023/", StringComparison.Ordinal) && k.EndsWith(".html", StringComparison.Ordinal)
                )
        );
        Assert.Superset(
            new HashSet<string> { "index.html", "method.html", "about.html" },
            site.Published().Keys.ToHashSet()
        );
    }

    [Fact]
    public void The_warnings_are_those_that_a_reader_of_the_forms_would_give()
    {
        using var site = TestSite.OfTheRealForms();
        var report = SiteBuild.Run(new BuildOptions(site.Root, null));
        var counts = report.Findings.CountBy(f => f.Code.Id).ToDictionary();
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["PB3106"] = 6, // 30.11, 33.71, 56.76, 73.09, 82.50, 83.14 %
                ["PB3107"] = 3, // 839.00→289.00, 40.50→3.50, 1,733.50→3,233.50
                ["PB4102"] = 2, // form 9 gives 产出 55 and 效益 25 points
                ["PB4204"] = 83, // of 133 indicators
                ["PB4205"] = 1, // form 2: 90 of 100 %
                ["PB5102"] = 1, // form 2: 14.00 against 13.50
                ["PB6201"] = 1, // form 4: 52 against 1
            },
            counts
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Rate_score_total_and_grade_are_reproduced(string path)
    {
        var (record, sheet) = Read(path);
        var total = record.Budget.Total!;
        Assert.Equal(
            total.ExecutionRate!.Printed,
            sheet.ExecutionRate!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            total.Score!.Printed,
            sheet.BudgetScore!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(record.TotalScore!.Value, sheet.ReportedSum);
        if (record.Grade!.Value is { } grade)
            Assert.Equal(grade, sheet.GradeOfTotal);
    }

    [Fact]
    public void Fourteen_grades_are_legible_and_133_indicators_are_kept()
    {
        var records = Forms.Select(f => Read(f.Data).Record).ToList();
        Assert.Equal(14, records.Count(r => r.Grade?.Value is not null));
        Assert.Equal(133, records.Sum(r => r.Indicators.Rows.Count));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_printed_number_stands_on_the_page(string path)
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var page = new HtmlParser().ParseDocument(
            site.Published()[$"2023/{Path.GetFileNameWithoutExtension(path)}.html"].AsText()
        );
        // Only what the form declares: our own columns, summaries and notices are left out.
        foreach (var ours in page.QuerySelectorAll(".computed, .summary, .journey, .notices, .scoring, .source, .hint"))
            ours.Remove();
        var shown = Number().Matches(page.QuerySelector("main")!.TextContent).CountBy(m => m.Value).ToDictionary();
        var form = File.ReadAllText(Repository.At(path)).Split("\nsource:")[0];
        var printed = Number().Matches(form).CountBy(m => m.Value).ToDictionary();
        Assert.NotEmpty(printed);
        Assert.Equal(printed, shown);
    }

    private static (EvaluationRecord Record, ScoreSheet Sheet) Read(string path)
    {
        var findings = new DiagnosticBag();
        var place = new RecordFile(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path), ".yml", 2023);
        var record = RecordReader.Read(place, SourceReader.Read(Repository.At(path), path, findings)!, findings)!;
        Assert.Empty(findings.Findings);
        return (record, Scorer.Score(record, Rules.For(record)!));
    }

    [GeneratedRegex(@"\d[\d,]*\.\d\d")]
    private static partial Regex Number();
}
