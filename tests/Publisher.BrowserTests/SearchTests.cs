namespace Publisher.BrowserTests;

/// <summary>Search in a browser: any two characters find their project, and the reader sees where.</summary>
public sealed class SearchTests(Sites sites)
{
    [Fact]
    public async Task Any_two_characters_of_a_name_or_an_indicator_find_its_project()
    {
        await using var visit = await OpenAsync();
        var page = new SearchPage(visit);
        var random = new Random(5);
        var missed = new List<string>();
        for (var n = 0; n < 50; n++)
        {
            var record = SyntheticSite.Records[random.Next(SyntheticSite.Records.Count)];
            // Without the ends that all names share: those find every project, as the last lines ask.
            var text = n % 2 == 0 ? record.Name[..^2] : record.Indicators[random.Next(2)].Name[..^4];
            var query = text.Substring(random.Next(text.Length - 1), 2);
            await page.AskAsync(query);
            if (!await page.FindsAsync(record.Route))
                missed.Add($"{query} of {text}: {record.Route}, {await page.Status.InnerTextAsync()}");
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        await page.AskAsync("项目");
        var told = (await page.Status.InnerTextAsync()).Replace(",", "", StringComparison.Ordinal);
        Assert.Contains("2000", told, StringComparison.Ordinal);
        Assert.True(visit.Troubles.IsEmpty, string.Join('\n', visit.Troubles));
    }

    [Fact]
    public async Task Characters_that_no_word_holds_together_find_exactly_their_project()
    {
        await using var visit = await OpenAsync();
        var page = new SearchPage(visit);
        foreach (var project in new[] { 0, 21, 137, 399 })
        {
            await page.AskAsync(SyntheticSite.Seam(project));
            var expected = SyntheticSite.Records.Where((_, i) => i % SyntheticSite.Projects == project).ToList();
            Assert.Equal(expected.Select(r => r.Route).Order(), (await page.RoutesAsync()).Order());
            Assert.Contains("5", await page.Status.InnerTextAsync(), StringComparison.Ordinal);
            var marks = await page.MarksAsync();
            Assert.Equal(5, marks.Length);
            Assert.All(marks, m => Assert.Equal(SyntheticSite.Seam(project), m));
        }
    }

    [Fact]
    public async Task A_narrative_is_found_and_shown()
    {
        await using var visit = await OpenAsync();
        var page = new SearchPage(visit);
        var mark = SyntheticSite.Mark(250);
        await page.AskAsync(mark);
        Assert.Equal(5, (await page.RoutesAsync()).Length);
        Assert.All(await page.RoutesAsync(), r => Assert.EndsWith("/yc-251.html", r, StringComparison.Ordinal));
        Assert.Contains($"归入“{mark}”卷", await page.Results.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(mark, await page.MarksAsync());
    }

    [Fact]
    public async Task A_number_and_a_department_are_found_and_nonsense_is_not()
    {
        await using var visit = await OpenAsync();
        var page = new SearchPage(visit);
        await page.AskAsync("yc-123");
        Assert.Contains("2023/yc-123.html", await page.RoutesAsync());
        await page.AskAsync("城乡建设局");
        Assert.NotEmpty(await page.RoutesAsync());
        Assert.All(
            await page.RoutesAsync(),
            r => Assert.Equal("云川区住房和城乡建设局", SyntheticSite.Records.Single(s => s.Route == r).Department)
        );
        await page.AskAsync("鑫龘");
        Assert.Empty(await page.RoutesAsync());
        Assert.NotEqual("", await page.Status.InnerTextAsync());
        await page.AskAsync("<img src=x onerror=alert(1)>");
        Assert.Equal(0, await visit.Page.Locator("main img").CountAsync());
        Assert.True(visit.Troubles.IsEmpty, string.Join('\n', visit.Troubles));
    }

    [Fact]
    public async Task The_query_stands_in_the_address_and_Back_returns_to_it()
    {
        await using var visit = await OpenAsync();
        var page = new SearchPage(visit);
        var (first, second) = (SyntheticSite.Seam(3), SyntheticSite.Seam(4));
        await page.AskAsync(first);
        var routes = await page.RoutesAsync();
        await visit.Page.ReloadAsync();
        await page.AnsweredAsync(first);
        Assert.Equal(first, await visit.Page.InputValueAsync("#q"));
        Assert.Equal(routes, await page.RoutesAsync());
        await page.AskAsync(second);
        Assert.NotEqual(routes, await page.RoutesAsync());
        await visit.Page.GoBackAsync();
        await page.AnsweredAsync(first);
        Assert.Equal(routes, await page.RoutesAsync());
    }

    [Fact]
    public async Task Keys_alone_lead_from_home_to_a_project()
    {
        await using var visit = await sites.VisitAsync(PageKinds.Synthetic, PageKinds.Home);
        await visit.TabToAsync("#q");
        await visit.Page.Keyboard.TypeAsync(SyntheticSite.Seam(77));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachedAsync("/search.html?q=");
        await new SearchPage(visit).AnsweredAsync(SyntheticSite.Seam(77));
        await visit.TabToAsync("#search-results a");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReachedAsync("/yc-078.html");
        Assert.True(visit.Troubles.IsEmpty, string.Join('\n', visit.Troubles));
    }

    /// <summary>A real form says 办事指南检[?]调查: what stands in the gap nobody knows.</summary>
    [Fact]
    public async Task Nothing_is_found_across_a_gap()
    {
        const string form = "2023/pt-zfb-02.html";
        await using var visit = await sites.VisitAsync(sites.Real, "search.html");
        var page = new SearchPage(visit);
        await page.AskAsync("检调");
        Assert.DoesNotContain(form, await page.RoutesAsync());
        await page.AskAsync("指南检[?]调查");
        Assert.True(await page.FindsAsync(form));
        Assert.Superset(new HashSet<string> { "指南检", "调查" }, (await page.MarksAsync()).ToHashSet());
        await page.AskAsync("[?");
        Assert.All(await page.MarksAsync(), mark => Assert.Equal("〔原件此处无法辨认〕", mark));
        Assert.DoesNotContain("[?", await page.Results.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_forms_are_found()
    {
        await using var visit = await sites.VisitAsync(sites.Real, "search.html");
        var page = new SearchPage(visit);
        await page.AskAsync("线上办理");
        Assert.Contains("2023/pt-zfb-01.html", await page.RoutesAsync());
        await page.AskAsync("多元化解");
        Assert.Contains("2023/pt-zfb-07.html", await page.RoutesAsync());
    }

    private Task<Visit> OpenAsync() => sites.VisitAsync(sites.Synthetic, "search.html");
}
