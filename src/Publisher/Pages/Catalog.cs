namespace Publisher.Pages;

/// <summary>The summaries of all records to be published: what lists and totals are made from.</summary>
/// <param name="Entries">By year, the newest first, then by number.</param>
public sealed record Catalog(IReadOnlyList<CatalogEntry> Entries)
{
    public static Catalog Of(IEnumerable<CatalogEntry> entries) =>
        new([.. entries.OrderByDescending(e => e.FiscalYear).ThenBy(e => e.Id, StringComparer.Ordinal)]);
}
