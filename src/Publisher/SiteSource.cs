using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// All that a site is made from besides its records: configuration, theme, the office's own pages.
/// </summary>
internal sealed record SiteSource(SiteConfig Config, Theme Theme, SitePlan Plan, IReadOnlyList<Prose> Prose)
{
    private static readonly string[] PageKinds =
    [
        "disclosure",
        "home",
        "list",
        "departments",
        "search",
        "method",
        "glossary",
        "sitemap",
        "not-found",
        "prose",
    ];

    /// <summary>The language in which values that are words appear on the pages.</summary>
    public Language Language => Config.Language == "en" ? Language.English : Language.Chinese;

    /// <returns>
    /// The site, null where something is missing without which no page can be made; and the rules, by which records are
    /// scored and checked all the same.
    /// </returns>
    public static (SiteSource? Site, RuleBook Rules) Read(string root, DiagnosticBag findings)
    {
        var (config, place) = ConfigReader.ReadSite(root, findings);
        var rules = ConfigReader.ReadRules(root, place, findings);
        var prose = ProseReader.ReadAll(root, findings);
        if (config is null || ThemeReader.Read(root, config, findings) is not { } source)
            return (null, rules);
        return Theme.Load(source, PageKinds, findings) is { } theme
            ? (new SiteSource(config, theme, SitePlan.Of(config, prose, theme.Word, findings), prose), rules)
            : (null, rules);
    }

    public PageRenderer NewRenderer() => new(Theme, Config);

    /// <summary>A project's title where no markup can stand: an editor's own in 〔〕, gaps in words.</summary>
    public string TitleOf(DisclosurePage page) => page.IsEditorTitle ? $"〔{page.Title}〕" : InWords(page.Title);

    /// <summary>One sentence about a project, for search engines and link previews.</summary>
    public string DescriptionOf(DisclosurePage page) =>
        TextFunctions.Fill(
            Theme.Word("disclosure_description"),
            [("year", page.Year), ("title", TitleOf(page)), ("department", InWords(page.Department))]
        );

    private string InWords(string text) =>
        text.Replace(Records.Illegible.Mark, $"〔{Theme.Word("gap")}〕", StringComparison.Ordinal);
}
