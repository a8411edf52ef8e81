namespace Publisher.Pages;

/// <summary>
/// What every page has, whatever its kind: its title, its place in the site, and the way back to the root.
/// </summary>
/// <param name="Kind">The template: <c>disclosure</c> for <c>pages/disclosure.html</c>.</param>
/// <param name="Route">Relative to the site's root: <c>2023/pt-001.html</c>.</param>
/// <param name="Description">One sentence for search engines and link previews.</param>
/// <param name="Navigation">The links that every page offers.</param>
/// <param name="Footer">The links at the foot of every page.</param>
/// <param name="Years">Links to the lists of the years that have records, the oldest first.</param>
/// <param name="Tags">Page tags of a government site.</param>
/// <param name="Root">The way to the site's root, before the address of any page.</param>
/// <param name="StructuredData">JSON-LD about what the page shows; empty where it has none.</param>
/// <param name="FeedRoute">Of the feed that the page belongs to; empty where the site has none.</param>
public sealed record PageFrame(
    string Kind,
    string Route,
    string Title,
    string Description,
    IReadOnlyList<NavigationLink> Navigation,
    IReadOnlyList<NavigationLink> Footer,
    IReadOnlyList<NavigationLink> Years,
    IReadOnlyList<PageTag> Tags,
    string Root,
    string StructuredData,
    string FeedRoute
);
