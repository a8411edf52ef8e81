using System.Globalization;

namespace Publisher.BrowserTests;

/// <summary>The list of all projects, filtered and sorted in the browser, against what the data say.</summary>
public sealed class FilterTests(Sites sites)
{
    private const int PageSize = 100;
    private const string None = "没有项目符合条件。可以放宽条件，或清除筛选。";

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
        await ShownAsync(visit);
        Assert.Equal(None, await StatusAsync(visit));
        Assert.False(await visit.Page.Locator("table.projects").IsVisibleAsync());
        Assert.Empty(await ProjectTable.RoutesAsync(visit));
        await visit.Page.Locator("#filters button[type=reset]").ClickAsync();
        await CountAsync(visit, SyntheticSite.Records.Count);
        Assert.True(await visit.Page.Locator("table.projects").IsVisibleAsync());
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

    /// <summary>Of the real forms four grades cannot be read.</summary>
    [Fact]
    public async Task What_cannot_be_read_comes_last_in_both_directions()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Real, PageKinds.All);
        foreach (var column in new[] { "grade", "department" })
        {
            var index = Array.IndexOf(ProjectTable.Columns, column);
            foreach (var isDown in new[] { false, true })
            {
                await visit.Page.Locator("table.projects thead th button").Nth(index).ClickAsync();
                await ShownAsync(visit);
                var shown = (await ProjectTable.RowsAsync(visit, index)).Select(r => r.Text).ToList();
                var unknown = shown.FindIndex(t => t is "" || t.Contains("无法辨认", StringComparison.Ordinal));
                Assert.InRange(unknown, 1, shown.Count - 1);
                Assert.All(
                    shown.Skip(unknown),
                    text =>
                        Assert.True(
                            text is "" || text.Contains("无法辨认", StringComparison.Ordinal),
                            $"{column}: {text}"
                        )
                );
            }
        }
    }

    [Fact]
    public async Task Data_are_fetched_at_the_first_use()
    {
        await using var visit = await OpenAsync();
        Assert.DoesNotContain(visit.Requests, IsData);
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.FocusAsync("#f-year"),
            answer => IsData(answer.Url)
        );
        Assert.Contains(visit.Requests, IsData);

        await using var other = await OpenAsync();
        await other.Page.Locator("table.projects thead th button").First.ClickAsync();
        await ShownAsync(other);
        Assert.Contains(other.Requests, IsData);
        Assert.Empty(other.Troubles);

        static bool IsData(string request) => request.EndsWith("data/list/0.json", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?band=100-200")]
    [InlineData("?min=abc&max=1e999")]
    [InlineData("?year=1999&grade=x&department=y&sort=route&dir=up&page=-1")]
    [InlineData("?toString=1&utm_source=x")]
    public async Task What_nobody_can_ask_is_ignored(string query)
    {
        await using var visit = await sites.VisitAsync(sites.Synthetic, $"all/1.html{query}");
        await using var plain = await OpenAsync();
        Assert.Equal(await ProjectTable.RoutesAsync(plain), await ProjectTable.RoutesAsync(visit));
        Assert.Equal("", await StatusAsync(visit));
        await visit.Page.SelectOptionAsync("#f-year", "2021");
        await ShowsAsync(visit, "year=2021");
        Assert.Equal("?year=2021", new Uri(visit.Page.Url).Query);
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
        await ShownAsync(visit);
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
        await CountAsync(visit, expected.Count);
        Assert.Equal(expected.Take(PageSize).Select(r => r.Route), await ProjectTable.RoutesAsync(visit));
    }

    /// <summary>Status and caption tell the same number.</summary>
    private static async Task CountAsync(Visit visit, int count)
    {
        await ShownAsync(visit);
        var figure = count.ToString("N0", CultureInfo.InvariantCulture);
        var expected = count == 0 ? None : $"共 {figure} 个项目符合条件";
        Assert.Equal(expected, await StatusAsync(visit));
        var caption = await visit.Page.Locator("table.projects caption").InnerTextAsync();
        Assert.Equal($"全部项目，共 {figure} 个项目（金额单位：万元）", caption);
        Assert.Equal(caption, await visit.Page.Locator(".scroll:has(.projects)").GetAttributeAsync("aria-label"));
    }

    private static Task<string> StatusAsync(Visit visit) => visit.Page.Locator("#filter-status").InnerTextAsync();

    /// <summary>Until the table shows what was asked for: the data come with the first question.</summary>
    private static Task<IJSHandle> ShownAsync(Visit visit) =>
        visit.Page.WaitForFunctionAsync("() => !document.querySelector('table.projects').ariaBusy");

    /// <summary>
    /// Figures by size, grades by rank, words by the browser's own collation of Chinese; what is not known comes last.
    /// </summary>
    private static async Task AssertSortedAsync(Visit visit, string column, List<string> shown, bool isDown)
    {
        var filled = shown.Where(IsKnown).ToList();
        Assert.All(shown.Skip(filled.Count), text => Assert.False(IsKnown(text), "unknown cells stand between others"));
        if (isDown)
            filled.Reverse();
        var expected = column switch
        {
            "grade" => [.. filled.OrderBy(g => "优良中差".IndexOf(g[0], StringComparison.Ordinal))],
            "title" or "department" => await visit.AskAsync<string[]>(
                "words => words.sort(new Intl.Collator('zh-CN').compare)",
                filled
            ),
            _ => filled.OrderBy(s => decimal.Parse(s, NumberStyles.Number, CultureInfo.InvariantCulture)).ToArray(),
        };
        Assert.Equal(expected, filled);
    }

    private static bool IsKnown(string text) => text is not ("" or "无法辨认");
}
