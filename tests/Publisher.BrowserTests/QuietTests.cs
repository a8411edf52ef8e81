namespace Publisher.BrowserTests;

/// <summary>Pages load without an error and ask nobody but their own host.</summary>
public sealed class QuietTests(Sites sites)
{
    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task A_page_loads_in_silence_and_from_its_own_host(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        Assert.True(visit.Troubles.IsEmpty, string.Join('\n', visit.Troubles));
        var host = visit.Site.Server.Address.AbsoluteUri;
        Assert.NotEmpty(visit.Requests);
        Assert.All(visit.Requests, r => Assert.StartsWith(host, r, StringComparison.Ordinal));
        Assert.Equal("", await visit.AskAsync<string>("() => [...document.styleSheets].length ? '' : 'no style'"));
    }

    [Fact]
    public async Task A_missing_page_is_told_with_status_404()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.Home);
        var answer = await visit.Page.GotoAsync(visit.Site.AddressOf("2023/nothing.html"));
        Assert.Equal(404, answer!.Status);
        Assert.Equal("没有这个页面", await visit.Page.Locator("h1").InnerTextAsync());
        await visit.Page.Locator("main a").First.ClickAsync();
        Assert.EndsWith("/index.html", visit.Page.Url, StringComparison.Ordinal);
    }
}
