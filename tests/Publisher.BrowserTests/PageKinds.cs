namespace Publisher.BrowserTests;

/// <summary>The kinds of pages that a site has: every rule for pages is asked of each of them, on both sites.</summary>
internal static class PageKinds
{
    public const string Real = "real";
    public const string Synthetic = "synthetic";

    public const string All = "all";
    public const string Disclosure = "disclosure";
    public const string Home = "home";
    public const string NotFound = "not-found";
    public const string Withdrawn = "withdrawn";
    public const string SearchWithQuery = "search-with-query";

    public static readonly string[] Names =
    [
        Home,
        All,
        "list-of-year",
        "departments",
        "list-of-department",
        "list-of-grade",
        Disclosure,
        "search",
        SearchWithQuery,
        "method",
        "glossary",
        "sitemap",
        "corrections",
        "about",
        NotFound,
    ];

    /// <summary>Nothing of the real site was ever withdrawn.</summary>
    public static IEnumerable<string> Of(string site) => site == Real ? Names : Names.Append(Withdrawn);

    public static TheoryData<string, string> OnBothSites
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var site in new[] { Real, Synthetic })
            foreach (var kind in Of(site))
                data.Add(site, kind);
            return data;
        }
    }
}
