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

    /// <summary>The rows of answers that do not reach from one side of their frame to the other.</summary>
    private const string Holes = """
        () => [...document.querySelectorAll(".answers")].flatMap((frame) => {
          const [left, right] = [frame.getBoundingClientRect().left + 1, frame.getBoundingClientRect().right - 1];
          const rows = Map.groupBy([...frame.children].map((e) => e.getBoundingClientRect()), (box) => box.top);
          return [...rows.values()].filter((boxes) => Math.abs(boxes[0].left - left) > 1
            || Math.abs(boxes.at(-1).right - right) > 1
            || boxes.some((box, i) => i && (box.left - boxes[i - 1].right > 1.5 || box.bottom !== boxes[0].bottom)))
            .map((boxes) => boxes.map((box) => `${box.left}-${box.right}`).join(" "));
        })
        """;

    [Theory]
    [InlineData(PageKinds.Home)]
    [InlineData(PageKinds.Disclosure)]
    public async Task Answers_leave_no_hole_at_any_width(string kind)
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, kind);
        foreach (var isElder in new[] { false, true })
        {
            await visit.Page.SetCheckedAsync("#elder", isElder);
            for (var width = 320; width <= 1440; width += 16)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                var holes = await visit.AskAsync<string[]>(Holes);
                Assert.True(holes.Length == 0, $"{width} px, elder {isElder}: {string.Join(", ", holes)}");
            }
        }
    }

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
