using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>Which pages the site has and where each stands, settled before the first is rendered.</summary>
public sealed class SitePlan
{
    public const string HomeRoute = "index.html";
    public const string SearchRoute = "search.html";
    public const string MethodRoute = "method.html";
    public const string GlossaryRoute = "glossary.html";
    public const string SitemapRoute = "sitemap.html";
    public const string NotFoundRoute = "404.html";

    private static readonly string[] Reserved =
    [
        HomeRoute,
        SearchRoute,
        MethodRoute,
        GlossaryRoute,
        SitemapRoute,
        NotFoundRoute,
    ];

    private readonly SiteConfig _site;
    private readonly IReadOnlyList<NavigationLink> _links;

    private readonly IReadOnlyList<NavigationLink> _footer;

    private SitePlan(SiteConfig site, IReadOnlyList<NavigationLink> links, IReadOnlyList<NavigationLink> footer)
    {
        _site = site;
        _links = links;
        _footer = footer;
    }

    /// <summary>Every page that the navigation and the footer lead to.</summary>
    public IEnumerable<NavigationLink> Links => _links.Concat(_footer);

    /// <summary>The office's own pages stand beside ours: two for one address are refused.</summary>
    /// <param name="word">The theme's word for a key.</param>
    public static SitePlan Of(
        SiteConfig site,
        IReadOnlyList<Prose> prose,
        Func<string, string> word,
        DiagnosticBag findings
    )
    {
        foreach (var page in prose.Where(p => Reserved.Contains(p.Route)))
        {
            var place = SourceSpan.Whole(page.File.Path);
            findings.Report(PlanCodes.ReservedAddress, place, [("found", $"/{page.Route}")]);
        }
        return new SitePlan(
            site,
            [
                new NavigationLink(HomeRoute, word("nav_home")),
                new NavigationLink("all/1.html", word("nav_all")),
                new NavigationLink(DepartmentsPage.RouteOf(1), word("nav_departments")),
                new NavigationLink(SearchRoute, word("nav_search")),
                new NavigationLink(MethodRoute, word("nav_method")),
                new NavigationLink(GlossaryRoute, word("nav_glossary")),
                .. prose.Where(p => p.IsInMenu).Select(p => new NavigationLink(p.Route, p.Title)),
            ],
            [
                .. prose.Where(p => !p.IsInMenu).Select(p => new NavigationLink(p.Route, p.Title)),
                new NavigationLink(SitemapRoute, word("nav_sitemap")),
            ]
        );
    }

    /// <param name="published">The date that the office gives for the page; null where it gives none.</param>
    public PageFrame Frame(string kind, string route, string title, string description, string? published = null) =>
        new(
            kind,
            route,
            title,
            description,
            _links,
            _footer,
            PageTags.Of(_site, kind, route, title, description, published)
        );
}
