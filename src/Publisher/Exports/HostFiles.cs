using System.Text;
using Publisher.Config;
using Publisher.Output;

namespace Publisher.Exports;

/// <summary>
/// What programs look for at the top of a host, and nowhere else: <c>robots.txt</c> (RFC 9309) and
/// <c>.well-known/security.txt</c> (RFC 9116). A site in a folder of its host has neither.
/// </summary>
public static class HostFiles
{
    public const string RobotsRoute = "robots.txt";
    public const string SecurityRoute = ".well-known/security.txt";

    /// <param name="hasSitemap">The file of all addresses is there to be pointed to.</param>
    public static IEnumerable<OutputFile> Of(SiteConfig site, bool hasSitemap)
    {
        if (site.BasePath is not (null or "/"))
            yield break;
        if (hasSitemap)
            yield return File(RobotsRoute, ["User-agent: *", "Allow: /", $"Sitemap: {site.BaseUrl}/{Sitemap.Route}"]);
        if (site.Security is { } security)
            yield return File(SecurityRoute, SecurityLines(site, security));
    }

    /// <summary>Of the time of day the office says nothing: the contact holds until the day ends.</summary>
    private static IEnumerable<string> SecurityLines(SiteConfig site, SecurityContact security)
    {
        yield return $"Contact: {security.Contact}";
        yield return $"Expires: {Moment.EndOf(security.Expires)}";
        yield return $"Preferred-Languages: {(site.Language == "en" ? "en" : "zh")}";
        if (site.BaseUrl is { } address)
            yield return $"Canonical: {address}/{SecurityRoute}";
    }

    private static OutputFile File(string route, IEnumerable<string> lines) =>
        new(route, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))));
}
