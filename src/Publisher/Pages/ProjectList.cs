using Publisher.Config;

namespace Publisher.Pages;

/// <summary>One list of projects, cut into pages: all of them, a year's, a department's, a grade's.</summary>
/// <param name="Kind">Chooses the words around the heading: <c>all</c>, <c>year</c>, <c>department</c>,
/// <c>grade</c>.</param>
/// <param name="Address">Where its pages stand; null where the theme has no such lists.</param>
/// <param name="Heading">What it is a list of: a year, a department's name, the word of a grade.</param>
/// <param name="Entries">Empty in the list of everything alone, where every record was withdrawn.</param>
public sealed record ProjectList(string Kind, ListAddress? Address, string Heading, IReadOnlyList<CatalogEntry> Entries)
{
    /// <summary>Without any entry there is one page that says so.</summary>
    public int PageCount(int pageSize) => Math.Max(1, (Entries.Count + pageSize - 1) / pageSize);

    /// <summary>The path of one page in the site; empty where the theme has no such lists.</summary>
    public string RouteOf(int page) => Address?.RouteOf(page) ?? "";

    /// <summary>The same as a link takes it.</summary>
    public string LinkTo(int page) => SitePlan.LinkTo(RouteOf(page));

    public IEnumerable<CatalogEntry> Page(int page, int pageSize) => Entries.Skip((page - 1) * pageSize).Take(pageSize);
}
