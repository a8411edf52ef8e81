using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>Every list holds each of its projects exactly once, however many there are, in pages that can be
/// read.</summary>
public sealed partial class ListTests
{
    private const int PageSize = 100;

    [Fact]
    public void The_1001st_project_has_a_page_of_its_own_in_a_built_site()
    {
        using var site = new TestSite();
        var form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));
        for (var n = 0; n < 1_001; n++)
            site.With(FormattableString.Invariant($"input/records/{2021 + n % 3}/p-{n:D4}.yml"), form);
        Assert.Equal(0, site.Run("build").ExitCode);

        var pages = Directory.GetFiles(site.At("output/all"));
        Assert.Equal(11, pages.Length);
        var listed = Enumerable.Range(1, 11).Select(n => ProjectsOn(site, $"all/{n}.html")).ToList();
        Assert.All(listed.Take(10), p => Assert.Equal(PageSize, p.Count));
        Assert.Single(listed[10]);
        Assert.Equal(1_001, listed.SelectMany(p => p).Distinct().Count());
        Assert.All(listed.SelectMany(p => p), route => Assert.True(File.Exists(Path.Combine(site.Output, route))));
        foreach (var list in new[] { "year/2021", "year/2022", "year/2023" })
        {
            var count = Directory.GetFiles(Path.Combine(site.Output, list)).Length;
            var rows = Enumerable.Range(1, count).SelectMany(n => ProjectsOn(site, $"{list}/{n}.html")).ToList();
            Assert.Equal(rows.Count, rows.Distinct().Count());
            Assert.All(rows, route => Assert.StartsWith(list[5..], route, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void At_100000_projects_every_list_still_holds_each_of_them_once()
    {
        var plan = DefaultPlan();
        var catalog = Catalog.Of(Enumerable.Range(0, 100_000).Select(n => Entry(n, plan)), plan);
        foreach (var lists in new[] { [catalog.All], catalog.Years, catalog.Departments, catalog.Grades })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var list in lists)
            {
                var count = list.PageCount(PageSize);
                for (var number = 1; number <= count; number++)
                {
                    var page = ListPage.Of(list, "", number, PageSize, before: null, [], [], "");
                    Assert.InRange(page.Rows.Count, 1, PageSize);
                    Assert.All(page.Rows, row => Assert.True(seen.Add(row.Route), row.Route));
                    Assert.Equal(number > 1 ? list.RouteOf(number - 1) : "", page.Previous);
                    Assert.Equal(number < count ? list.RouteOf(number + 1) : "", page.Next);
                }
            }
            Assert.Equal(100_000, seen.Count);
        }
    }

    internal static SitePlan DefaultPlan()
    {
        var findings = new DiagnosticBag();
        var site = ConfigReader.ReadSite(Repository.Root, findings).Site!;
        var theme = ThemeReader.Read(Repository.Root, site, findings)!;
        return SitePlan.Of(site, theme.Pages, [], [], word => word);
    }

    private static List<string> ProjectsOn(TestSite site, string route) =>
        [.. ProjectLink().Matches(File.ReadAllText(Path.Combine(site.Output, route))).Select(m => m.Groups[1].Value)];

    internal static CatalogEntry Entry(int n, SitePlan plan)
    {
        var (year, id) = (2019 + n % 6, "p-" + n.ToString("D6", CultureInfo.InvariantCulture));
        var department = $"第{n % 60}局";
        return new CatalogEntry(
            year,
            id,
            plan,
            $"项目{n}",
            IsEditorTitle: false,
            department,
            Unit: department,
            InitialBudget: n,
            AdjustedBudget: n,
            ExecutedAmount: n,
            ExecutionRate: 100,
            TotalScore: n % 101,
            n % 7 == 0 ? null : (Grade)(n % 4),
            Indicators: 3,
            Measurable: 2,
            Missed: 0,
            IsRecomputed: true,
            FormulaDiffers: false,
            LowUnexplained: false,
            Published: null,
            Warnings: 0
        );
    }

    [GeneratedRegex("""<tr><th scope="row"><a href="\.\./(?:\.\./)?(\d{4}/[^"]+)">""")]
    private static partial Regex ProjectLink();
}
