using System.Security.Cryptography;
using AngleSharp.Html.Parser;

namespace Publisher.Tests;

/// <summary>What stands at a target at some moment: does every page find what it points at?</summary>
/// <param name="known">Every file of every release that may stand there.</param>
internal sealed class RemoteSite(IReadOnlySet<string> known)
{
    private static readonly Uri Root = new("https://site.invalid/");

    private readonly Dictionary<string, List<string>> _references = [];

    /// <returns>A page and what it misses; null where nothing is missing.</returns>
    public (string Page, string Missing)? FirstMissing(IReadOnlyDictionary<string, byte[]> files)
    {
        var reached = Reached(files);
        foreach (var (page, content) in files.Where(f => IsPage(f.Key)))
        foreach (var reference in References(page, content))
            if (!files.ContainsKey(reference) && (!IsPage(reference) || reached.Contains(page)))
                return (page, reference);
        return null;
    }

    /// <summary>Pages that a reader who begins at the home page can come to.</summary>
    private HashSet<string> Reached(IReadOnlyDictionary<string, byte[]> files)
    {
        var (reached, next) = (new HashSet<string> { "index.html" }, new Queue<string>(["index.html"]));
        while (next.TryDequeue(out var page))
            if (files.TryGetValue(page, out var content))
                foreach (var reference in References(page, content).Where(r => IsPage(r) && reached.Add(r)))
                    next.Enqueue(reference);
        return reached;
    }

    /// <summary>Links and sources, and whatever else on the page names a file of the site.</summary>
    private List<string> References(string page, byte[] content)
    {
        var id = $"{page} {Convert.ToHexString(SHA256.HashData(content))}";
        if (_references.TryGetValue(id, out var references))
            return references;
        references = [];
        var document = new HtmlParser().ParseDocument(new MemoryStream(content));
        foreach (var attribute in document.All.SelectMany(e => e.Attributes))
        {
            var value = attribute.Value.Split("; url=")[^1];
            if (
                value.Length == 0
                || !Uri.TryCreate(new Uri(Root, page), value, out var target)
                || target.Host != Root.Host
            )
                continue;
            var path = Uri.UnescapeDataString(target.AbsolutePath[1..]);
            if (known.Contains(path) || (attribute.Name is "href" or "src" && path.Length > 0))
                references.Add(path);
        }
        return _references[id] = references;
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
}
