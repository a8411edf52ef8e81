namespace Publisher.Pages;

/// <summary>网站地图: every way into the site.</summary>
/// <param name="Departments">Left empty where there are too many for one page; the list of departments has
/// them.</param>
public sealed record SitemapPage(
    IReadOnlyList<NavigationLink> Pages,
    IReadOnlyList<ListLink> Years,
    IReadOnlyList<ListLink> Grades,
    IReadOnlyList<ListLink> Departments
)
{
    private const int MaxLinks = 200;

    public static SitemapPage Of(Catalog catalog, IEnumerable<NavigationLink> pages) =>
        new(
            [.. pages],
            [.. catalog.Years.Take(MaxLinks).Select(ListLink.Of)],
            [.. catalog.Grades.Select(ListLink.Of)],
            catalog.Departments.Count > MaxLinks ? [] : [.. catalog.Departments.Select(ListLink.Of)]
        );
}
