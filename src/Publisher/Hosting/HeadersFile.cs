using System.Text;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>
/// A site → the file <c>_headers</c>, which hosts of static pages read. Rules for one address are put together there,
/// so that no two of ours set the same header.
/// </summary>
internal static class HeadersFile
{
    public static string Of(ServedSite site)
    {
        var text = new StringBuilder();
        Rule(text, $"{site.BasePath}*", [.. site.Headers]);
        Rule(text, $"{site.BasePath}assets/*", ("Cache-Control", Caching.OfAssets));
        foreach (var ending in Caching.DataEndings)
            Rule(text, $"{site.BasePath}*.{ending}", ("Access-Control-Allow-Origin", "*"));
        foreach (var (ending, type) in MediaType.Table)
            if (type != MediaType.Unknown)
                Rule(text, $"{site.BasePath}*.{ending}", ("Content-Type", MediaType.Of($"a.{ending}")));
        return text.ToString();
    }

    private static void Rule(StringBuilder text, string path, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        text.Append(path).Append('\n');
        foreach (var (name, value) in headers)
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
