namespace Publisher.BrowserTests;

/// <summary>What the list of projects shows on the page at hand.</summary>
internal static class ProjectTable
{
    /// <summary>The columns in their order, by the names that the address uses.</summary>
    public static readonly string[] Columns =
    [
        "title",
        "year",
        "department",
        "initial",
        "adjusted",
        "executed",
        "rate",
        "score",
        "grade",
        "notices",
    ];

    /// <summary>The routes of the projects, row by row.</summary>
    public static async Task<string[]> RoutesAsync(Visit visit)
    {
        var host = visit.Site.Server.Address.AbsoluteUri;
        var links = await visit.AskAsync<string[]>(
            "() => [...document.querySelectorAll('table.projects tbody th a')].map((a) => a.href)"
        );
        return [.. links.Select(l => l[host.Length..])];
    }

    /// <summary>The project and the text in one column, row by row.</summary>
    public static async Task<(string Route, string Text)[]> RowsAsync(Visit visit, int column)
    {
        var texts = await visit.AskAsync<string[]>(
            "n => [...document.querySelectorAll('table.projects tbody tr')].map((r) => r.cells[n].innerText.trim())",
            column
        );
        return [.. (await RoutesAsync(visit)).Zip(texts)];
    }

    /// <summary>Leafs from the page at hand to the last one, and reads each.</summary>
    public static async Task<List<T>> OnAllPagesAsync<T>(Visit visit, Func<Task<T[]>> read)
    {
        var all = new List<T>();
        var next = visit.Page.Locator("nav.pager button", new PageLocatorOptions { HasText = "下一页" });
        for (all.AddRange(await read()); await next.CountAsync() > 0; all.AddRange(await read()))
            await next.ClickAsync();
        return all;
    }
}
