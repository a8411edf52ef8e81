using System.Buffers;
using Publisher.Output;

namespace Publisher.Hosting;

/// <summary>
/// The one content security policy that every answer can carry beside what each page says in its own head. A browser
/// holds a page to both: a header that said more than the pages do would take something away from one of them.
/// </summary>
internal static class SitePolicy
{
    /// <summary>What no policy needs, and configuration files give a meaning.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"\\$`{}");

    /// <summary>That of the pages where they all have the same; else only what a page cannot say itself.</summary>
    public static string Of(string folder, Manifest manifest)
    {
        string? policy = null;
        foreach (var page in Kinds(manifest))
        {
            using var file = SiteContents.OpenOrNull(Path.Combine(folder, page.Path));
            var own = file is null ? PagePolicy.HeaderOnly : PagePolicy.Of(file);
            if (own.AsSpan().ContainsAny(Signs) || (policy is not null && own != policy))
                return PagePolicy.HeaderOnly;
            policy = own;
        }
        return policy ?? PagePolicy.HeaderOnly;
    }

    /// <summary>
    /// Every page that is not about one record, and of those the first of each kind: one template makes the others.
    /// Pages that lead on need nothing, and forbid themselves everything.
    /// </summary>
    private static IEnumerable<ManifestEntry> Kinds(Manifest manifest)
    {
        var seen = new HashSet<RecordPageKind> { RecordPageKind.Redirect };
        return manifest.Entries.Where(e => Caching.IsPage(e.Path) && (e.Record is not { } r || seen.Add(r.Kind)));
    }
}
