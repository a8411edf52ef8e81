using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Preview;

namespace Publisher;

/// <summary>The pages of records, and the files beside them, as their sources are now: a project's years are read when
/// one of them is asked for.</summary>
internal sealed class LiveRecordPages(LiveState state)
{
    private readonly SiteSource _site = state.Source.Site;
    private readonly RecordPages _pages = new(state.Source.Site);
    private readonly Lazy<Dictionary<string, int>> _places = new(() => PlacesOf(state));
    private readonly Lazy<ILookup<string, int>> _projects = new(() =>
        Enumerable.Range(0, state.Folder.Records.Count).ToLookup(i => state.Folder.Records[i].Id)
    );

    /// <summary>A page to be rendered, or a file that is ready; neither where nothing can be shown yet.</summary>
    public readonly record struct Found(PlannedPage? Page, byte[]? Content, PageMark Mark, bool IsSound);

    public bool Has(string route) => PlaceOf(route) is not null;

    /// <param name="findings">Told what is found in the record.</param>
    /// <returns>Null where it is no route of a record.</returns>
    public Found? Find(string route, DiagnosticBag findings)
    {
        if (PlaceOf(route) is not { } place)
            return null;
        var evaluator = state.Source.NewEvaluator(state.Options, state.Folder);
        var years = new List<Evaluation>();
        foreach (var ordinal in _projects.Value[state.Folder.Records[place].Id])
            years.Add(evaluator.Check(evaluator.Evaluate(ordinal, new DiagnosticBag()), years.LastOrDefault()?.Record));
        var year = years.Find(y => y.Ordinal == place)!;
        findings.AddRange(year.Findings.InReadingOrder());
        var (isSound, isPage) = (IsShown(year), route == _pages.RouteOf(year));
        if (isPage)
            return new Found(PageOf(year, years), null, MarkOf(year), isSound);
        return new Found(null, isSound && !year.IsWithdrawn ? Beside(route, year) : null, PageMark.None, isSound);
    }

    private PlannedPage? PageOf(Evaluation year, List<Evaluation> years) =>
        year is { IsWithdrawn: true, Record: not null } ? _pages.Withdrawn(year)
        : year.Sheet is null ? null
        : _pages.Disclosure(year, _pages.ModelOf(year, years.FindAll(y => y == year || IsShown(y))));

    /// <summary>Published as it is, or a draft as far as it goes.</summary>
    private static bool IsShown(Evaluation year) =>
        year.IsSound(strict: false) || year is { IsDraft: true, Sheet: not null };

    private static PageMark MarkOf(Evaluation year) =>
        year.IsDraft ? PageMark.Draft
        : year.Findings.HasErrors ? PageMark.Held
        : PageMark.None;

    private byte[]? Beside(string route, Evaluation year)
    {
        if (route.EndsWith(".yml", StringComparison.Ordinal))
            return year.Record!.File.ToBytes();
        return RecordData
            .FilesOf(year.Record!, year.Sheet!, _pages.RouteOf(year), _site.Config, _site.Plan)
            .First(f => f.Route == route)
            .Content.ToArray();
    }

    /// <returns>The path of the record that a page is made from; null where it is no page of one.</returns>
    public string? SourceOf(string route) => PlaceOf(route) is { } place ? state.Folder.Records[place].Path : null;

    private int? PlaceOf(string route)
    {
        if (_places.Value.TryGetValue(route, out var place))
            return place;
        foreach (var ending in _site.Plan.Endings)
            if (
                route.EndsWith(ending, StringComparison.Ordinal)
                && _places.Value.TryGetValue(SitePlan.Beside(route, ".html"), out place)
            )
                return place;
        return null;
    }

    private static Dictionary<string, int> PlacesOf(LiveState state)
    {
        var places = new Dictionary<string, int>(state.Folder.Records.Count, StringComparer.Ordinal);
        for (var i = 0; i < state.Folder.Records.Count; i++)
        {
            var record = state.Folder.Records[i];
            places[state.Source.Site.Plan.RouteOf(record.Id, record.FiscalYear)] = i;
        }
        return places;
    }
}
