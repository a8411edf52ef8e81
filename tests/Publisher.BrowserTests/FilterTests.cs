using System.Globalization;

namespace Publisher.BrowserTests;

/// <summary>The list of all projects, filtered and sorted in the browser, against what the data say.</summary>
public sealed class FilterTests(Sites sites)
{
    private const int PageSize = 100;

    [Theory]
    [MemberData(nameof(FilterCases.Queries), MemberType = typeof(FilterCases))]
    public async Task Filters_find_what_they_should(string query)
    {
        await using var visit = await OpenAsync();
        foreach (var (name, value) in FilterCases.Parts(query))
            if (name is "min" or "max")
                await visit.Page.FillAsync($"#f-{name}", value);
            else
                await visit.Page.SelectOptionAsync($"#f-{name}", value);
        await ShowsAsync(visit, query);

        // The address holds the state: in another browser it shows the same.
        await using var other = await sites.VisitAsync(sites.Synthetic, new Uri(visit.Page.Url).PathAndQuery);
        await ShowsAsync(other, query);
        foreach (var (name, value) in FilterCases.Parts(query))
            Assert.Equal(value, await other.Page.InputValueAsync($"#f-{name}"));
        Assert.Empty(other.Troubles);
    }

    [Fact]
    public async Task Cases_are_worth_asking()
    {
        var counts = FilterCases.Queries.Select(q => FilterCases.Answer(q.Data).Count).ToList();
        Assert.True(counts.Count(c => c > 0) >= counts.Count - 1, string.Join(' ', counts));
        Assert.Contains(counts, c => c > PageSize);
        await using var visit = await OpenAsync();
        await visit.Page.FillAsync("#f-min", "99999999");
        await StatusAsync(visit, 0);
        Assert.Empty(await ProjectTable.RoutesAsync(visit));
        await visit.Page.Locator("#filters button[type=reset]").ClickAsync();
        await StatusAsync(visit, SyntheticSite.Records.Count);
        Assert.Equal("", new Uri(visit.Page.Url).Query);
    }

    public static TheoryData<string> SortedColumns => [.. ProjectTable.Columns];

    [Theory]
    [MemberData(nameof(SortedColumns))]
    public async Task Every_column_sorts_both_ways(string column)
    {
        const string query = "year=2022";
        var index = Array.IndexOf(ProjectTable.Columns, column);
        await using var visit = await sites.VisitAsync(sites.Synthetic, $"all/1.html?{query}");
        var head = visit.Page.Locator("table.projects thead th").Nth(index);
        foreach (var order in new[] { "ascending", "descending" })
        {
            await head.Locator("button").ClickAsync();
            Assert.Equal(order, await head.GetAttributeAsync("aria-sort"));
            Assert.Equal(1, await visit.Page.Locator("th[aria-sort]").CountAsync());
            Assert.Contains($"sort={column}", visit.Page.Url, StringComparison.Ordinal);
            await visit.Page.ReloadAsync();
            await visit.SettleAsync();
            Assert.Equal(order, await head.GetAttributeAsync("aria-sort"));

            var rows = await ProjectTable.OnAllPagesAsync(visit, () => ProjectTable.RowsAsync(visit, index));
            Assert.Equal(FilterCases.Answer(query).Select(r => r.Route).Order(), rows.Select(r => r.Route).Order());
            await AssertSortedAsync(visit, column, [.. rows.Select(r => r.Text)], order == "descending");
        }
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        const string query = "year=2023";
        await using var visit = await sites.VisitAsync(sites.Synthetic, $"all/1.html?{query}");
        var routes = await ProjectTable.OnAllPagesAsync(visit, () => ProjectTable.RoutesAsync(visit));
        Assert.Equal(FilterCases.Answer(query).Select(r => r.Route), routes);
        Assert.Contains("page=4", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
        Assert.Equal(routes.TakeLast(PageSize), await ProjectTable.RoutesAsync(visit));
        await visit.Page.Locator("nav.pager button", new PageLocatorOptions { HasText = "上一页" }).ClickAsync();
        Assert.Equal(routes.Skip(2 * PageSize).Take(PageSize), await ProjectTable.RoutesAsync(visit));
        // A new question begins at its first page.
        await visit.Page.SelectOptionAsync("#f-year", "2021");
        Assert.Equal(
            FilterCases.Answer("year=2021").Take(PageSize).Select(r => r.Route),
            await ProjectTable.RoutesAsync(visit)
        );
    }

    [Fact]
    public async Task Keys_alone_are_enough()
    {
        await using var visit = await OpenAsync();
        await visit.TabToAsync("#f-year");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var year = await visit.Page.InputValueAsync("#f-year");
        await ShowsAsync(visit, $"year={year}");
        await visit.TabToAsync("#f-min");
        await visit.Page.Keyboard.TypeAsync("50");
        await ShowsAsync(visit, $"year={year}&min=50");
        await visit.TabToAsync("table.projects thead th:nth-child(6) button");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.AskAsync<bool>("() => document.activeElement.closest('th')?.ariaSort === 'ascending'"));
        await visit.TabToAsync("nav.pager button", limit: 2 * PageSize);
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Contains("page=2", visit.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual("body", await visit.FocusAsync());
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await sites.VisitAsync(PageKinds.Synthetic, PageKinds.All);
        await visit.Page.Locator("#filters").WaitForAsync();
        return visit;
    }

    private static async Task ShowsAsync(Visit visit, string query)
    {
        var expected = FilterCases.Answer(query);
        await StatusAsync(visit, expected.Count);
        Assert.Equal(expected.Take(PageSize).Select(r => r.Route), await ProjectTable.RoutesAsync(visit));
    }

    private static async Task StatusAsync(Visit visit, int count)
    {
        var told = await visit.Page.Locator("#filter-status").InnerTextAsync();
        Assert.Contains(count.ToString("N0", CultureInfo.InvariantCulture), told, StringComparison.Ordinal);
        Assert.Matches($@"(?<![\d,]){count.ToString("N0", CultureInfo.InvariantCulture)}(?![\d,])", told);
    }

    /// <summary>Figures by size, words by the browser's own collation of Chinese; empty cells at one end.</summary>
    private static async Task AssertSortedAsync(Visit visit, string column, List<string> shown, bool isDown)
    {
        var filled = shown.Where(s => s.Length > 0).ToList();
        if (isDown)
            filled.Reverse();
        var isWord = column is "title" or "department" or "grade";
        var expected = isWord
            ? await visit.AskAsync<string[]>("words => words.sort(new Intl.Collator('zh-CN').compare)", filled)
            : [.. filled.OrderBy(s => decimal.Parse(s, NumberStyles.Number, CultureInfo.InvariantCulture))];
        Assert.Equal(expected, filled);
        var ends = shown.Count - filled.Count;
        Assert.True(
            shown.Take(ends).All(s => s.Length == 0) || shown.TakeLast(ends).All(s => s.Length == 0),
            "empty cells stand between filled ones"
        );
    }
}
