using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Publisher.Tests;

/// <summary>What the office configures stands on its pages; what it does not is left out.</summary>
public sealed class ConfiguredPagesTests
{
    private const string Plain = """
        name: 某区绩效自评公开
        description: 某区项目支出绩效自评表。
        language: zh-CN
        place: shanghai
        theme: default
        page_size: 10

        """;

    [Fact]
    public void The_page_for_missing_addresses_leads_home_through_the_folder_of_the_site()
    {
        using var below = Build("base_url: https://example.org/jixiao\n");
        Assert.Equal("/jixiao/index.html", HomeLink(below));
        using var slashed = Build("base_url: https://example.org/jixiao/\n");
        Assert.Equal("/jixiao/index.html", HomeLink(slashed));
        using var top = Build("base_url: https://example.org\n");
        Assert.Equal("/index.html", HomeLink(top));
        using var unknown = Build("");
        Assert.Equal("/index.html", HomeLink(unknown));
        Assert.Equal("../index.html", Page(below, "2023/p-01.html").QuerySelector(".site-name")!.GetAttribute("href"));

        static string HomeLink(TestSite site) => Page(site, "404.html").QuerySelector("main a")!.GetAttribute("href")!;
    }

    [Fact]
    public void A_theme_that_leads_astray_from_there_is_not_published()
    {
        using var site = Records(new TestSite())
            .With("output-config/site.yml", Plain + "base_url: https://example.org/jixiao\n");
        var page = site.At("themes/default/pages/not-found.html");
        File.WriteAllText(
            page,
            File.ReadAllText(page).Replace("{{ root }}index.html", "/index.html", StringComparison.Ordinal)
        );
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB9616 not-found-page-link-lost: '/index.html'", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Mark_and_picture_are_there_if_they_are_configured()
    {
        using var with = Build(
            """
            government:
              mark_url: https://bszs.conac.cn/sitename?method=show&id=1
              image: https://example.org/mark.png

            """
        );
        var page = Page(with, "2023/p-01.html");
        Assert.Equal("https://example.org/mark.png", page.QuerySelector("meta[name=Image]")!.GetAttribute("content"));
        Assert.Null(Page(with, "index.html").QuerySelector("meta[name=Image]"));
        var mark = page.QuerySelectorAll("footer a").Single(a => a.TextContent == "党政机关网站标识");
        Assert.Equal("https://bszs.conac.cn/sitename?method=show&id=1", mark.GetAttribute("href"));
        var told = with.Run("inspect").Out;
        Assert.DoesNotContain("Image", told, StringComparison.Ordinal);
        Assert.DoesNotContain("党政机关", told, StringComparison.Ordinal);

        using var without = Build("");
        Assert.Null(Page(without, "2023/p-01.html").QuerySelector("meta[name=Image]"));
        Assert.DoesNotContain("党政机关", Page(without, "2023/p-01.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailto:a@example.org", "mailto:a@example.org?subject=2023/p-01", "mailto:a@example.org")]
    [InlineData("https://example.org/error", "https://example.org/error", "https://example.org/error")]
    [InlineData(
        "https://example.org/error?page={year}-{id}&form=1",
        "https://example.org/error?page=2023-p-01&form=1",
        "https://example.org/error?page=-&form=1"
    )]
    [InlineData(
        "mailto:a@example.org?subject={id}",
        "mailto:a@example.org?subject=p-01",
        "mailto:a@example.org?subject="
    )]
    public void A_report_names_its_record(string contact, string expected, string elsewhere)
    {
        using var site = Build($"contact: '{contact}'\n");
        Assert.Equal(expected, Page(site, "2023/p-01.html").QuerySelector(".onward a")!.GetAttribute("href"));
        var links = Page(site, "index.html").QuerySelectorAll("footer a").Select(a => a.GetAttribute("href"));
        Assert.Contains(elsewhere, links);
    }

    [Fact]
    public void The_pages_of_a_list_are_told_apart_by_their_titles()
    {
        using var site = Build("");
        Assert.Equal("全部项目 - 某区绩效自评公开", Page(site, "all/1.html").Title);
        Assert.Equal("全部项目（第 2 页） - 某区绩效自评公开", Page(site, "all/2.html").Title);
        Assert.Equal("2023 年度（第 2 页） - 某区绩效自评公开", Page(site, "year/2023/2.html").Title);
        var tag = Page(site, "all/2.html").QuerySelector("meta[name=ColumnName]")!;
        Assert.Equal("全部项目", tag.GetAttribute("content"));
    }

    private static TestSite Build(string more)
    {
        var site = Records(new TestSite()).With("output-config/site.yml", Plain + more);
        var (exitCode, output, _) = site.Run("build");
        Assert.True(exitCode == 0, output);
        return site;
    }

    private static TestSite Records(TestSite site)
    {
        var form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));
        for (var n = 1; n <= 11; n++)
            site.WithRecord(form, FormattableString.Invariant($"p-{n:D2}"));
        return site;
    }

    private static IHtmlDocument Page(TestSite site, string route) =>
        new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(site.Output, route)));
}
