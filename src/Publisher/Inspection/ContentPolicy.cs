using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>The content security policy of a page: what may be loaded from where.</summary>
/// <param name="Element">The <c>meta</c> that it stands in.</param>
internal sealed record ContentPolicy(IElement Element, IReadOnlyDictionary<string, string[]> Directives)
{
    private static readonly char[] Space = [' ', '\t', '\r', '\n'];

    /// <summary>These two are not covered by default-src: without them everything is allowed.</summary>
    private static readonly string[] WithoutDefault = ["base-uri", "form-action"];

    /// <returns>Null where the page has no policy.</returns>
    public static ContentPolicy? Of(InspectedPage page)
    {
        var element = page.All("meta")
            .FirstOrDefault(m =>
                "content-security-policy".Equals(m.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)
            );
        if (element is null)
            return null;
        var directives = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var directive in (element.GetAttribute("content") ?? "").Split(';'))
            if (directive.Split(Space, StringSplitOptions.RemoveEmptyEntries) is [var name, .. var sources])
                directives.TryAdd(name, sources);
        return new ContentPolicy(element, directives);
    }

    /// <summary>Whether a file of the site's own, or data in an address, may be loaded.</summary>
    public bool Allows(string directive, AddressKind kind)
    {
        if (!Directives.TryGetValue(directive, out var sources) && !WithoutDefault.Contains(directive))
            Directives.TryGetValue("default-src", out sources);
        return sources is null
            || sources.Contains(kind == AddressKind.Data ? "data:" : "'self'")
            || (kind != AddressKind.Data && sources.Contains("*"));
    }
}
