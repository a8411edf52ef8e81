namespace Publisher.Pages;

/// <summary>
/// The first page: the newest year in figures and charts, the latest publications, the ways to everything else.
/// </summary>
/// <param name="Year">The newest; empty where every record was withdrawn.</param>
/// <param name="Latest">By the date of publication where the office gives one, else the first of the newest
/// year.</param>
/// <param name="IsDated">The latest are so by their dates of publication.</param>
public sealed record HomePage(
    string Year,
    string YearRoute,
    string Count,
    Overview Overview,
    IReadOnlyList<IndexRow> Latest,
    bool IsDated,
    IReadOnlyList<ListLink> Years,
    IReadOnlyList<ListLink> Grades,
    string Departments
)
{
    private const int LatestCount = 8;

    public static HomePage Of(Catalog catalog)
    {
        var newest = catalog.Years is [var first, ..] ? first : null;
        var dated = catalog.Entries.Where(e => e.Published is not null).ToList();
        IEnumerable<CatalogEntry> latest =
            dated.Count > 0 ? dated.OrderByDescending(e => e.Published, StringComparer.Ordinal) : newest?.Entries ?? [];
        return new HomePage(
            newest?.Heading ?? "",
            newest?.LinkTo(1) ?? "",
            Figures.Count(catalog.Entries.Count),
            Overview.Of(newest?.Entries ?? []),
            [.. latest.Take(LatestCount).Select(IndexRow.Of)],
            dated.Count > 0,
            [.. catalog.Years.Select(ListLink.Of)],
            [.. catalog.Grades.Select(ListLink.Of)],
            Figures.Count(catalog.Departments.Count)
        );
    }
}
