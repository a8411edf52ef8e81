namespace Publisher.Output;

/// <summary>A file's name → its <c>Content-Type</c>: one table for the preview, web servers, object
/// storage and whatever describes the files.</summary>
public static class MediaType
{
    public const string Unknown = "application/octet-stream";

    /// <summary>By ending without its point, in ordinal order.</summary>
    public static readonly IReadOnlyList<(string Ending, string Type)> Table =
    [
        ("atom", "application/atom+xml"),
        ("bin", Unknown),
        ("br", Unknown),
        ("css", "text/css"),
        ("csv", "text/csv"),
        ("gif", "image/gif"),
        ("gz", "application/gzip"),
        ("html", "text/html"),
        ("ico", "image/x-icon"),
        ("jpg", "image/jpeg"),
        ("js", "text/javascript"),
        ("json", "application/json"),
        ("jsonl", "application/jsonl"),
        ("jsonld", "application/ld+json"),
        ("md", "text/markdown"),
        ("minisig", "text/plain"),
        ("parquet", "application/vnd.apache.parquet"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("pub", "text/plain"),
        ("sha256", "text/plain"),
        ("svg", "image/svg+xml"),
        ("txt", "text/plain"),
        ("webmanifest", "application/manifest+json"),
        ("webp", "image/webp"),
        ("woff2", "font/woff2"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("xml", "application/xml"),
        ("yml", "application/yaml"),
        ("zip", "application/zip"),
    ];

    private static readonly Dictionary<string, string> ByEnding = Table.ToDictionary(t => t.Ending, t => t.Type);

    /// <summary>With the character set that every text of ours has.</summary>
    public static string Of(string route) =>
        BareOf(route) is var type && IsText(type) ? $"{type}; charset=utf-8" : type;

    /// <summary>Texts, of which a server may hold a compressed copy.</summary>
    public static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("xml", StringComparison.Ordinal)
        || type.EndsWith("json", StringComparison.Ordinal)
        || type is "application/jsonl" or "application/yaml";

    /// <summary>Whether a file of that name is worth a compressed copy.</summary>
    public static bool IsCompressible(string route) => IsText(BareOf(route));

    /// <summary>Without a character set, as catalogues name a format.</summary>
    public static string BareOf(string route)
    {
        var name = route[(route.LastIndexOf('/') + 1)..];
        var point = name.LastIndexOf('.');
        return point < 0 ? Unknown : ByEnding.GetValueOrDefault(name[(point + 1)..], Unknown);
    }
}
