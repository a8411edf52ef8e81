using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Publisher.BrowserTests;

/// <summary>One page in a browser profile of its own, and everything that went wrong while it was looked at.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, PublishedSite site, IPage page)
    {
        (_context, Site, Page) = (context, site, page);
        page.Console += (_, message) =>
            Note(message.Type is "error" or "warning", $"console: {message.Text}", message.Location);
        page.PageError += (_, error) => Troubles.Enqueue($"exception: {error}");
        page.RequestFailed += (_, request) => Troubles.Enqueue($"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"status {response.Status}", response.Url);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
    }

    public PublishedSite Site { get; }

    public IPage Page { get; }

    /// <summary>
    /// Console errors, exceptions, failed requests and bad answers, except that a missing page is missing.
    /// </summary>
    public ConcurrentQueue<string> Troubles { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<Visit> OpenAsync(IBrowser browser, PublishedSite site, string route, VisitOptions options)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = options.Width, Height = 900 },
                JavaScriptEnabled = options.Script,
                ColorScheme = options.Scheme,
                Locale = "zh-CN",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        var visit = new Visit(context, site, await context.NewPageAsync());
        await visit.GoAsync(route);
        return visit;
    }

    public async Task GoAsync(string route)
    {
        await Page.GotoAsync(Site.AddressOf(route));
        await SettleAsync();
    }

    /// <summary>Until nothing is being fetched any more.</summary>
    public Task SettleAsync() => Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

    /// <summary>
    /// Until the address holds the part. The page is asked again and again: an event of a quick page can pass before
    /// one waits for it.
    /// </summary>
    public Task ReachedAsync(string part) =>
        Assertions
            .Expect(Page)
            .ToHaveURLAsync(new Regex(Regex.Escape(part)), new PageAssertionsToHaveURLOptions { Timeout = 20_000 });

    public Task<T> AskAsync<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    /// <summary>The id of the element that has the focus, or its name where it has none.</summary>
    public Task<string> FocusAsync() =>
        AskAsync<string>("() => document.activeElement.id || document.activeElement.tagName.toLowerCase()");

    /// <summary>Presses Tab until an element that matches has the focus, as a reader without a mouse does.</summary>
    public async Task TabToAsync(string selector, int limit = 60)
    {
        for (var pressed = 0; pressed < limit; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await AskAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"{Page.Url}: {limit} times Tab did not reach {selector}");
    }

    private void Note(bool isTrouble, string told, string place)
    {
        if (isTrouble && !place.Contains("/no/such/page.html", StringComparison.Ordinal))
            Troubles.Enqueue($"{told} at {place}");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
