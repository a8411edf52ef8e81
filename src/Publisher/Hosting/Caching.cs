using System.Text.RegularExpressions;

namespace Publisher.Hosting;

/// <summary>How long a reader's browser may show a file without asking whether it is still the same.</summary>
public static partial class Caching
{
    /// <summary>Asked each time, answered with 304 as long as the ETag is the same.</summary>
    public const string OfPages = "no-cache";

    /// <summary>A year: a file whose name holds its hash never changes.</summary>
    public const string OfAssets = "public, max-age=31536000, immutable";

    /// <summary>Five minutes: whoever reads many files of data need not ask for each again.</summary>
    public const string OfData = "public, max-age=300, must-revalidate";

    /// <summary>Names of assets as themes publish them, below the site: a regular expression that nginx and Go
    /// read.</summary>
    public const string AssetPattern = @"assets/[^/]+\.[0-9a-f]{8}\.[a-z0-9]+$";

    /// <summary>Endings of files that pages and readers' programs load.</summary>
    public static readonly IReadOnlyList<string> DataEndings =
    [
        "atom",
        "bin",
        "csv",
        "json",
        "jsonl",
        "jsonld",
        "parquet",
        "xlsx",
        "xml",
        "yml",
        "zip",
    ];

    /// <summary>The seal of a release, which is checked against what stands there now.</summary>
    public static bool IsSeal(string route) =>
        route == Output.Manifest.Route || route.StartsWith(".well-known/", StringComparison.Ordinal);

    public static bool IsPage(string route) => route.EndsWith(".html", StringComparison.Ordinal);

    public static bool IsAsset(string route) => Asset().IsMatch(route);

    /// <summary>The header <c>Cache-Control</c> of a file.</summary>
    public static string Of(string route) =>
        IsSeal(route) ? OfPages
        : IsAsset(route) ? OfAssets
        : IsData(route) ? OfData
        : OfPages;

    private static bool IsData(string route) => DataEndings.Contains(Path.GetExtension(route).TrimStart('.'));

    [GeneratedRegex("^" + AssetPattern)]
    private static partial Regex Asset();
}
