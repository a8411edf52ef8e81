using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// All that a site is made from besides its records: configuration, rule sets, theme, the office's own pages.
/// </summary>
internal sealed record SiteSource(
    SiteConfig Config,
    RuleBook Rules,
    Theme Theme,
    SitePlan Plan,
    IReadOnlyList<Prose> Prose
)
{
    private static readonly string[] PageKinds = ["disclosure", "index", "method", "prose"];

    /// <summary>The language in which values that are words appear on the pages.</summary>
    public Language Language => Config.Language == "en" ? Language.English : Language.Chinese;

    /// <returns>Null where something is missing without which no page can be made; the findings say what.</returns>
    public static SiteSource? Read(string root, DiagnosticBag findings)
    {
        if (ConfigReader.ReadSite(root, findings) is not { } config)
            return null;
        var rules = ConfigReader.ReadRules(root, config.Place, findings);
        var prose = ProseReader.ReadAll(root, findings);
        if (ThemeReader.Read(root, config, findings) is not { } source || rules is null)
            return null;
        return Theme.Load(source, PageKinds, findings) is { } theme
            ? new SiteSource(config, rules, theme, SitePlan.Of(prose, source.Strings, findings), prose)
            : null;
    }

    public PageRenderer NewRenderer() => new(Theme, Config);

    /// <summary>One sentence about a project, for search engines and link previews.</summary>
    public string DescriptionOf(DisclosurePage page) =>
        TextFunctions.Fill(
            Theme.Word("disclosure_description"),
            [("year", page.Year), ("title", page.Title), ("department", page.Department)]
        );

    /// <summary>The pages that need all records, and the theme's assets.</summary>
    public void RenderShared(Catalog catalog, IEnumerable<RuleSet?> used, OutputFolder? output, DiagnosticBag findings)
    {
        var renderer = NewRenderer();
        Render(SitePlan.IndexRoute, "index", Config.Name, Config.Description, IndexPage.Of(catalog));
        Render(
            SitePlan.MethodRoute,
            "method",
            Theme.Word("nav_method"),
            Theme.Word("method_description"),
            MethodPage.Of(used.OfType<RuleSet>().Distinct())
        );
        foreach (var prose in Prose)
            Render(prose.Route, "prose", prose.Title, prose.Description, Markdown.Render(prose, findings));
        foreach (var asset in Theme.Assets)
            output?.Write(asset);

        void Render(string route, string kind, string title, string description, object page)
        {
            if (renderer.Render(Plan.Frame(kind, route, title, description), page, findings) is { } file)
                output?.Write(file);
        }
    }
}
