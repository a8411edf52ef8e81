using Publisher.Output;
using Publisher.Pages;
using Publisher.Preview;

namespace Publisher;

/// <summary>
/// The files of a preview's site that need the text of all records - open tables, search index, what describes them: a
/// build makes them in a folder of the preview's own, when one is asked for. Drafts are not in them.
/// </summary>
internal sealed class RehearsedFiles(BuildOptions options)
{
    /// <summary>Below the root. Nothing that stands there was published.</summary>
    private const string Folder = "preview";

    private static readonly string[] Places = ["data/", "search/", ".well-known/", "sitemap"];

    private static readonly string[] Routes =
    [
        SitePlan.DataRoute,
        SitePlan.FeedRoute,
        Manifest.Route,
        "catalog.jsonld",
        "robots.txt",
    ];

    private readonly string _folder = Path.Combine(options.Root, CacheFile.Folder, Folder);
    private readonly Lock _building = new();
    private long _built;

    public static bool Has(string route) =>
        Routes.Contains(route) || Array.Exists(Places, p => route.StartsWith(p, StringComparison.Ordinal));

    /// <param name="moment">Of the sources: they are built once for each.</param>
    /// <returns>Null where no build makes such a file, or none has come to its end.</returns>
    public FileStream? Open(string route, long moment)
    {
        lock (_building)
        {
            if (_built != moment)
                SiteBuild.Run(options with { Output = _folder, Hold = true, Inspect = false, IsRehearsal = true });
            _built = moment;
            return PreviewedSite.Open(_folder)?.OpenFile(route);
        }
    }
}
