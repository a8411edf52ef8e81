using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Search;

namespace Publisher;

/// <summary>
/// Two sources for one address, found before any page is written. Capitals do not count: many hosts take two names that
/// differ in nothing else for one.
/// </summary>
internal sealed class AddressChecks
{
    private readonly ThemePages _pages;
    private readonly HashSet<string> _own;
    private readonly Dictionary<string, string> _claimed = new(StringComparer.OrdinalIgnoreCase);

    private AddressChecks(ThemePages pages, IReadOnlyList<int> years)
    {
        _pages = pages;
        _own = OwnNames(years).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The office's pages and the theme's files; those of records come and go while the rest stays.</summary>
    public static AddressChecks Of(
        ThemeSource theme,
        IReadOnlyList<Prose> prose,
        IReadOnlyList<int> years,
        DiagnosticBag findings
    )
    {
        var checks = new AddressChecks(theme.Pages, years);
        foreach (var page in prose)
            checks.Claim(page.Route, page.File.Path, checks._claimed, findings);
        foreach (var (name, _) in theme.Files)
            checks.Claim(name, $"{theme.Path}/static/{name}", checks._claimed, findings);
        foreach (var (name, _) in theme.Assets)
            checks.Claim($"assets/{name}", $"{theme.Path}/assets/{name}", checks._claimed, findings);
        return checks;
    }

    /// <summary>A record stands in a folder of its year, unless the theme has it elsewhere.</summary>
    public void CheckRecords(InputFolder folder, DiagnosticBag findings)
    {
        if (_pages.Disclosure.Has("year") && _pages.Disclosure.Text.Contains('/'))
            return;
        var claimed = new Dictionary<string, string>(_claimed, StringComparer.OrdinalIgnoreCase);
        foreach (var record in folder.Records)
        {
            var address = _pages.Disclosure.Fill(("id", record.Id), ("year", Figures.Year(record.FiscalYear)));
            Claim(address, record.Path, claimed, findings);
        }
    }

    private void Claim(string address, string path, Dictionary<string, string> claimed, DiagnosticBag findings)
    {
        if (_own.Contains(address) || (_pages.Data.Contains("sitemap") && Sitemap.IsPart(address)))
            findings.Report(PlanCodes.ReservedAddress, SourceSpan.Whole(path), [("found", $"/{address}")]);
        else if (!claimed.TryAdd(address, path))
            findings.Report(
                InputCodes.SharedAddress,
                SourceSpan.Whole(path),
                [("found", $"/{address}"), ("other", claimed[address])]
            );
    }

    /// <summary>What stands at the top of the site, files and folders, besides that which is claimed.</summary>
    private IEnumerable<string> OwnNames(IReadOnlyList<int> years) =>
        OwnRoutes()
            .SelectMany(route =>
                years.Select(y => new AddressPattern(route).Fill(("year", Figures.Year(y)))).Append(route)
            )
            .Select(route => route.Split('/')[0])
            .Where(name => !name.Contains('{'));

    private IEnumerable<string> OwnRoutes() =>
        [
            Manifest.Route,
            "assets/",
            _pages.Disclosure.Text,
            .. _pages.Lists.Values.SelectMany(l => new[] { l.First.Text, l.Others.Text }),
            .. SitePlan.SinglePages.Where(p => _pages.Kinds.Contains(p.Kind)).Select(p => p.Route),
            .. _pages.Kinds.Contains("corrections") ? [CorrectionsPage.RouteOf(2)] : Enumerable.Empty<string>(),
            .. DataRoutes.Where(d => _pages.Data.Contains(d.Name)).Select(d => d.Route),
        ];

    private static (string Name, string Route)[] DataRoutes =>
        [
            ("list", ListData.Folder),
            ("search", SearchMeta.Route),
            ("projects", ProjectsData.Route),
            ("sitemap", Sitemap.Route),
            ("tables", $"{DataScope.Whole}/"),
            ("feeds", SitePlan.FeedRoute),
            ("catalog", DcatCatalog.Route),
        ];
}
