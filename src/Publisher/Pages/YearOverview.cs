namespace Publisher.Pages;

/// <summary>One year of a list in figures, beside the others.</summary>
public sealed record YearOverview(string Heading, Overview Overview)
{
    /// <summary>The years that the entries belong to, the oldest first; none where there is only one.</summary>
    public static IReadOnlyList<YearOverview> Of(IEnumerable<CatalogEntry> entries)
    {
        var years = entries.GroupBy(e => e.FiscalYear).OrderBy(g => g.Key).ToList();
        return years.Count < 2
            ? []
            : [.. years.Select(g => new YearOverview(Figures.Year(g.Key), Overview.Of([.. g])))];
    }
}
