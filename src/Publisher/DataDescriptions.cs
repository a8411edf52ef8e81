using Publisher.Exports;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// What tells of the open data: the page for readers and the catalogue for portals, made from the files as they are.
/// </summary>
internal sealed class DataDescriptions(SiteSource site, OutputFolder? output, Catalog catalog)
{
    private readonly Dictionary<string, List<ManifestEntry>> _files = FilesOf(output);

    /// <summary>The page about the whole, and what search engines are told of it.</summary>
    public (DataPage Page, string StructuredData) Page()
    {
        var whole = Whole();
        var files = whole.Files.Select(f => DataFileView.Of(f.Path, f.Bytes)).ToList();
        var tables = Tables.All.Select(ViewOf).ToList();
        return (
            DataPage.Of(catalog, tables, files, site.Config.BaseUrl, site.Config.Citation),
            site.Plan.HasData("catalog") && files.Count > 0
                ? DatasetJsonLd.Of(whole, tables, site.Config, Modified)
                : ""
        );
    }

    public void WriteCatalog()
    {
        if (!site.Plan.HasData("catalog") || catalog.Entries.Count == 0)
            return;
        output?.Write(DcatCatalog.Route, stream => new DcatCatalog(site.Config).Write(stream, Parts(), Modified));
    }

    /// <summary>The day of the last decision on any record; null where there is none.</summary>
    private DateOnly? Modified =>
        catalog
            .Entries.Select(e => e.Decided)
            .Concat(catalog.Changes.Take(1).Select(c => (DateOnly?)c.Change.On))
            .Max();

    private IEnumerable<DescribedData> Parts() =>
        catalog
            .Years.Select(y => Part(y, SitePlan.DataOfYear(y.Entries[0].FiscalYear)))
            .Concat(catalog.Departments.Select(d => Part(d, SitePlan.DataOfDepartment(d.Entries[0].Department))))
            .Prepend(Whole());

    private DescribedData Whole() => Part(catalog.All, DataScope.Whole) with { Landing = Landing };

    private DescribedData Part(ProjectList list, string folder) =>
        new(
            folder,
            TextFunctions.Fill(
                site.Theme.Word($"data_title_{list.Kind}"),
                [("site", site.Config.Name), ("heading", site.InWords(list.Heading))]
            ),
            list.LinkTo(1) is { Length: > 0 } link ? link : Landing,
            list.Entries.Select(e => e.FiscalYear).DefaultIfEmpty().Min(),
            list.Entries.Select(e => e.FiscalYear).DefaultIfEmpty().Max(),
            _files.GetValueOrDefault(folder) ?? []
        );

    private string Landing => site.Plan.Has("data") ? SitePlan.DataRoute : "";

    private DataTableView ViewOf(Table table) =>
        new(
            table.Name,
            table.Title.In(site.Language),
            table.Description.In(site.Language),
            string.Join(", ", table.Key),
            [
                .. table.Columns.Select(c => new DataColumnView(
                    c.Name,
                    c.Title.In(site.Language),
                    $"data_type_{Dictionary.TypeOf(c.Type)}",
                    c.Unit ?? "",
                    c.IsRequired,
                    c.Description.In(site.Language)
                )),
            ],
            []
        );

    /// <summary>The files of the open data that the new site holds so far, by folder.</summary>
    private static Dictionary<string, List<ManifestEntry>> FilesOf(OutputFolder? output)
    {
        var files = new Dictionary<string, List<ManifestEntry>>(StringComparer.Ordinal);
        var contents = output?.Contents();
        foreach (var place in contents?.PlacesBelow($"{DataScope.Whole}/") ?? [])
        {
            var entry = contents!.Entries[place];
            if (CompressedCopy.Is(entry.Path))
                continue;
            var folder = entry.Path[..entry.Path.LastIndexOf('/')];
            if (!files.TryGetValue(folder, out var list))
                files[folder] = list = [];
            list.Add(entry);
        }
        return files;
    }
}
