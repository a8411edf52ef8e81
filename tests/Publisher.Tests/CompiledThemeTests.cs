using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher.Tests;

/// <summary>What compiled templates make is what Scriban makes of the same pages, byte by byte.</summary>
public sealed class CompiledThemeTests
{
    public static TheoryData<string> Sites => ["zh-CN", "en", "yardstick", "cases/sites/held", "cases/sites/two-years"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Both_themes_are_compiled_whole(string name)
    {
        using var root = Open(name);
        var site = SitePages.Of(root.Root);
        var compiled = CompiledTheme.Of(site.Theme, site.Site);
        Assert.Equal(site.Theme.Pages.Templates.Order(), compiled.Kinds.Order());
        Assert.True(site.Pages.Count > 2);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_page_is_the_same_both_ways(string name)
    {
        using var root = Open(name);
        var site = SitePages.Of(root.Root);
        AssertSame(site, site.Pages);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("yardstick")]
    public void Texts_that_nobody_expects_are_the_same_both_ways(string name)
    {
        using var root = Open(name);
        var site = SitePages.Of(root.Root);
        for (var seed = 0; seed < 10; seed++)
        {
            var models = new HostileModels(seed);
            AssertSame(
                site,
                site.Pages.Select(p => (Hostile(p.Frame, models), p.Page is null ? null : models.Of(p.Page)))
            );
        }
    }

    /// <summary>The page's own kind and place stay; everything else of the frame changes.</summary>
    private static PageFrame Hostile(PageFrame frame, HostileModels models) =>
        (PageFrame)models.Of(frame) with
        {
            Kind = frame.Kind,
            Route = frame.Route,
        };

    private static void AssertSame(SitePages site, IEnumerable<(PageFrame Frame, object? Page)> pages)
    {
        var findings = new DiagnosticBag();
        var fast = new PageRenderer(site.Theme, site.Site, CompiledTheme.Of(site.Theme, site.Site));
        var slow = new PageRenderer(site.Theme, site.Site, null);
        foreach (var (frame, page) in pages)
        {
            var expected = slow.Render(frame, page, findings);
            var actual = fast.Render(frame, page, findings);
            Assert.Equal("", string.Concat(findings.Findings.SelectMany(f => f.Values).Select(v => v.Value.En)));
            Assert.True(expected!.Content.Span.SequenceEqual(actual!.Content.Span), frame.Route);
            Assert.Equal(0, fast.Interpreted);
        }
    }

    private static TestSite Open(string name)
    {
        if (name.StartsWith("cases/", StringComparison.Ordinal))
            return new TestSite().WithOverlay(Path.Combine(Repository.At("tests"), name, "source"));
        var site = TestSite.OfTheRealForms();
        if (name == "yardstick")
            return site.WithOverlay(Repository.At("tests/yardstick"));
        const string configuration = "output-config/site.yml";
        return site.With(
            configuration,
            File.ReadAllText(site.At(configuration)).Replace("zh-CN", name, StringComparison.Ordinal)
        );
    }
}
