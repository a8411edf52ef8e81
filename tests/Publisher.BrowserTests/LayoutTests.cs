namespace Publisher.BrowserTests;

/// <summary>Nothing sticks out of a phone's screen.</summary>
public sealed class LayoutTests(Sites sites)
{
    private const string Overflow = """
        () => {
          const limit = innerWidth;
          if (document.scrollingElement.scrollWidth <= limit) return "";
          const inFrame = (e) => e && (getComputedStyle(e).overflowX !== "visible" || inFrame(e.parentElement));
          const wide = [...document.querySelectorAll("body *")].filter((e) =>
            e.getBoundingClientRect().right > limit + 1 && !inFrame(e.parentElement));
          const name = (e) => `${e.tagName.toLowerCase()}${e.id && "#" + e.id}.${e.getAttribute("class") ?? ""}`;
          const told = (e) => `${name(e.parentElement)} > ${name(e)} to ${Math.round(e.getBoundingClientRect().right)}`;
          return `${document.scrollingElement.scrollWidth} > ${limit}: ${wide.slice(0, 8).map(told).join(", ")}`;
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task No_page_is_wider_than_a_phone(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind, new VisitOptions(Width: 360));
        var found = new List<string> { await visit.AskAsync<string>(Overflow) };
        await visit.Page.CheckAsync("#elder");
        found.Add(await visit.AskAsync<string>(Overflow));
        await visit.Page.UncheckAsync("#elder");
        await visit.Page.SetViewportSizeAsync(320, 900);
        found.Add(await visit.AskAsync<string>(Overflow));
        Assert.True(
            found.All(f => f.Length == 0),
            $"{site} {kind}: normal, elder, 320 px:\n{string.Join('\n', found)}"
        );
    }
}
