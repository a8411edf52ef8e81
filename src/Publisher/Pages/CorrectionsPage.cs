namespace Publisher.Pages;

/// <summary>更正与撤回: one page of all corrections and withdrawals, the newest first.</summary>
/// <param name="ChangeCount">Of all pages together.</param>
public sealed record CorrectionsPage(
    IReadOnlyList<ChangeRow> Rows,
    string ChangeCount,
    string Number,
    string Count,
    string First,
    string Previous,
    string Next,
    string Last
)
{
    public static string RouteOf(int page) =>
        page == 1 ? SitePlan.CorrectionsRoute : FormattableString.Invariant($"corrections/{page}.html");

    /// <summary>Without any change there is one page that says so.</summary>
    public static int PageCount(int changes, int pageSize) => Math.Max(1, (changes + pageSize - 1) / pageSize);

    /// <summary>The newest first; those of one day by year and number, and the later of one record first.</summary>
    /// <param name="changed">The records that were corrected or withdrawn.</param>
    public static IReadOnlyList<(CatalogEntry Entry, PublishedChange Change)> InOrder(
        IEnumerable<CatalogEntry> changed
    ) =>
        [
            .. changed
                .SelectMany(e => e.Changes.Reverse().Select(c => (Entry: e, Change: c)))
                .OrderByDescending(c => c.Change.On)
                .ThenByDescending(c => c.Entry.FiscalYear)
                .ThenBy(c => c.Entry.Id, StringComparer.Ordinal),
        ];

    public static CorrectionsPage Of(
        IReadOnlyList<(CatalogEntry Entry, PublishedChange Change)> changes,
        int page,
        int pageSize
    )
    {
        var count = PageCount(changes.Count, pageSize);
        return new CorrectionsPage(
            [.. changes.Skip((page - 1) * pageSize).Take(pageSize).Select(c => ChangeRow.Of(c.Entry, c.Change))],
            Figures.Count(changes.Count),
            Figures.Count(page),
            Figures.Count(count),
            RouteOf(1),
            page > 1 ? RouteOf(page - 1) : "",
            page < count ? RouteOf(page + 1) : "",
            RouteOf(count)
        );
    }
}
