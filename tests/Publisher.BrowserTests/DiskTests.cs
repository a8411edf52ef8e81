namespace Publisher.BrowserTests;

/// <summary>Pages opened from a disk, where browsers refuse modules and data: they say what is missing there.</summary>
public sealed class DiskTests(Sites sites)
{
    [Fact]
    public async Task What_needs_a_server_says_so_on_a_disk_and_not_on_the_web()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.Home);
        Assert.True(await visit.Page.Locator(".search-box").IsVisibleAsync());
        foreach (
            var (route, sentence, form) in new[]
            {
                ("search.html", "#search-needs", "#search"),
                ("all/1.html", "#filters-need", "#filters"),
            }
        )
        {
            await visit.GoAsync(route);
            Assert.Equal(0, await visit.Page.Locator(sentence).CountAsync());
            Assert.True(await visit.Page.Locator(form).IsVisibleAsync());
            await visit.Page.GotoAsync(OnDisk(visit, route));
            Assert.True(await visit.Page.Locator(sentence).IsVisibleAsync());
            Assert.Contains(
                "JavaScript",
                await visit.Page.Locator(sentence).InnerTextAsync(),
                StringComparison.Ordinal
            );
            Assert.False(await visit.Page.Locator(form).IsVisibleAsync());
        }
        await visit.Page.GotoAsync(OnDisk(visit, "index.html"));
        Assert.False(await visit.Page.Locator(".search-box").IsVisibleAsync());
    }

    private static string OnDisk(Visit visit, string route) =>
        new Uri(Path.GetFullPath(Path.Combine(visit.Site.Folder, route))).AbsoluteUri;
}
