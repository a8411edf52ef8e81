using Microsoft.AspNetCore.StaticFiles;

namespace Publisher.Preview;

/// <summary>A file's name → its <c>Content-Type</c>, with the character set that every text of ours has.</summary>
internal static class ContentType
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings =
        {
            [".jsonl"] = "application/jsonl",
            [".parquet"] = "application/vnd.apache.parquet",
            [".zip"] = "application/zip",
        },
    };

    public static string Of(string route) =>
        !Types.TryGetContentType(route, out var type) ? "application/octet-stream"
        : IsText(type) ? $"{type}; charset=utf-8"
        : type;

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal)
        || type is "application/json" or "application/xml" or "application/javascript";
}
