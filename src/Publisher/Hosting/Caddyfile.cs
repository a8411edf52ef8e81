using System.Globalization;
using System.Text;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>A site → a Caddyfile.</summary>
internal static class Caddyfile
{
    public static string Of(ServedSite site)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{AddressOf(site)} {{\n");
        Line(text, $"root * {Quoted(site.Config.Root)}");
        if (site.Config.Certificate is var (file, key))
            Line(text, $"tls {Quoted(file)} {Quoted(key)}");
        Line(text, "header {");
        foreach (var (name, value) in site.Headers)
            Line(text, $"    {name} {Quoted(value)}");
        if (site.Config.Precompress)
            Line(text, "    Vary Accept-Encoding");
        Line(text, "}");
        // Lines that wait for the answer stand by themselves: an answer about an error has no part in them.
        Line(text, "header -Server");
        Line(text, $"header ?Cache-Control {Quoted(Caching.OfPages)}");
        WriteCaching(text, site);
        WriteTypes(text);
        WriteAddresses(text, site);
        return text.Append("}\n").ToString();
    }

    /// <summary>With a host and no port Caddy gets a certificate by itself.</summary>
    private static string AddressOf(ServedSite site)
    {
        var scheme = site.Config.Certificate is null && site.Config.Port is not null ? "http://" : "";
        return site.Config.Port is null && site.Host is not null
            ? site.Host
            : string.Create(CultureInfo.InvariantCulture, $"{scheme}{site.Host}:{site.Port}");
    }

    /// <summary>Only of files that are there: the page for missing addresses has headers of its own.</summary>
    private static void WriteCaching(StringBuilder text, ServedSite site)
    {
        Match(text, "assets", $"path_regexp {Quoted(site.BasePattern + Caching.AssetPattern)}");
        Line(text, $"header @assets Cache-Control {Quoted(Caching.OfAssets)}");
        var data = $"path {string.Join(' ', Caching.DataEndings.Select(e => $"*.{e}"))}";
        var seal = $"{Quoted(site.BasePath + "manifest.json")} {Quoted(site.BasePath + ".well-known/*")}";
        Match(text, "data", data, $"not path {seal}");
        Line(text, $"header @data Cache-Control {Quoted(Caching.OfData)}");
        Match(text, "readers", data);
        Line(text, "header @readers Access-Control-Allow-Origin \"*\"");
    }

    private static void WriteTypes(StringBuilder text)
    {
        foreach (var (ending, _) in MediaType.Table.Where(t => t.Ending != "html"))
        {
            Match(text, $"type_{ending}", $"path *.{ending}");
            Line(text, $"header @type_{ending} Content-Type {Quoted(MediaType.Of($"a.{ending}"))}");
        }
    }

    /// <summary>In one <c>route</c>, whose lines are taken in the order in which they stand.</summary>
    private static void WriteAddresses(StringBuilder text, ServedSite site)
    {
        var compressed = site.Config.Precompress ? "precompressed br gzip" : "";
        Line(text, "@hidden {");
        Line(text, "    path */.*");
        Line(text, $"    not path {Quoted(site.BasePath + ".well-known/*")}");
        Line(text, "}");
        Line(text, $"@elsewhere not path {Quoted(site.BasePath + "*")}");
        if (site.Gone.Count > 0)
            Line(text, $"@gone path {string.Join(' ', site.Gone.Select(Quoted))}");
        Line(text, "@writing not method GET HEAD");
        Line(text, "route {");
        Line(text, "    error @writing 405");
        Line(text, "    error @hidden 404");
        Line(text, "    error @elsewhere 404");
        foreach (var (from, to) in site.Moved)
            Line(text, $"    redir {Quoted(from)} {Quoted(to)} 301");
        if (site.Gone.Count > 0)
            Line(text, $"    file_server @gone {{\n            status 410\n            {compressed}\n        }}");
        Line(text, $"    file_server {{\n            {compressed}\n        }}");
        Line(text, "}");
        if (site.NotFound is not { } missing)
            return;
        Line(text, "handle_errors {");
        Line(text, "    header Content-Type \"text/html; charset=utf-8\"");
        Line(text, $"    header Cache-Control {Quoted(Caching.OfPages)}");
        Line(text, $"    rewrite * {Quoted(missing)}");
        Line(text, "    file_server");
        Line(text, "}");
    }

    private static void Match(StringBuilder text, string name, params ReadOnlySpan<string> conditions)
    {
        Line(text, $"@{name} {{");
        foreach (var condition in conditions)
            Line(text, $"    {condition}");
        Line(text, "    file");
        Line(text, "}");
    }

    private static void Line(StringBuilder text, string line) => text.Append("    ").Append(line).Append('\n');

    private static string Quoted(string value) => ConfigurationText.Quoted(value);
}
