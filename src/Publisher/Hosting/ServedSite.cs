using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>
/// A published site as a web server has to know it. Every text in it is made of characters that no configuration
/// file gives a meaning, except headers, which are quoted.
/// </summary>
/// <param name="Host">Null where any name will do.</param>
/// <param name="BasePath">Where the site stands on its host, decoded, slashes at both ends.</param>
/// <param name="Headers">Of every answer.</param>
/// <param name="Gone">Addresses that answer 410 and show their page.</param>
/// <param name="Moved">Addresses that lead to others, which are encoded as links are.</param>
/// <param name="NotFound">The address of the page for missing addresses; null where there is none.</param>
public sealed record ServedSite(
    HostingConfig Config,
    string? Host,
    string BasePath,
    IReadOnlyList<(string Name, string Value)> Headers,
    IReadOnlyList<string> Gone,
    IReadOnlyList<(string From, string To)> Moved,
    string? NotFound
)
{
    private const string NotFoundRoute = "404.html";

    /// <param name="folder">Of the published site.</param>
    /// <param name="name">Of the folder, as findings give it.</param>
    /// <returns>Null where the findings say why it cannot be served.</returns>
    public static ServedSite? Of(
        string folder,
        string name,
        SiteConfig site,
        HostingConfig config,
        DiagnosticBag findings
    )
    {
        if (Manifest.Read(folder) is not { } manifest)
        {
            findings.Report(HostingCodes.NoSite, SourceSpan.Whole(name), [("found", name)]);
            return null;
        }
        var basePath = Uri.UnescapeDataString(site.BasePath ?? "/");
        var records = manifest.Entries.Where(e => e.Record is { Kind: not RecordPageKind.Disclosure }).ToList();
        var host = config.Host ?? HostOf(site) ?? "";
        var unfit = records.Select(e => e.Path).Prepend(basePath).Prepend(host).Where(p => !IsPlain(p)).ToList();
        foreach (var path in unfit)
            findings.Report(HostingCodes.UnfitPath, SourceSpan.Whole(name), [("found", path)]);
        if (unfit.Count > 0)
            return null;
        var pages = records.Exists(IsRedirect) ? ReleaseChanges.PagesOf(manifest) : [];
        return new ServedSite(
            config,
            host is "" ? null : host,
            basePath,
            [.. HeadersOf(SitePolicy.Of(folder, manifest), site, config)],
            [.. records.Where(e => !IsRedirect(e)).Select(e => basePath + e.Path)],
            [
                .. records
                    .Where(e => IsRedirect(e) && pages.ContainsKey(e.Record!.Id))
                    .Select(e => (basePath + e.Path, Encoded(basePath + pages[e.Record!.Id].Path))),
            ],
            manifest.Find(NotFoundRoute) is null ? null : basePath + NotFoundRoute
        );
    }

    /// <summary>A regular expression for addresses that begin as the site's do.</summary>
    public string BasePattern => $"^{Regex.Escape(BasePath)}";

    /// <summary>The port that the server listens on.</summary>
    public int Port => Config.Port ?? (Config.Certificate is null ? 80 : 443);

    /// <summary>Names in other scripts have their ASCII form in requests.</summary>
    private static string? HostOf(SiteConfig site) => site.BaseUrl is null ? null : new Uri(site.BaseUrl).IdnHost;

    private static bool IsRedirect(ManifestEntry page) => page.Record!.Kind == RecordPageKind.Redirect;

    private static IEnumerable<(string Name, string Value)> HeadersOf(
        string policy,
        SiteConfig site,
        HostingConfig config
    )
    {
        yield return ("Content-Security-Policy", policy);
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        yield return ("Cross-Origin-Opener-Policy", "same-origin");
        var isSecure =
            config.Certificate is not null
            || site.BaseUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;
        if (isSecure && config.HstsDays > 0)
        {
            var age = config.HstsDays * 24 * 60 * 60;
            yield return ("Strict-Transport-Security", string.Create(CultureInfo.InvariantCulture, $"max-age={age}"));
        }
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Letters and digits of any script, and the signs that themes make addresses from.</summary>
    private static bool IsPlain(string path) =>
        path.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~' or '（' or '）' or '、');
}
