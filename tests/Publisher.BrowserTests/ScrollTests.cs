namespace Publisher.BrowserTests;

/// <summary>Wide tables: on a phone they scroll and keep what names a row, on a desktop they fit.</summary>
public sealed class ScrollTests(Sites sites)
{
    /// <summary>
    /// Scrolls every frame to its end; tells of the cells that name a row, their head and the caption, where one is not
    /// in sight at the frame's left edge, and of frames that show nothing beside it.
    /// </summary>
    private const string OutOfSight = """
        () => [...document.querySelectorAll(".scroll")].flatMap((frame) => {
          frame.scrollLeft = frame.scrollWidth;
          if (!frame.scrollLeft) return [];
          const table = frame.querySelector("table");
          const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
          const column = table.classList.contains("indicators") ? "th:not([rowspan])" : "th";
          const heads = [...table.tHead.rows[0].cells];
          const head = table.classList.contains("indicators") ? heads[2] : heads[0];
          const left = frame.getBoundingClientRect().left + frame.clientLeft;
          return [table.caption, head, ...rows.map((row) => row.querySelector(column))].filter((cell) => {
            cell.scrollIntoView({ block: "center", inline: "nearest" });
            frame.scrollLeft = frame.scrollWidth;
            const box = cell.getBoundingClientRect();
            const at = document.elementFromPoint(box.left + 3, box.top + box.height / 2);
            const isBare = cell !== table.caption && /, 0\)$|transparent/.test(getComputedStyle(cell).backgroundColor);
            return Math.abs(box.left - left) > 2 || (at !== cell && !cell.contains(at)) || isBare
              || (cell !== table.caption && box.width > frame.clientWidth * .75);
          }).map((cell) => `${table.className}: ${cell.textContent.trim().slice(0, 30)}`);
        })
        """;

    private const string Scrolling = """
        () => [...document.querySelectorAll(".scroll")].filter((e) => e.scrollWidth > e.clientWidth)
          .map((e) => `${e.getAttribute("aria-label")} ${e.scrollWidth} > ${e.clientWidth}`)
        """;

    [Theory]
    [InlineData(PageKinds.Real, PageKinds.Disclosure, 3)]
    [InlineData(PageKinds.Synthetic, PageKinds.Disclosure, 5)]
    [InlineData(PageKinds.Real, PageKinds.All, 1)]
    [InlineData(PageKinds.Synthetic, PageKinds.All, 2)]
    [InlineData(PageKinds.Synthetic, "departments", 1)]
    public async Task What_names_a_row_stays_in_sight(string site, string kind, int most)
    {
        await using var visit = await sites.VisitAsync(site, kind, new VisitOptions(Width: 360));
        Assert.InRange((await visit.AskAsync<string[]>(Scrolling)).Length, 1, most);
        foreach (var mode in new[] { "normal", "elder" })
        {
            if (mode == "elder")
                await visit.Page.CheckAsync("#elder");
            foreach (var (width, height) in new[] { (360, 900), (667, 375) })
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                var lost = await visit.AskAsync<string[]>(OutOfSight);
                Assert.True(lost.Length == 0, $"{mode} {width}:\n{string.Join('\n', lost)}");
            }
        }
    }

    [Theory]
    [InlineData(PageKinds.Real)]
    [InlineData(PageKinds.Synthetic)]
    public async Task Tables_fit_on_a_desktop(string site)
    {
        await using var visit = await sites.VisitAsync(site, PageKinds.Home);
        var found = new List<string>();
        foreach (
            var kind in new[]
            {
                PageKinds.All,
                "list-of-year",
                "list-of-department",
                "list-of-grade",
                "departments",
                PageKinds.Disclosure,
            }
        )
        {
            await visit.GoAsync(visit.Site.RouteOf(kind));
            foreach (var width in new[] { 1280, 1440, 1920 })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                var wide = await visit.AskAsync<string[]>(Scrolling);
                found.AddRange(wide.Select(w => $"{kind} {width}: {w}"));
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
