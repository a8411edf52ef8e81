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

    /// <summary>
    /// Every visible text whose colour has less than 7:1 to the ground below it, by WCAG's formula. Axe asks less of
    /// large type, and all type is large here.
    /// </summary>
    private const string LowContrast = """
        (limit) => {
          const parse = (color) => color.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255)
            .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const ground = (e) => {
            const color = parse(getComputedStyle(e).backgroundColor);
            return color[3] === 0 ? ground(e.parentElement) : color;
          };
          return [...document.querySelectorAll("body *")]
            .filter((e) => !e.closest("svg, .visually-hidden") && e.checkVisibility()
              && [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()))
            .map((e) => {
              const [a, b] = [parse(getComputedStyle(e).color), ground(e)].map(luminance).sort((x, y) => y - x);
              const name = `${e.tagName.toLowerCase()}.${e.className} in ${e.parentElement.className}`;
              return [(a + .05) / (b + .05), name];
            })
            .filter(([ratio]) => !(ratio >= limit))
            .map(([ratio, name]) => `${name}: ${ratio.toFixed(2)}`);
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task Every_text_stands_out_seven_to_one(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        await visit.Page.CheckAsync("#elder");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var pale = (await visit.AskAsync<string[]>(LowContrast, 7)).Distinct().ToList();
            Assert.True(pale.Count == 0, $"{site} {kind}, {scheme}:\n{string.Join('\n', pale)}");
        }
    }

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
