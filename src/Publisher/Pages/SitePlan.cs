using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Pages;

/// <summary>Which pages the site has and where each stands, settled before the first is rendered.</summary>
public sealed class SitePlan
{
    public const string IndexRoute = "index.html";
    public const string MethodRoute = "method.html";

    private readonly IReadOnlyList<(string Route, string Title)> _links;

    private SitePlan(IReadOnlyList<(string Route, string Title)> links) => _links = links;

    /// <summary>The office's own pages stand beside ours: two for one address are refused.</summary>
    /// <param name="strings">The theme's words.</param>
    public static SitePlan Of(
        IReadOnlyList<Prose> prose,
        IReadOnlyDictionary<string, string> strings,
        DiagnosticBag findings
    )
    {
        foreach (var page in prose.Where(p => p.Route is IndexRoute or MethodRoute))
        {
            findings.Report(PlanCodes.ReservedAddress, SourceSpan.Whole(page.File.Path), [("found", $"/{page.Route}")]);
        }
        return new SitePlan([
            (IndexRoute, strings.GetValueOrDefault("nav_index", IndexRoute)),
            (MethodRoute, strings.GetValueOrDefault("nav_method", MethodRoute)),
            .. prose.Select(p => (p.Route, p.Title)),
        ]);
    }

    public PageFrame Frame(string kind, string route, string title, string description) =>
        new(
            kind,
            route,
            title,
            description,
            [.. _links.Select(l => new NavigationLink(l.Route, l.Title, l.Route == route))]
        );
}
