namespace Publisher.BrowserTests;

/// <summary>All that a mouse can reach, keys can reach, and the reader sees where the focus is.</summary>
public sealed class KeyboardTests(Sites sites)
{
    /// <summary>Every link, button and field that shows no outline when it has the focus.</summary>
    private const string WithoutOutline = """
        () => [...document.querySelectorAll("a[href], button, input, select, [tabindex]")]
          .filter((e) => e.checkVisibility())
          .filter((e) => {
            e.focus();
            const style = getComputedStyle(e);
            const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
              && !/, 0\)$|transparent/.test(style.outlineColor);
            return document.activeElement !== e || !e.matches(":focus-visible") || !isOutlined;
          })
          .map((e) => e.outerHTML.slice(0, 120))
        """;

    private const string ScrollableWithoutFocus = """
        () => [...document.querySelectorAll("body *")]
          .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
          .filter((e) => e.tabIndex < 0 || !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")))
          .map((e) => e.outerHTML.slice(0, 120))
        """;

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task The_first_Tab_leads_to_the_content(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        await visit.AskAsync<bool>("() => { document.activeElement.blur(); return true; }");
        await visit.Page.Keyboard.PressAsync("Tab");
        var skip = visit.Page.Locator(".skip");
        Assert.True(await skip.EvaluateAsync<bool>("e => document.activeElement === e"));
        var box = await skip.BoundingBoxAsync();
        Assert.True(box is { X: >= 0, Y: >= 0, Width: > 20, Height: > 20 }, "the skip link is out of sight");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachedAsync("#main");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(
            await visit.AskAsync<bool>("() => !document.activeElement.closest('body > header, .skip')"),
            "the Tab after the skip link leads back into the navigation"
        );
    }

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task The_focus_is_always_seen(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Empty(await visit.AskAsync<string[]>(WithoutOutline));
    }

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task What_scrolls_can_be_scrolled_with_keys(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind, new VisitOptions(Width: 360));
        Assert.Empty(await visit.AskAsync<string[]>(ScrollableWithoutFocus));
        var frame = visit.Page.Locator(".scroll");
        if (await frame.CountAsync() == 0)
            return;
        await frame.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.scroll').scrollLeft > 0");
    }

    [Fact]
    public async Task Tab_visits_everything_once_and_in_the_order_of_the_page()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.Home);
        var count = await visit.AskAsync<int>(
            """
            () => {
              window.order = [...document.querySelectorAll("a[href], button, input, select, [tabindex]")]
                .filter((e) => e.checkVisibility());
              return window.order.length;
            }
            """
        );
        for (var index = 0; index < count; index++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal(index, await visit.AskAsync<int>("() => window.order.indexOf(document.activeElement)"));
        }
    }
}
