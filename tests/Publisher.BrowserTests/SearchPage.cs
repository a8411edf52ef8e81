namespace Publisher.BrowserTests;

/// <summary>The search page in a browser: asks, and reads the answers.</summary>
internal sealed class SearchPage(Visit visit)
{
    /// <summary>An answer is there when the address holds the query and the page is no longer looking.</summary>
    private const string IsAnswered = """
        (query) => new URLSearchParams(location.search).get("q") === query
          && document.getElementById("search-status").textContent !== ""
          && document.getElementById("search-status").textContent !== document.getElementById("search").dataset.wait
        """;

    public ILocator Results => visit.Page.Locator("#search-results li");

    public ILocator Status => visit.Page.Locator("#search-status");

    private ILocator More => visit.Page.Locator("#search-more");

    public async Task AskAsync(string query)
    {
        await visit.Page.FillAsync("#q", query);
        await visit.Page.Keyboard.PressAsync("Enter");
        await AnsweredAsync(query);
    }

    public Task AnsweredAsync(string query) => visit.Page.WaitForFunctionAsync(IsAnswered, query);

    /// <summary>The routes of the projects that were found, so far as they are shown.</summary>
    public async Task<string[]> RoutesAsync()
    {
        var host = visit.Site.Server.Address.AbsoluteUri;
        var links = await visit.AskAsync<string[]>(
            "() => [...document.querySelectorAll('#search-results li a')].map((a) => a.href)"
        );
        return [.. links.Select(l => l[host.Length..])];
    }

    /// <summary>Asks for more results until they are at an end or one of them is the project.</summary>
    public async Task<bool> FindsAsync(string route)
    {
        while (true)
        {
            var routes = await RoutesAsync();
            if (routes.Contains(route))
                return true;
            if (!await More.IsVisibleAsync())
                return false;
            await More.ClickAsync();
            await visit.Page.WaitForFunctionAsync(
                "n => document.querySelector('#search-more').hidden"
                    + " || document.querySelectorAll('#search-results li').length > n",
                routes.Length
            );
        }
    }

    /// <summary>The marked texts of the results, white space aside.</summary>
    public Task<string[]> MarksAsync() =>
        visit.AskAsync<string[]>(
            "() => [...document.querySelectorAll('#search-results mark')].map((m) => m.textContent)"
        );
}
