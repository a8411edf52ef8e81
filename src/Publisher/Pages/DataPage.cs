namespace Publisher.Pages;

/// <summary>开放数据: what there is to download, what it holds, on what terms, and how to begin.</summary>
/// <param name="FirstYear">Of the records.</param>
/// <param name="ChangeCount">Corrections and withdrawals.</param>
/// <param name="Changes">The newest of them.</param>
/// <param name="Tables">With the files that hold one table each.</param>
/// <param name="Files">Those that hold all tables, or tell about them.</param>
/// <param name="Address">Of the site, with a slash at its end; empty where it is not known.</param>
/// <param name="Query">The file that the examples ask: of the projects, in the format that suits them best.</param>
/// <param name="Citation">As the office wants it; empty where it does not say.</param>
public sealed record DataPage(
    string ProjectCount,
    string FirstYear,
    string LastYear,
    string DepartmentCount,
    string IndicatorCount,
    string ChangeCount,
    IReadOnlyList<ChangeRow> Changes,
    IReadOnlyList<DataTableView> Tables,
    IReadOnlyList<DataFileView> Files,
    IReadOnlyList<ListLink> Years,
    string Address,
    string Query,
    string Citation
)
{
    private const int NewestChanges = 5;

    /// <param name="tables">Without their files.</param>
    /// <param name="files">All that hold the whole.</param>
    public static DataPage Of(
        Catalog catalog,
        IReadOnlyList<DataTableView> tables,
        IReadOnlyList<DataFileView> files,
        string? baseUrl,
        string? citation
    ) =>
        new(
            Figures.Count(catalog.Entries.Count),
            catalog.Years.Count > 0 ? catalog.Years[^1].Heading : "",
            catalog.Years.Count > 0 ? catalog.Years[0].Heading : "",
            Figures.Count(catalog.Departments.Count),
            Figures.Count(catalog.Entries.Sum(e => e.Indicators)),
            Figures.Count(catalog.Changes.Count),
            [.. catalog.Changes.Take(NewestChanges).Select(c => ChangeRow.Of(c.Entry, c.Change))],
            [.. tables.Select(t => t with { Files = [.. files.Where(f => f.Table == t.Name)] })],
            [.. files.Where(f => tables.All(t => t.Name != f.Table))],
            [.. catalog.Years.Select(ListLink.Of)],
            baseUrl is null ? "" : $"{baseUrl}/",
            files.FirstOrDefault(f => f.Name == "projects.parquet")?.Route ?? "data/projects.csv",
            citation ?? ""
        );
}
