using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publisher.Diagnostics;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Rendering;
using Publisher.Store;

namespace Publisher;

/// <summary>The pages of all lists, made on all cores; those that would come out as before are kept.</summary>
internal sealed class ListPages(SiteSource site, OutputFolder? output, PriorBuild prior, DiagnosticBag findings)
{
    private readonly ParallelOptions _allCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
    private readonly int _size = site.Config.PageSize;

    public void Render(Catalog catalog)
    {
        var departments = catalog.Departments.Select(ListLink.Of).ToList();
        var words = ContentHash.Of(string.Join('\n', departments.Select(d => $"{d.Route} {d.Heading} {d.Count}")));
        var faults = new List<(int Place, Diagnostic Fault)>();
        var pages = PagesOf(catalog).ToList();
        var (shown, lists) = HashesOf(pages);
        Parallel.For(
            0,
            pages.Count,
            _allCores,
            site.NewRenderer,
            (i, _, renderer) =>
            {
                var (listing, number) = pages[i];
                // The first page sums up its whole list.
                var own = number == 1 ? lists[listing.List] : shown[i];
                var beside = number == 1 && listing.Before is { } before ? lists[before] : default;
                if (!prior.TryKeep(listing.List.RouteOf(number), [HeadOf(listing, number), words, own, beside]))
                    Render(listing, number, departments, renderer, fault => Add(i, fault));
                return renderer;
            },
            _ => { }
        );
        findings.AddRange(
            faults
                .OrderBy(f => f.Place)
                .Select(f => f.Fault)
                .DistinctBy(f => (f.Code, f.Span.File.Path, f.Span.Line, f.Span.Column))
        );

        void Add(int place, Diagnostic fault)
        {
            lock (faults)
                faults.Add((place, fault));
        }
    }

    /// <summary>The same pages, none of them made.</summary>
    public IEnumerable<PlannedPage> Planned(Catalog catalog)
    {
        var departments = catalog.Departments.Select(ListLink.Of).ToList();
        return PagesOf(catalog).Select(p => Planned(p.Listing, p.Number, departments));
    }

    private IEnumerable<(Listing Listing, int Number)> PagesOf(Catalog catalog) =>
        catalog
            .Lists.Select(l => new Listing(l, TitleOf(l), YearBefore(l, catalog)))
            .SelectMany(l => Enumerable.Range(1, l.List.PageCount(_size)).Select(n => (l, n)));

    private PlannedPage Planned(Listing listing, int number, IReadOnlyList<ListLink> departments)
    {
        var (list, title, before) = listing;
        var description = TextFunctions.Fill(site.Theme.Word("list_description"), [("title", title)]);
        var (data, feed) = (number == 1 ? DataOf(list) : [], list.Kind == "department" ? FeedOf(list) : "");
        return new PlannedPage(
            site.Numbered(site.Plan.Frame("list", list.RouteOf(number), title, description), number),
            _ => ListPage.Of(list, title, number, _size, before, departments, data, feed)
        );
    }

    private void Render(
        Listing listing,
        int number,
        IReadOnlyList<ListLink> departments,
        PageRenderer renderer,
        Action<Diagnostic> report
    )
    {
        var (page, found) = (Planned(listing, number, departments), new DiagnosticBag());
        if (renderer.Render(page.Frame, page.Model(found), found) is { } file)
            output?.Write(file);
        foreach (var fault in found.Findings)
            report(fault);
    }

    /// <summary>Hashes of the entries that each page shows, and of those of each list.</summary>
    private (UInt128[] OfPages, Dictionary<ProjectList, UInt128> OfLists) HashesOf(
        IReadOnlyList<(Listing Listing, int Number)> pages
    )
    {
        var hashes = new UInt128[pages.Count];
        Parallel.For(
            0,
            pages.Count,
            _allCores,
            i => hashes[i] = HashOf(pages[i].Listing.List.Page(pages[i].Number, _size))
        );
        var lists = pages
            .Zip(hashes)
            .GroupBy(p => p.First.Listing.List, p => p.Second)
            .ToDictionary(g => g.Key, g => ContentHash.Of(MemoryMarshal.AsBytes<UInt128>([.. g])));
        return (hashes, lists);
    }

    private static UInt128 HeadOf(Listing listing, int number)
    {
        var (list, title, _) = listing;
        return ContentHash.Of(FormattableString.Invariant($"{title} {number} {list.Entries.Count} {list.RouteOf(1)}"));
    }

    private static UInt128 HashOf(IEnumerable<CatalogEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<UInt128> some = stackalloc UInt128[64];
        var count = 0;
        foreach (var entry in entries)
        {
            some[count++] = entry.Hash;
            if (count < some.Length)
                continue;
            hash.AppendData(MemoryMarshal.AsBytes(some));
            count = 0;
        }
        hash.AppendData(MemoryMarshal.AsBytes(some[..count]));
        return ContentHash.From(hash);
    }

    private string TitleOf(ProjectList list)
    {
        var heading = list.Heading.Replace(
            Records.Illegible.Mark,
            site.Theme.Word("unreadable"),
            StringComparison.Ordinal
        );
        return TextFunctions.Fill(site.Theme.Word($"list_{list.Kind}"), [("heading", heading)]);
    }

    /// <summary>The files of a year or a department.</summary>
    private IReadOnlyList<DataFileView> DataOf(ProjectList list)
    {
        if (list.Kind is not ("year" or "department") || !site.Plan.HasData("tables"))
            return [];
        var folder =
            list.Kind == "year"
                ? SitePlan.DataOfYear(list.Entries[0].FiscalYear)
                : SitePlan.DataOfDepartment(list.Entries[0].Department);
        return [.. ScopeFiles.OfPart.Select(f => DataFileView.Of($"{folder}/{f.Name}", null))];
    }

    private string FeedOf(ProjectList list) =>
        site.Plan.HasFeeds ? SitePlan.FeedOfDepartment(list.Entries[0].Department) : "";

    private static ProjectList? YearBefore(ProjectList list, Catalog catalog) =>
        list.Kind == "year"
            ? catalog.Years.FirstOrDefault(y => y.Entries[0].FiscalYear == list.Entries[0].FiscalYear - 1)
            : null;

    /// <param name="Before">The year before, beside which a year stands.</param>
    private sealed record Listing(ProjectList List, string Title, ProjectList? Before);
}
