using System.Text.RegularExpressions;

namespace Publisher.BrowserTests;

/// <summary>Paper gets the form: on A4, whole, and without what only a screen needs.</summary>
public sealed partial class PrintTests(Sites sites)
{
    private static readonly string[] ScreenOnly = [".site-header", ".skip", "nav", ".filters", ".search-box", ".pager"];

    public static TheoryData<string> Forms =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("input/records/2023"), "*.yml")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void There_are_18_forms() => Assert.Equal(18, Forms.Count);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_prints_on_a_few_pages(string form)
    {
        await using var visit = await sites.VisitAsync(sites.Real, $"2023/{form}.html");
        using var paper = await Paper.PrintAsync(visit);
        Assert.InRange(paper.Pages.Count, 1, 4);
        Assert.All(paper.Pages, p => Assert.Equal((595, 842), (Math.Round(p.Width), Math.Round(p.Height))));
        Assert.Contains(Squeeze(await visit.Page.Locator("h1").InnerTextAsync()), paper.Text, StringComparison.Ordinal);
        var total = Total().Match(File.ReadAllText(Repository.At($"input/records/2023/{form}.yml")));
        var weight = total.Groups[1].Value == "'[?]'" ? "〔原件此处无法辨认〕" : total.Groups[1].Value;
        Assert.Contains($"总分{weight}{total.Groups[2].Value}", paper.Text, StringComparison.Ordinal);
        // The form ends where the citation stands: all of it is on the first page.
        var first = paper.TextOn(0);
        Assert.Contains($"总分{weight}{total.Groups[2].Value}", first, StringComparison.Ordinal);
        Assert.Contains($"记录编号{form}。", first, StringComparison.Ordinal);
        Assert.DoesNotContain("一眼看懂", first, StringComparison.Ordinal);
        Assert.DoesNotContain("跳到正文", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("网站地图", paper.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 10, 8)]
    [InlineData(36, 1, 1)]
    [InlineData(1, 1, 40)]
    public async Task A_long_form_begins_at_once_and_ends_with_its_total_once(int quantity, int quality, int cost)
    {
        var (root, route) = LongForm.Build(quantity, quality, cost);
        var site = PublishedSite.Of(root, LongForm.Year, route, "");
        try
        {
            await using var visit = await sites.VisitAsync(site, route);
            using var paper = await Paper.PrintAsync(visit);
            Assert.InRange(paper.Pages.Count, 3, 5);
            Assert.Equal(2, paper.Text.Split("总分100.00100.00").Length);
            Assert.Equal(2, paper.Text.Split($"记录编号{LongForm.Id}。").Length);
            // Heads stand on every page of the table, each with rows below.
            Assert.Contains("偏差原因分析及改进措施", paper.TextOn(0), StringComparison.Ordinal);
            Assert.Contains(LongForm.NameOf(5), paper.TextOn(0), StringComparison.Ordinal);
            Assert.Contains("偏差原因分析及改进措施", paper.TextOn(1), StringComparison.Ordinal);
            var rows = Enumerable.Range(0, quantity + quality + cost).Select(LongForm.NameOf).ToList();
            Assert.All(rows, name => Assert.Equal(2, paper.Text.Split(name).Length));
        }
        finally
        {
            site.Close();
        }
    }

    [Fact]
    public async Task A_corrected_form_prints_on_one_page_with_the_old_values_beside_the_new()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Synthetic, PageKinds.Disclosure);
        using var paper = await Paper.PrintAsync(visit);
        Assert.Contains("本表公开后于2024-02-02更正。", paper.TextOn(0), StringComparison.Ordinal);
        Assert.Contains("1,234,567.89", paper.TextOn(0), StringComparison.Ordinal);
        Assert.Contains($"评分等级{SyntheticSite.Corrected.Grade}", paper.TextOn(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_names_the_address_that_it_comes_from()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Synthetic, PageKinds.Disclosure);
        using var paper = await Paper.PrintAsync(visit);
        Assert.Contains($"https://example.org/{sites.Synthetic.Disclosure}", paper.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task Navigation_is_not_printed(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var selector in ScreenOnly)
        foreach (var element in await visit.Page.Locator(selector).AllAsync())
            Assert.False(await element.IsVisibleAsync(), $"{site} {kind}: {selector} is printed");
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
    }

    /// <summary>In dark and elder mode paper stays what it is: black on white, in its own size.</summary>
    [Fact]
    public async Task Modes_of_the_screen_do_not_reach_the_paper()
    {
        await using var visit = await sites.VisitAsync(
            PageKinds.Real,
            PageKinds.Disclosure,
            new VisitOptions(Scheme: ColorScheme.Dark)
        );
        await visit.Page.CheckAsync("#elder");
        await visit.Page.EmulateMediaAsync(
            new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark }
        );
        Assert.Equal(
            "rgb(255, 255, 255)",
            await visit.AskAsync<string>("() => getComputedStyle(document.body).backgroundColor")
        );
        var size = await visit.AskAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)");
        Assert.InRange(size, 10, 16);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^total:\n  weight: (.*)\n  score: (\d+\.\d\d)$", RegexOptions.Multiline)]
    private static partial Regex Total();
}
