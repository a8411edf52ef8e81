using Publisher.Exports;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Store;

namespace Publisher;

/// <summary>The site's sitemap, kept where it would tell of the same pages and dates.</summary>
internal static class SitemapFiles
{
    /// <param name="address">Of the site.</param>
    public static void Write(SiteSource site, OutputFolder output, PriorBuild prior, Catalog catalog, string address)
    {
        var links = site.Plan.Links.Select(l => SitePlan.LinkTo(l.Route)).ToList();
        if (!prior.TryKeepIntact(RoutesIn(output.Published), [RecordsOf(catalog), ListsOf(catalog, links)]))
            new Sitemap(address).Write(output, catalog, links);
    }

    /// <summary>The files that it consists of in a site; one alone where the site has none.</summary>
    private static IReadOnlyList<string> RoutesIn(Manifest? site) =>
        [
            Sitemap.Route,
            .. Enumerable.Range(0, int.MaxValue).Select(Sitemap.RouteOf).TakeWhile(r => site?.PlaceOf(r) >= 0),
        ];

    /// <summary>A hash of what the addresses and dates of records follow from, without one being made.</summary>
    private static UInt128 RecordsOf(Catalog catalog)
    {
        using var hash = new EntriesHash();
        foreach (var entry in catalog.Entries)
            hash.Add(entry, (UInt128)(entry.Decided?.DayNumber ?? 0));
        return hash.Take();
    }

    private static UInt128 ListsOf(Catalog catalog, IEnumerable<string> links) =>
        ContentHash.Of(string.Join('\n', catalog.Lists.Select(l => l.LinkTo(1)).Concat(links)));
}
