using Publisher.Pages;
using Publisher.Records;

namespace Publisher.OpenData;

/// <summary>A part of the open data that has files of its own: all of it, a year's, a department's.</summary>
/// <param name="Folder">Where its files stand: <c>data/years/2023</c>.</param>
/// <param name="Places">Of its records, in the order of the lines: those that are published, and those that were
/// withdrawn, of which only the table of corrections tells.</param>
internal sealed record DataScope(string Folder, IReadOnlyList<int> Places)
{
    public const string Whole = "data";

    public bool IsWhole => Folder == Whole;

    public string RouteOf(string name) => $"{Folder}/{name}";

    /// <summary>The whole, then each year and each department that has a published record.</summary>
    /// <param name="entryAt">Null where there is none, by place.</param>
    public static IReadOnlyList<DataScope> AllOf(int records, Func<int, CatalogEntry?> entryAt)
    {
        var places = Enumerable
            .Range(0, records)
            .Where(p => entryAt(p) is { IsListed: true } or { Stage: LifeStage.Withdrawn })
            .ToArray();
        return
        [
            new DataScope(Whole, places),
            .. Parts("years", places, p => Figures.Year(entryAt(p)!.FiscalYear)),
            .. Parts("departments", places, p => SitePlan.KeyOfDepartment(entryAt(p)!.Department)),
        ];

        IEnumerable<DataScope> Parts(string kind, IReadOnlyList<int> all, Func<int, string> keyOf) =>
            all.GroupBy(keyOf, StringComparer.Ordinal)
                .Where(part => part.Any(p => entryAt(p)!.IsListed))
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => new DataScope($"{Whole}/{kind}/{part.Key}", [.. part]));
    }
}
