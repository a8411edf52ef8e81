namespace Publisher.Pages;

/// <summary>One page of a list of projects.</summary>
/// <param name="Previous">Its route; empty on the first page.</param>
/// <param name="Next">Its route; empty on the last page.</param>
/// <param name="Data">The list's own open data.</param>
/// <param name="FeedRoute">Of a department's feed; empty where the list has none.</param>
public sealed record ListPage(
    string Kind,
    string Title,
    IReadOnlyList<IndexRow> Rows,
    string Number,
    string Count,
    string ProjectCount,
    string First,
    string Previous,
    string Next,
    string Last,
    IReadOnlyList<ListLink> Departments,
    IReadOnlyList<DataFileView> Data,
    string FeedRoute
)
{
    /// <summary>On the first page of a list only; null on the others. Summed up when a theme asks for it.</summary>
    public Overview? Overview => SumUp.Value;

    /// <summary>
    /// Year by year, on the first page of a list that spans several; a year stands beside the one before.
    /// </summary>
    public IReadOnlyList<YearOverview> Years => SumUpYears.Value;

    private Lazy<Overview?> SumUp { get; init; } = new(() => null);

    private Lazy<IReadOnlyList<YearOverview>> SumUpYears { get; init; } = new(() => []);

    /// <param name="before">The year before, beside which a year stands.</param>
    /// <param name="departments">Every department, for a theme that leads from list to list.</param>
    public static ListPage Of(
        ProjectList list,
        string title,
        int page,
        int pageSize,
        ProjectList? before,
        IReadOnlyList<ListLink> departments,
        IReadOnlyList<DataFileView> data,
        string feedRoute
    )
    {
        var count = list.PageCount(pageSize);
        return new ListPage(
            list.Kind,
            title,
            [.. list.Page(page, pageSize).Select(IndexRow.Of)],
            Figures.Count(page),
            Figures.Count(count),
            Figures.Count(list.Entries.Count),
            list.LinkTo(1),
            page > 1 ? list.LinkTo(page - 1) : "",
            page < count ? list.LinkTo(page + 1) : "",
            list.LinkTo(count),
            departments,
            data,
            feedRoute
        )
        {
            SumUp = page == 1 ? new Lazy<Overview?>(() => Overview.Of(list.Entries)) : new Lazy<Overview?>(() => null),
            SumUpYears = new Lazy<IReadOnlyList<YearOverview>>(() =>
                page == 1 ? YearOverview.Of(list.Entries.Concat(before?.Entries ?? [])) : []
            ),
        };
    }
}
