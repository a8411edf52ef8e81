using System.Collections.Concurrent;
using System.Security.Cryptography;
using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Whether own scripts and style sheets are loaded with the hash of what they are.</summary>
internal sealed class IntegrityChecks(SiteFolder site)
{
    private const string Preferred = "sha384";

    /// <summary>By algorithm and route: a site has a handful of assets, and every page names them.</summary>
    private readonly ConcurrentDictionary<(string Algorithm, string Route), string> _hashes = new();

    public void Check(InspectedPage page)
    {
        foreach (var reference in page.References.Where(r => IsGuarded(r.Element)))
        {
            var address = Address.Resolve(page.Route, reference.Written);
            if (address.IsOwn && site.Has(address.Route))
                Check(page, reference, address.Route);
        }
    }

    private void Check(InspectedPage page, Reference reference, string route)
    {
        var found = ("found", Shorten.Address(reference.Written));
        var hashes = (reference.Element.GetAttribute("integrity") ?? "")
            .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(h => Strength(h) > 0)
            .ToList();
        if (hashes.Count == 0)
        {
            page.Report(PolicyCodes.IntegrityMissing, reference.Element, found, ("expected", HashOf(Preferred, route)));
            return;
        }
        // Browsers look at the strongest algorithm only; one matching hash of it is enough.
        var strongest = hashes.MaxBy(Strength)!.Split('-')[0];
        var expected = HashOf(strongest, route);
        if (!hashes.Any(h => h.Split('?')[0] == expected))
            page.Report(PolicyCodes.IntegrityWrong, reference.Element, found, ("expected", expected));
    }

    private static bool IsGuarded(IElement element) =>
        element.LocalName == "script"
        || (
            element.LocalName == "link"
            && (element.GetAttribute("rel") ?? "").Contains("stylesheet", StringComparison.OrdinalIgnoreCase)
        );

    private static int Strength(string hash) =>
        hash.Split('-')[0] switch
        {
            "sha256" => 1,
            "sha384" => 2,
            "sha512" => 3,
            _ => 0,
        };

    private string HashOf(string algorithm, string route) =>
        _hashes.GetOrAdd(
            (algorithm, route),
            key =>
            {
                var bytes = site.Read(key.Route) ?? [];
                var hash = key.Algorithm switch
                {
                    "sha256" => SHA256.HashData(bytes),
                    "sha384" => SHA384.HashData(bytes),
                    _ => SHA512.HashData(bytes),
                };
                return $"{key.Algorithm}-{Convert.ToBase64String(hash)}";
            }
        );
}
