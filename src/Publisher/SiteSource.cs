using System.Text;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Privacy;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// All that a site is made from besides its records: configuration, theme, the office's own pages.
/// </summary>
/// <param name="Key">A hash of all of it, as it was before it was read.</param>
internal sealed record SiteSource(
    SiteConfig Config,
    HostingConfig Hosting,
    Theme Theme,
    SitePlan Plan,
    IReadOnlyList<Prose> Prose,
    AddressChecks Addresses,
    FileHash Key
)
{
    /// <summary>Where all of it stands, below the root.</summary>
    internal static readonly string[] Folders =
    [
        "output-config",
        "themes",
        ConfigReader.RulesPath,
        ProseReader.PagesPath,
    ];

    private readonly CompiledTheme _compiled = CompiledTheme.Of(Theme, Config);

    /// <summary>The language in which values that are words appear on the pages.</summary>
    public Language Language => Config.Language == "en" ? Language.English : Language.Chinese;

    /// <returns>
    /// The site, null where something is missing without which no page can be made; and the rules, by which records are
    /// scored and checked all the same.
    /// </returns>
    public static (SiteSource? Site, RuleBook Rules) Read(
        BuildOptions options,
        InputFolder folder,
        DiagnosticBag findings
    )
    {
        if (LinkedFolders.Report(options.Root, Folders, findings))
            return (null, RuleBook.None);
        var (root, key) = (options.Root, SiteKey.Of(options, folder));
        var (config, place) = ConfigReader.ReadSite(root, findings);
        var rules = ConfigReader.ReadRules(root, place, findings);
        var prose = ProseReader.ReadAll(root, findings);
        var hosting = HostingReader.Read(root, findings);
        if (config is null || hosting is null || ThemeReader.Read(root, config, findings) is not { } source)
            return (null, rules);
        if (Theme.Load(source, findings) is not { } theme)
            return (null, rules);
        CheckPrivacy(root, config, source, prose, findings);
        var plan = SitePlan.Of(config, source.Pages, prose, folder.Years, theme.Word);
        PlaceholderChecks.Check(prose, findings);
        var addresses = AddressChecks.Of(source, prose, folder.Years, findings);
        return (new SiteSource(config, hosting, theme, plan, prose, addresses, key), rules);
    }

    /// <summary>What the office writes itself: its pages, its settings, which stand on every page, and what its theme
    /// says and hands out.</summary>
    private static void CheckPrivacy(
        string root,
        SiteConfig config,
        ThemeSource theme,
        IReadOnlyList<Prose> prose,
        DiagnosticBag findings
    )
    {
        var checks = new PrivacyChecks(config.Contacts);
        foreach (var page in prose)
            checks.Check(page.File, page.Privacy, findings);
        const string path = ConfigReader.SitePath;
        if (SourceReader.Read(Path.Combine(root, path), path, new DiagnosticBag()) is { } settings)
            checks.Check(settings, [], findings);
        foreach (var template in theme.Templates.Values)
            checks.Check(template, [], findings);
        foreach (var (name, content) in theme.Files.Where(f => IsProse(f.Name)))
            checks.Check(new SourceFile($"{theme.Path}/static/{name}", Encoding.UTF8.GetString(content)), [], findings);
    }

    private static bool IsProse(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".md" or ".csv" or ".html" or ".htm";

    /// <summary>Compressed copies beside the texts, where the office asks for them.</summary>
    public void SetUp(OutputFolder? output)
    {
        if (Hosting.Precompress)
            output?.Pack(MediaType.IsCompressible);
    }

    public PageRenderer NewRenderer() => new(Theme, Config, _compiled);

    /// <summary>A project's title where no markup can stand: an editor's own in 〔〕, gaps in words.</summary>
    public string TitleOf(string title, bool isEditorTitle) => isEditorTitle ? $"〔{title}〕" : InWords(title);

    /// <summary>One sentence about a project, for search engines and link previews.</summary>
    /// <param name="kind">Of the page: <c>disclosure</c>, or <c>withdrawn</c>.</param>
    /// <param name="title">Where no markup can stand.</param>
    public string DescriptionOf(string kind, string title, string year, string department) =>
        TextFunctions.Fill(
            Theme.Word($"{kind}_description"),
            [("year", year), ("title", title), ("department", InWords(department))]
        );

    /// <summary>A page in a list: a reader with many tabs tells the second from the first.</summary>
    public PageFrame Numbered(PageFrame frame, int number) =>
        number == 1
            ? frame
            : frame with
            {
                Title = TextFunctions.Fill(
                    Theme.Word("pager_title"),
                    [("title", frame.Title), ("number", Figures.Count(number))]
                ),
            };

    public string InWords(string text) =>
        text.Replace(Records.Illegible.Mark, $"〔{Theme.Word("gap")}〕", StringComparison.Ordinal);
}
