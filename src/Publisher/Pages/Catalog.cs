using Publisher.Records;

namespace Publisher.Pages;

/// <summary>The summaries of all published records: what lists and totals are made from.</summary>
/// <param name="Entries">By year, the newest first, then by number; or by number alone, as the theme has it.</param>
/// <param name="All">Everything, as one list.</param>
/// <param name="Years">A list for each year, the newest first.</param>
/// <param name="Departments">A list for each department, by name; those that cannot be read share the last one.</param>
/// <param name="Grades">A list for each grade that was reported, the best first; the last one holds the
/// unreadable.</param>
/// <param name="Changes">Corrections and withdrawals, the newest first.</param>
public sealed record Catalog(
    IReadOnlyList<CatalogEntry> Entries,
    ProjectList All,
    IReadOnlyList<ProjectList> Years,
    IReadOnlyList<ProjectList> Departments,
    IReadOnlyList<ProjectList> Grades,
    IReadOnlyList<(CatalogEntry Entry, PublishedChange Change)> Changes
)
{
    /// <summary>Those that the theme has pages for.</summary>
    public IEnumerable<ProjectList> Lists =>
        new[] { All }.Concat(Years).Concat(Departments).Concat(Grades).Where(l => l.Address is not null);

    /// <param name="settled">Drafts and withdrawn records may be among them.</param>
    public static Catalog Of(IEnumerable<CatalogEntry> settled, SitePlan? plan)
    {
        var entries = Listed(settled);
        if (plan?.IsByNumber == true)
            RecordOrder.Sort(entries, e => RecordOrder.KeyOf(e.Id), ByNumber);
        else
            RecordOrder.Sort(entries, KeyByYear, ByYear);
        return new Catalog(
            entries,
            new ProjectList("all", plan?.AllAddress, "", entries),
            [
                .. CountedGroups
                    .Of(entries, e => e.FiscalYear)
                    .OrderByDescending(g => g.Key)
                    .Select(g => new ProjectList("year", plan?.AddressOfYear(g.Key), Figures.Year(g.Key), g.Value)),
            ],
            [
                .. CountedGroups
                    .Of(entries, e => e.DepartmentHeading)
                    .OrderBy(g => g.Key == Illegible.Mark)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new ProjectList("department", plan?.AddressOfDepartment(g.Key), g.Key, g.Value)),
            ],
            [
                .. CountedGroups
                    .Of(entries, e => e.Grade ?? Unreadable)
                    .OrderBy(g => g.Key)
                    .Select(g => (Grade: g.Key == Unreadable ? (Grade?)null : g.Key, Entries: g.Value))
                    .Select(g => new ProjectList(
                        "grade",
                        plan?.AddressOfGrade(g.Grade),
                        g.Grade?.Word() ?? Illegible.Mark,
                        g.Entries
                    )),
            ],
            CorrectionsPage.InOrder(settled.Where(e => e.Changes.Count > 0))
        );
    }

    /// <summary>Comes behind all grades.</summary>
    private const Grade Unreadable = (Grade)int.MaxValue;

    /// <summary>Counted first: an array that doubles leaves its halves behind, and there may be a million.</summary>
    private static CatalogEntry[] Listed(IEnumerable<CatalogEntry> settled)
    {
        var (listed, next) = (new CatalogEntry[settled.Count(e => e.IsListed)], 0);
        foreach (var entry in settled)
            if (entry.IsListed)
                listed[next++] = entry;
        return listed;
    }

    private static ulong KeyByYear(CatalogEntry entry) =>
        ((ulong)(ushort.MaxValue - entry.FiscalYear) << 48) | RecordOrder.KeyOf(entry.Id, length: 6);

    private static int ByYear(CatalogEntry a, CatalogEntry b) =>
        a.FiscalYear != b.FiscalYear ? b.FiscalYear.CompareTo(a.FiscalYear) : string.CompareOrdinal(a.Id, b.Id);

    private static int ByNumber(CatalogEntry a, CatalogEntry b)
    {
        var byNumber = string.CompareOrdinal(a.Id, b.Id);
        return byNumber != 0 ? byNumber : b.FiscalYear.CompareTo(a.FiscalYear);
    }
}
