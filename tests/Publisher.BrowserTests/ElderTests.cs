namespace Publisher.BrowserTests;

/// <summary>Elder mode: by style alone on a page, by script over pages; large type everywhere.</summary>
public sealed class ElderTests(Sites sites)
{
    private const double EighteenPoints = 24;

    /// <summary>The smallest type among all visible texts of the content, with an example.</summary>
    private const string SmallText = """
        (limit) => [...document.querySelectorAll("main *")]
          .filter((e) => !e.closest("svg, .visually-hidden") && e.checkVisibility()
            && [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()))
          .filter((e) => parseFloat(getComputedStyle(e).fontSize) < limit)
          .map((e) => [e.parentElement, e].map((n) => `${n.tagName.toLowerCase()}.${n.className}`).join(" > ")
            + ` ${getComputedStyle(e).fontSize}`)
        """;

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task Every_text_has_eighteen_points_without_script(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind, new VisitOptions(Width: 360, Script: false));
        await visit.Page.Locator("label[for=elder]").ClickAsync();
        var small = (await visit.AskAsync<string[]>(SmallText, EighteenPoints)).Distinct().ToList();
        Assert.True(small.Count == 0, $"{site} {kind}:\n{string.Join('\n', small)}");
    }

    [Fact]
    public async Task The_switch_changes_the_page_without_script()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.Home, new VisitOptions(Script: false));
        Assert.Equal(16, await BodySizeAsync(visit));
        await visit.Page.Locator("#elder").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.True(await BodySizeAsync(visit) >= EighteenPoints);
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.Equal(16, await BodySizeAsync(visit));
    }

    [Fact]
    public async Task The_choice_lasts_with_script()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.Home);
        await visit.Page.CheckAsync("#elder");
        await visit.Page.Locator("header nav a[href$='method.html']").ClickAsync();
        Assert.True(await visit.Page.Locator("#elder").IsCheckedAsync());
        Assert.True(await BodySizeAsync(visit) >= EighteenPoints);
        await visit.Page.ReloadAsync();
        Assert.True(await visit.Page.Locator("#elder").IsCheckedAsync());
        await visit.Page.UncheckAsync("#elder");
        await visit.GoAsync(visit.Site.RouteOf(PageKinds.Disclosure));
        Assert.False(await visit.Page.Locator("#elder").IsCheckedAsync());
        Assert.Equal(16, await BodySizeAsync(visit));
    }

    private static Task<double> BodySizeAsync(Visit visit) =>
        visit.AskAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)");
}
