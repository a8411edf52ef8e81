using Publisher.Config;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// The pages that need all records, besides the lists and the page about the data: home, method and the like.
/// </summary>
internal sealed class SinglePages(SiteSource site)
{
    /// <param name="used">The rule sets that records were scored by.</param>
    public IEnumerable<PlannedPage> Of(Catalog catalog, IEnumerable<RuleSet> used)
    {
        var (size, changes) = (site.Config.PageSize, catalog.Changes);
        return
        [
            .. site.Plan.Has("home")
                ?
                [
                    Page(
                        SitePlan.HomeRoute,
                        "home",
                        site.Config.Name,
                        site.Config.Description,
                        () => HomePage.Of(catalog)
                    ),
                ]
                : Array.Empty<PlannedPage>(),
            .. Pages(
                "departments",
                DepartmentsPage.PageCount(catalog, size),
                DepartmentsPage.RouteOf,
                n => DepartmentsPage.Of(catalog, n, size)
            ),
            .. Pages(
                "corrections",
                CorrectionsPage.PageCount(changes.Count, size),
                CorrectionsPage.RouteOf,
                n => CorrectionsPage.Of(changes, n, size)
            ),
            .. Single(SitePlan.MethodRoute, "method", "nav_method", () => MethodPage.Of(used)),
            .. Single(SitePlan.GlossaryRoute, "glossary", "nav_glossary"),
            .. Single(SitePlan.SearchRoute, "search", "nav_search"),
            .. Single(SitePlan.SitemapRoute, "sitemap", "nav_sitemap", () => SitemapPage.Of(catalog, site.Plan.Links)),
            .. Single(SitePlan.NotFoundRoute, "not-found", "not_found"),
            .. site.Plan.Has("prose") ? site.Prose.Select(Page) : [],
        ];
    }

    /// <summary>The office's own page.</summary>
    private PlannedPage Page(Prose prose) =>
        new(
            site.Plan.Frame("prose", prose.Route, prose.Title, prose.Description),
            findings => Markdown.Render(prose, findings)
        );

    /// <summary>A list of the theme's own kind, page by page.</summary>
    private IEnumerable<PlannedPage> Pages(string kind, int count, Func<int, string> routeOf, Func<int, object> page) =>
        site.Plan.Has(kind)
            ? Enumerable
                .Range(1, count)
                .Select(number =>
                    Page(
                        routeOf(number),
                        kind,
                        site.Theme.Word($"nav_{kind}"),
                        site.Theme.Word($"{kind}_description"),
                        () => page(number),
                        number
                    )
                )
            : [];

    /// <summary>A page whose title and description are words of the theme, if the theme has it.</summary>
    private IEnumerable<PlannedPage> Single(string route, string kind, string titleKey, Func<object>? page = null) =>
        site.Plan.Has(kind)
            ? [Page(route, kind, site.Theme.Word(titleKey), site.Theme.Word($"{kind}_description"), page)]
            : [];

    private PlannedPage Page(
        string route,
        string kind,
        string title,
        string description,
        Func<object>? page,
        int number = 1
    ) => new(site.Numbered(site.Plan.Frame(kind, route, title, description), number), _ => page?.Invoke());
}
