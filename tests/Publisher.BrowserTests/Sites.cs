[assembly: AssemblyFixture(typeof(Publisher.BrowserTests.Sites))]

namespace Publisher.BrowserTests;

/// <summary>The real site of the 18 forms and the synthetic one, both served, and a browser to see them with.</summary>
public sealed class Sites : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal PublishedSite Real { get; } =
        PublishedSite.Of(new SiteRoot().WithFolder("input").Build(), 2023, "2023/pt-zfb-02.html", "政务");

    internal PublishedSite Synthetic { get; } =
        PublishedSite.Of(SyntheticSite.Build(), 2023, SyntheticSite.Corrected.Route, SyntheticSite.Seam(0));

    /// <summary>For what is no published site.</summary>
    internal IBrowser Browser => _browser!;

    internal PublishedSite this[string name] => name == PageKinds.Real ? Real : Synthetic;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A page of a kind in a fresh browser profile, loaded to the end.</summary>
    internal Task<Visit> VisitAsync(string site, string kind, VisitOptions? options = null) =>
        VisitAsync(this[site], this[site].RouteOf(kind), options);

    internal Task<Visit> VisitAsync(PublishedSite site, string route, VisitOptions? options = null) =>
        Visit.OpenAsync(_browser!, site, route, options ?? new VisitOptions());

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Real.Close();
        Synthetic.Close();
    }
}
