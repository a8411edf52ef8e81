using System.Text.RegularExpressions;

namespace Publisher.BrowserTests;

/// <summary>A built site and the server that answers for it.</summary>
/// <param name="Year">One of its years.</param>
/// <param name="Disclosure">The route of a project that missed a target.</param>
/// <param name="Query">Two characters that some project of the site holds.</param>
internal sealed partial record PublishedSite(
    SiteRoot Root,
    StaticServer Server,
    int Year,
    string Disclosure,
    string Query
)
{
    public string Folder => Root.Output;

    public static PublishedSite Of(SiteRoot root, int year, string disclosure, string query) =>
        new(root, new StaticServer(root.Output), year, disclosure, query);

    public string AddressOf(string route) => new Uri(Server.Address, route).AbsoluteUri;

    /// <summary>The address of a page of a kind; of the missing page, an address that is not there.</summary>
    public string RouteOf(string kind) =>
        kind switch
        {
            PageKinds.Home => "index.html",
            PageKinds.All => "all/1.html",
            "list-of-year" => FormattableString.Invariant($"year/{Year}/1.html"),
            "departments" => "departments/1.html",
            "list-of-department" => FirstDepartment().Match(Text("departments/1.html")).Groups[1].Value,
            "list-of-grade" => "grade/excellent/1.html",
            PageKinds.Disclosure => Disclosure,
            PageKinds.Withdrawn => SyntheticSite.WithdrawnRoute,
            PageKinds.SearchWithQuery => $"search.html?q={Uri.EscapeDataString(Query)}",
            PageKinds.NotFound => "no/such/page.html",
            _ => $"{kind}.html",
        };

    /// <summary>The file behind a page of a kind.</summary>
    public string FileOf(string kind) => kind == PageKinds.NotFound ? "404.html" : RouteOf(kind).Split('?')[0];

    public string Text(string route) => File.ReadAllText(Path.Combine(Folder, route));

    public IEnumerable<FileInfo> Files(string pattern) =>
        new DirectoryInfo(Folder).EnumerateFiles(pattern, SearchOption.AllDirectories);

    public void Close()
    {
        Server.Dispose();
        Root.Dispose();
    }

    [GeneratedRegex(@"href=""\.\./(department/[^""]+)""")]
    private static partial Regex FirstDepartment();
}
