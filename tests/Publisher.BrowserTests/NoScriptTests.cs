using System.Text.RegularExpressions;

namespace Publisher.BrowserTests;

/// <summary>Whatever a page tells, it tells without JavaScript too.</summary>
public sealed partial class NoScriptTests(Sites sites)
{
    /// <summary>What a reader can see of the page's own content, without the controls that only script needs.</summary>
    private const string MainText = """
        () => [...document.querySelectorAll("main, main *")]
          .filter((e) => !e.closest("form, script, svg") && e.checkVisibility())
          .flatMap((e) => [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data))
          .join(" ")
        """;

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task Every_figure_is_there_without_script(string site, string kind)
    {
        await using var with = await sites.VisitAsync(site, kind);
        await using var without = await sites.VisitAsync(site, kind, new VisitOptions(Script: false));
        var plain = await without.AskAsync<string>(MainText);
        Assert.False(await without.Page.Locator("#filters, #search").IsVisibleAsync());
        Assert.Empty(without.Troubles);
        if (kind == PageKinds.SearchWithQuery)
        {
            // Results need script; without it the page has to say so, and lead to the lists.
            Assert.True(await without.Page.Locator("main a[href$='all/1.html']").IsVisibleAsync());
            return;
        }
        var figures = Figures(await with.AskAsync<string>(MainText));
        Assert.Superset(figures, Figures(plain));
        Assert.True(plain.Length > 10, $"{site} {kind} says nothing without script");
    }

    [Fact]
    public async Task The_lists_lead_through_all_projects_without_script()
    {
        await using var visit = await sites.VisitAsync(
            PageKinds.Synthetic,
            PageKinds.All,
            new VisitOptions(Script: false)
        );
        var routes = new List<string>();
        while (true)
        {
            routes.AddRange(await ProjectTable.RoutesAsync(visit));
            var next = visit.Page.Locator("nav.pager a[rel=next]");
            if (await next.CountAsync() == 0)
                break;
            var address = await next.EvaluateAsync<string>("link => link.href");
            await next.ClickAsync();
            await visit.Page.WaitForURLAsync(address);
        }
        Assert.Equal(SyntheticSite.Records.Select(r => r.Route), routes);
    }

    private static HashSet<string> Figures(string text) => [.. Figure().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Figure();
}
