using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Publisher.Config;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>Which pages the site has and where each stands, settled before the first is rendered.</summary>
public sealed class SitePlan
{
    public const string HomeRoute = "index.html";
    public const string SearchRoute = "search.html";
    public const string MethodRoute = "method.html";
    public const string GlossaryRoute = "glossary.html";
    public const string SitemapRoute = "sitemap.html";
    public const string NotFoundRoute = "404.html";
    public const string CorrectionsRoute = "corrections.html";

    public const string DataRoute = "data.html";
    public const string FeedRoute = "feed.xml";

    /// <summary>The kinds of which a site has one page, or one first page, always at the same address.</summary>
    public static readonly IReadOnlyList<(string Kind, string Route)> SinglePages =
    [
        ("home", HomeRoute),
        ("departments", DepartmentsPage.RouteOf(1)),
        ("search", SearchRoute),
        ("method", MethodRoute),
        ("glossary", GlossaryRoute),
        ("corrections", CorrectionsRoute),
        ("data", DataRoute),
        ("sitemap", SitemapRoute),
        ("not-found", NotFoundRoute),
    ];

    private static readonly SearchValues<char> PlainInLinks = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    );

    private static readonly string[] GradeKeys = ["excellent", "good", "fair", "poor"];

    private readonly ConcurrentDictionary<int, string> _linksToYears = new();
    private readonly ConcurrentDictionary<string, string> _linksToDepartments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RuleSetView> _views = new(StringComparer.Ordinal);
    private readonly SiteConfig _site;
    private readonly string? _host;
    private readonly ThemePages _pages;
    private readonly IReadOnlyList<NavigationLink> _links;

    private readonly IReadOnlyList<NavigationLink> _footer;

    private SitePlan(
        SiteConfig site,
        ThemePages pages,
        IReadOnlyList<NavigationLink> links,
        IReadOnlyList<NavigationLink> footer,
        IReadOnlyList<NavigationLink> years
    )
    {
        _site = site;
        _host = Uri.TryCreate(site.BaseUrl, UriKind.Absolute, out var address) ? address.Host : null;
        _pages = pages;
        Years = years;
        _links = links;
        _footer = footer;
    }

    /// <summary>Every page that the navigation and the footer lead to.</summary>
    public IEnumerable<NavigationLink> Links => _links.Concat(_footer);

    /// <summary>The lists of the years that have records, the oldest first.</summary>
    public IReadOnlyList<NavigationLink> Years { get; }

    /// <summary>Lists go by the projects' numbers alone; else the newest year comes first.</summary>
    public bool IsByNumber => _pages.IsByNumber;

    public ListAddress? AllAddress => _pages.Lists.GetValueOrDefault("all");

    /// <param name="years">That have records.</param>
    /// <param name="word">The theme's word for a key.</param>
    public static SitePlan Of(
        SiteConfig site,
        ThemePages pages,
        IReadOnlyList<Prose> prose,
        IReadOnlyList<int> years,
        Func<string, string> word
    )
    {
        (string Kind, string Route, string Word)[] own =
        [
            ("home", HomeRoute, "nav_home"),
            ("all", pages.Lists.GetValueOrDefault("all")?.RouteOf(1) ?? "", "nav_all"),
            ("departments", DepartmentsPage.RouteOf(1), "nav_departments"),
            ("search", SearchRoute, "nav_search"),
            ("method", MethodRoute, "nav_method"),
            ("glossary", GlossaryRoute, "nav_glossary"),
            (pages.Data.Contains("tables") ? "data" : "", DataRoute, "nav_data"),
        ];
        var office = pages.Kinds.Contains("prose") ? prose : [];
        return new SitePlan(
            site,
            pages,
            [
                .. own.Where(p => pages.Kinds.Contains(p.Kind) || pages.Lists.ContainsKey(p.Kind))
                    .Select(p => new NavigationLink(p.Route, word(p.Word))),
                .. office.Where(p => p.IsInMenu).Select(p => new NavigationLink(p.Route, p.Title)),
            ],
            [
                .. office.Where(p => !p.IsInMenu).Select(p => new NavigationLink(p.Route, p.Title)),
                .. pages.Kinds.Contains("corrections")
                    ? [new NavigationLink(CorrectionsRoute, word("nav_corrections"))]
                    : Enumerable.Empty<NavigationLink>(),
                .. pages.Kinds.Contains("sitemap")
                    ? [new NavigationLink(SitemapRoute, word("nav_sitemap"))]
                    : Enumerable.Empty<NavigationLink>(),
            ],
            [.. years.Select(y => new NavigationLink(YearAddress(pages, y)?.RouteOf(1) ?? "", Figures.Year(y)))]
        );
    }

    /// <summary>Whether the theme has pages of this kind. A page about the open data needs some.</summary>
    public bool Has(string kind) => _pages.Kinds.Contains(kind) && (kind != "data" || HasData("tables"));

    /// <summary>Whether the theme's pages need or lead to this data.</summary>
    public bool HasData(string name) => _pages.Data.Contains(name);

    /// <summary>Whether the site has feeds: they hold addresses that begin with the site's own.</summary>
    public bool HasFeeds => HasData("feeds") && _site.BaseUrl is not null;

    public string RouteOf(string id, int fiscalYear) =>
        _pages.Disclosure.Fill(("id", id), ("year", Figures.Year(fiscalYear)));

    /// <summary>The same without a string, for an address that is only looked up.</summary>
    /// <param name="room">Where it is written, if it is long enough.</param>
    public ReadOnlySpan<char> RouteOf(Span<char> room, string id, int fiscalYear) =>
        _pages.Disclosure.FillIn(room, ("id", id), ("year", Figures.Year(fiscalYear)));

    /// <summary>Where a record's own file stands, beside its page.</summary>
    public static string SourceOf(string route) => Beside(route, ".yml");

    /// <summary>Where a file of a record stands, beside its page.</summary>
    public static string Beside(string route, string ending) => string.Concat(WithoutEnding(route), ending);

    /// <summary>The same without a string, for an address that is only looked up.</summary>
    /// <param name="room">Where it is written, if it is long enough.</param>
    public static ReadOnlySpan<char> Beside(Span<char> room, ReadOnlySpan<char> route, string ending)
    {
        var stem = WithoutEnding(route);
        var beside = stem.Length + ending.Length <= room.Length ? room : new char[stem.Length + ending.Length];
        stem.CopyTo(beside);
        ending.CopyTo(beside[stem.Length..]);
        return beside[..(stem.Length + ending.Length)];
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> route) =>
        route[..^Path.GetExtension(route).Length];

    /// <summary>The endings of the files that stand beside a disclosure page.</summary>
    public IReadOnlyList<string> Endings =>
        [
            .. HasData("sources") ? [".yml"] : Array.Empty<string>(),
            .. HasData("tables") ? [".json", ".csv"] : Array.Empty<string>(),
        ];

    /// <summary>Leads to a record's own file; empty where the theme does not publish them.</summary>
    public string LinkToSource(string id, int fiscalYear) =>
        HasData("sources") ? LinkTo(SourceOf(RouteOf(id, fiscalYear))) : "";

    /// <summary>Leads to a record's open data; empty where the theme has none.</summary>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    public string LinkToData(string id, int fiscalYear, string ending) =>
        HasData("tables") ? LinkTo(Beside(RouteOf(id, fiscalYear), ending)) : "";

    /// <summary>Leads to the list of a year; empty where the theme has none.</summary>
    public string LinkToYear(int year) => _linksToYears.GetOrAdd(year, y => LinkTo(AddressOfYear(y)?.RouteOf(1) ?? ""));

    /// <summary>Leads to the list of a department; empty where the theme has none.</summary>
    public string LinkToDepartment(string name) =>
        _linksToDepartments.GetOrAdd(name, n => LinkTo(AddressOfDepartment(n)?.RouteOf(1) ?? ""));

    /// <summary>A rule set as pages explain it: the same for all records that it holds for.</summary>
    public RuleSetView ViewOf(RuleSet rules) => _views.GetOrAdd(rules.Name, _ => RuleSetView.Of(rules));

    public ListAddress? AddressOfYear(int year) => YearAddress(_pages, year);

    /// <summary>
    /// A department's address is made from its name, so that it stays the same whatever else is published. Departments
    /// whose names have gaps share one.
    /// </summary>
    public ListAddress? AddressOfDepartment(string name)
    {
        if (_pages.Lists.GetValueOrDefault("department") is not { } address)
            return null;
        var key = KeyOfDepartment(name);
        return address.For(("key", key), ("name", Illegible.IsIn(name) ? key : FileNameOf(name)));
    }

    public ListAddress? AddressOfGrade(Grade? grade) =>
        _pages
            .Lists.GetValueOrDefault("grade")
            ?.For(("key", grade is { } g ? GradeKeys[(int)g] : "unreadable"), ("name", grade?.Word() ?? "unreadable"));

    /// <summary>A path of the site as a link takes it: what is not plain ASCII is encoded (RFC 3986, 2.1).</summary>
    public static string LinkTo(string route) =>
        route.AsSpan().ContainsAnyExcept(PlainInLinks)
            ? string.Join('/', route.Split('/').Select(Uri.EscapeDataString))
            : route;

    private static ListAddress? YearAddress(ThemePages pages, int year) =>
        pages.Lists.GetValueOrDefault("year")?.For(("year", Figures.Year(year)));

    /// <summary>What tells a department's addresses from the others', in lists and in data.</summary>
    public static string KeyOfDepartment(string name) => Illegible.IsIn(name) ? "unreadable" : KeyOf(name);

    /// <summary>Where a department's data stand.</summary>
    public static string DataOfDepartment(string name) => $"data/departments/{KeyOfDepartment(name)}";

    /// <summary>Where a year's data stand.</summary>
    public static string DataOfYear(int year) => $"data/years/{Figures.Year(year)}";

    public static string FeedOfDepartment(string name) => $"{DataOfDepartment(name)}/{FeedRoute}";

    private static string KeyOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10];

    /// <summary>
    /// A short name in Chinese characters is a file's name in every file system, and no other name becomes the same
    /// where capitals or the forms of Unicode do not count. Any other gets its key instead.
    /// </summary>
    private static string FileNameOf(string name) =>
        name.Length is > 0 and <= 60 && name.All(IsFit) && name.IsNormalized() ? name : KeyOf(name);

    private static bool IsFit(char c) =>
        char.IsAsciiDigit(c)
        || (char.IsLetter(c) && c is >= '\u3041' and <= '\u9FFF' and not '\u3164')
        || c is '（' or '）' or '、';

    /// <param name="published">The date that the office gives for the page; null where it gives none.</param>
    public PageFrame Frame(string kind, string route, string title, string description, string? published = null) =>
        new(
            kind,
            route,
            title,
            description,
            _links,
            _footer,
            Years,
            PageTags.Of(_site, _host, kind, route, title, description, published),
            RootOf(route),
            StructuredData: "",
            HasFeeds ? FeedRoute : ""
        );

    /// <summary>
    /// <c>../</c> once for each folder of the route: links work on any host, in any folder, and from a disk. The page
    /// for addresses that do not exist is shown at any depth: it starts from the top of the host.
    /// </summary>
    public string RootOf(string route) =>
        route == NotFoundRoute
            ? _site.BasePath ?? "/"
            : string.Concat(Enumerable.Repeat("../", route.Count(c => c == '/')));
}
