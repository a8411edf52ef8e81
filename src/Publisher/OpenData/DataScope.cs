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
        var places = new int[Enumerable.Range(0, records).Count(IsShown)];
        var next = 0;
        for (var place = 0; place < records; place++)
            if (IsShown(place))
                places[next++] = place;
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            new DataScope(Whole, places),
            .. Parts("years", p => Figures.Year(entryAt(p)!.FiscalYear)),
            .. Parts("departments", p => KeyOf(entryAt(p)!.Department)),
        ];

        bool IsShown(int place) => entryAt(place) is { IsListed: true } or { Stage: LifeStage.Withdrawn };

        string KeyOf(string department) =>
            keys.TryGetValue(department, out var key) ? key : keys[department] = SitePlan.KeyOfDepartment(department);

        IEnumerable<DataScope> Parts(string kind, Func<int, string> keyOf) =>
            CountedGroups
                .Of(places, keyOf)
                .Where(part => part.Value.Exists(p => entryAt(p)!.IsListed))
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => new DataScope($"{Whole}/{kind}/{part.Key}", part.Value));
    }
}
