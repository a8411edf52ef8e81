using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Rendering;
using Publisher.Store;

namespace Publisher;

/// <summary>The pages of all lists, made on all cores; those that would come out as before are kept.</summary>
internal sealed class ListPages(SiteSource site, OutputFolder? output, PriorBuild prior, DiagnosticBag findings)
{
    private readonly int _size = site.Config.PageSize;

    public void Render(Catalog catalog)
    {
        var departments = catalog.Departments.Select(ListLink.Of).ToList();
        var words = ContentHash.Of(string.Join('\n', departments.Select(d => $"{d.Route} {d.Heading} {d.Count}")));
        var faults = new List<(int Place, Diagnostic Fault)>();
        var pages = catalog.Lists.SelectMany(l => Enumerable.Range(1, l.PageCount(_size)).Select(n => (l, n))).ToList();
        Parallel.For(
            0,
            pages.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            site.NewRenderer,
            (i, _, renderer) =>
            {
                var (list, number) = pages[i];
                if (!prior.TryKeep(list.RouteOf(number), PartsOf(list, number, words, catalog)))
                    Render(list, number, catalog, departments, renderer, fault => Add(i, fault));
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

    private void Render(
        ProjectList list,
        int number,
        Catalog catalog,
        IReadOnlyList<ListLink> departments,
        PageRenderer renderer,
        Action<Diagnostic> report
    )
    {
        var (title, found) = (TitleOf(list), new DiagnosticBag());
        var description = TextFunctions.Fill(site.Theme.Word("list_description"), [("title", title)]);
        var model = ListPage.Of(list, title, number, _size, YearBefore(list, catalog), departments);
        var frame = site.Numbered(site.Plan.Frame("list", list.RouteOf(number), title, description), number);
        if (renderer.Render(frame, model, found) is { } file)
            output?.Write(file);
        foreach (var fault in found.Findings)
            report(fault);
    }

    /// <summary>Hashes of all that one page is made from: the first page sums up its whole list.</summary>
    private UInt128[] PartsOf(ProjectList list, int number, UInt128 departments, Catalog catalog)
    {
        var place = FormattableString.Invariant($"{TitleOf(list)} {number} {list.Entries.Count} {list.RouteOf(1)}");
        IEnumerable<CatalogEntry> entries =
            number == 1 ? list.Entries.Concat(YearBefore(list, catalog)?.Entries ?? []) : list.Page(number, _size);
        return [ContentHash.Of(place), departments, .. entries.Select(e => e.Hash)];
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

    private static ProjectList? YearBefore(ProjectList list, Catalog catalog) =>
        list.Kind == "year"
            ? catalog.Years.FirstOrDefault(y => y.Entries[0].FiscalYear == list.Entries[0].FiscalYear - 1)
            : null;
}
