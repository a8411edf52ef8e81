using System.Globalization;
using System.Text;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>A site → the configuration of nginx, to be included in its <c>http</c> block.</summary>
internal static class NginxConfiguration
{
    public static string Of(ServedSite site)
    {
        var text = new StringBuilder();
        WriteMaps(text, site);
        WriteRedirectToTls(text, site);
        text.Append("server {\n");
        WriteHost(text, site);
        WriteTypes(text);
        foreach (var (name, value) in site.Headers)
            Line(text, $"add_header {name} {Quoted(value)} always;");
        Line(text, "add_header Cache-Control $publisher_cache always;");
        Line(text, "add_header Access-Control-Allow-Origin $publisher_readers always;");
        if (site.Config.Precompress)
            Line(text, "gzip_static on;\n    gzip_vary on;");
        if (site.Config.Precompress && site.Config.HasBrotli)
            Line(text, "brotli_static on;");
        WriteLocations(text, site);
        return text.Append("}\n").ToString();
    }

    /// <summary>Headers by address. What an inner block adds would take away all that the server adds.</summary>
    private static void WriteMaps(StringBuilder text, ServedSite site)
    {
        var data = $"~{site.BasePattern}.*\\.({string.Join('|', Caching.DataEndings)})$";
        var seal = $"~{site.BasePattern}(manifest\\.json$|\\.well-known/)";
        text.Append("map $uri $publisher_cache {\n");
        Line(text, $"default {Quoted(Caching.OfPages)};");
        Line(text, $"{Quoted(seal)} {Quoted(Caching.OfPages)};");
        Line(text, $"{Quoted($"~{site.BasePattern}{Caching.AssetPattern}")} {Quoted(Caching.OfAssets)};");
        Line(text, $"{Quoted(data)} {Quoted(Caching.OfData)};");
        text.Append("}\nmap $uri $publisher_readers {\n");
        Line(text, "default \"\";");
        Line(text, $"{Quoted(data)} \"*\";");
        text.Append("}\n");
    }

    private static void WriteRedirectToTls(StringBuilder text, ServedSite site)
    {
        if (site.Config.Certificate is null || site.Host is not { } host)
            return;
        var port = site.Port == 443 ? "" : string.Create(CultureInfo.InvariantCulture, $":{site.Port}");
        text.Append("server {\n");
        Line(text, "listen 80;");
        Line(text, $"server_name {Quoted(host)};");
        Line(text, $"return 301 https://{host}{port}$request_uri;");
        text.Append("}\n");
    }

    private static void WriteHost(StringBuilder text, ServedSite site)
    {
        var tls = site.Config.Certificate is null ? "" : " ssl";
        Line(text, string.Create(CultureInfo.InvariantCulture, $"listen {site.Port}{tls};"));
        Line(
            text,
            string.Create(CultureInfo.InvariantCulture, $"# where the machine has IPv6: listen [::]:{site.Port}{tls};")
        );
        Line(text, $"server_name {Quoted(site.Host ?? "_")};");
        if (site.Host is { } host)
            Line(text, $"if ($host != {Quoted(host)}) {{ return 421; }}");
        if (site.Config.Certificate is var (file, key))
        {
            Line(text, $"ssl_certificate {Quoted(file)};");
            Line(text, $"ssl_certificate_key {Quoted(key)};");
            Line(text, "ssl_protocols TLSv1.2 TLSv1.3;");
        }
        Line(text, $"root {Quoted(site.Config.Root)};");
        Line(text, "index index.html;");
        Line(text, "autoindex off;");
        Line(text, "etag on;");
        Line(text, "server_tokens off;");
        Line(text, "absolute_redirect off;");
        // The module ngx_brotli finds no file at all where links are refused.
        if (!site.Config.HasBrotli)
            Line(text, "disable_symlinks on from=$document_root;");
    }

    private static void WriteTypes(StringBuilder text)
    {
        Line(text, "types {");
        foreach (var (ending, type) in MediaType.Table)
            Line(text, $"    {type} {ending};");
        Line(text, "}");
        Line(text, $"default_type {MediaType.Unknown};");
        Line(text, "charset utf-8;");
        var texts = MediaType.Table.Select(t => t.Type).Where(MediaType.IsText).Distinct().Where(t => t != "text/html");
        Line(text, $"charset_types {string.Join(' ', texts)};");
    }

    private static void WriteLocations(StringBuilder text, ServedSite site)
    {
        Line(text, "error_page 410 @gone;");
        if (site.NotFound is { } missing)
        {
            Line(text, $"error_page 404 {Quoted(missing)};");
            Line(text, $"error_page 403 =404 {Quoted(missing)};");
        }
        if (site.BasePath != "/")
            Line(text, "location / { return 404; }");
        Line(text, $"location {Quoted(site.BasePath)} {{ }}");
        Line(text, "location ~ \"/\\.(?!well-known/)\" { return 404; }");
        Line(text, "location @gone { }");
        foreach (var path in site.Gone)
            Line(text, $"location = {Quoted(path)} {{ return 410; }}");
        foreach (var (from, to) in site.Moved)
            Line(text, $"location = {Quoted(from)} {{ return 301 {Quoted(to)}; }}");
    }

    private static void Line(StringBuilder text, string line) => text.Append("    ").Append(line).Append('\n');

    private static string Quoted(string value) => ConfigurationText.Quoted(value);
}
