using Publisher.Diagnostics;
using Publisher.Inspection;

namespace Publisher.Tests;

/// <summary>
/// The folders of <c>tests/cases/inspect</c>: each is a built site, and what <c>inspect</c> says about it is exact.
/// </summary>
public sealed class InspectionTests
{
    private const string Clean = "clean";

    public static TheoryData<string> Sites =>
        [
            .. Directory
                .EnumerateDirectories(Repository.Cases("inspect"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_is_told_what_is_wrong_and_where(string name)
    {
        using var site = SiteOf(name);
        var (exitCode, output, error) = site.Run("inspect");
        Snapshot.Match(Repository.Cases($"inspect/{name}/expected.txt"), output);
        Assert.Empty(error);
        var isRefused = output.Contains("PB9601", StringComparison.Ordinal);
        Assert.Equal(
            isRefused ? 3
                : output.Contains(": error PB", StringComparison.Ordinal) ? 1
                : 0,
            exitCode
        );
    }

    [Fact]
    public void A_clean_site_has_no_finding()
    {
        using var site = SiteOf(Clean);
        Assert.Equal((0, "5 pages inspected: 0 errors, 0 warnings\n", ""), site.Run("inspect", "--strict"));
    }

    [Fact]
    public void Warnings_are_findings_where_the_office_wants_them_to_be()
    {
        using var site = SiteOf("PB9620-main-heading-count");
        Assert.Equal(0, site.Run("inspect").ExitCode);
        Assert.Equal(1, site.Run("inspect", "--strict").ExitCode);
    }

    [Fact]
    public void A_folder_is_named_as_the_user_named_it()
    {
        using var site = SiteOf("PB9610-dead-link");
        Directory.Move(site.Output, site.At("public"));
        var (exitCode, output, _) = site.Run("inspect", "public", "--lang", "zh");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("public/404.html:", output, StringComparison.Ordinal);
        Assert.EndsWith("检查了 4 个页面：6 个错误，0 个警告\n", output, StringComparison.Ordinal);
        Assert.Equal(3, site.Run("inspect", "nowhere").ExitCode);
    }

    [Fact]
    public void Some_pages_are_inspected_against_the_whole_site()
    {
        var findings = new DiagnosticBag();
        var report = SiteInspector.InspectPages(
            Repository.Cases($"inspect/{Clean}"),
            ["2023/a.html", "index.html", "index.html"],
            findings
        );
        Assert.Equal(new InspectionReport(2, 0, 0), report);
        Assert.Empty(findings.Findings);

        SiteInspector.InspectPages(Repository.Cases($"inspect/{Clean}"), ["gone.html"], findings);
        Assert.Equal(["PB9602"], findings.Findings.Select(f => f.Code.Id));
    }

    [Fact]
    public void A_fault_of_a_template_is_told_twenty_times_and_counted_in_full()
    {
        using var site = new TestSite();
        for (var i = 0; i < 500; i++)
            site.With($"output/2023/{i:000}.html", "<p style='color: red'><a href='gone.html'>项目</a>");
        var first = site.Run("inspect").Out;
        Assert.Equal(20, Count(first, ": error PB9610 dead-link: "));
        Assert.Equal(1, Count(first, "PB9650 page-tags-missing"));
        Assert.Equal(1, Count(first, "output/2023/019.html:1:23: error PB9610"));
        Assert.Contains("500 pages inspected: 3500 errors, ", first, StringComparison.Ordinal);
        Assert.Contains("and 480 more of this code, not listed", first, StringComparison.Ordinal);
        for (var again = 0; again < 3; again++)
            Assert.Equal(first, site.Run("inspect").Out);
    }

    [Fact]
    public void The_real_site_has_no_errors()
    {
        using var site = TestSite.OfTheRealForms();
        Assert.Equal(0, site.Run("build").ExitCode);
        var findings = new DiagnosticBag();
        var report = SiteInspector.Inspect(site.Output, findings);
        Assert.True(report.Pages > 18);
        Assert.Equal([], findings.Findings.Where(f => f.Code.Severity == Severity.Error).Select(Told));
    }

    /// <summary>The case's files in the place of a built site, and its configuration, if any, in its own.</summary>
    private static TestSite SiteOf(string name)
    {
        var site = new TestSite();
        TestSite.CopyFolder(Repository.Cases($"inspect/{name}"), site.Output);
        if (File.Exists(Path.Combine(site.Output, "site.yml")))
            File.Move(Path.Combine(site.Output, "site.yml"), site.At("output-config/site.yml"), overwrite: true);
        return site;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Told(Diagnostic finding) =>
        FormattableString.Invariant(
            $"{finding.Span.File.Path}:{finding.Span.Line}: {finding.Code.Id} {finding.Message(Language.English)}"
        );
}
