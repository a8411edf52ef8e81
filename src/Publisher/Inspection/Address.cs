using System.Text.RegularExpressions;

namespace Publisher.Inspection;

/// <summary>An address on a page, resolved against the page.</summary>
/// <param name="Route">The file that it leads to, where it leads into the site; else empty.</param>
/// <param name="Fragment">The place on that page, decoded; empty for its top.</param>
internal readonly partial record struct Address(AddressKind Kind, string Route, string Fragment)
{
    public bool IsOwn => Kind is AddressKind.Inside or AddressKind.FromHostRoot;

    /// <param name="page">The route of the page that the address stands on.</param>
    public static Address Resolve(string page, string written)
    {
        // Browsers take white space off the ends, and drop line breaks and tabs anywhere.
        var address = LineBreak().Replace(written, "").Trim(' ');
        if (Scheme().Match(address) is { Success: true } scheme)
            return new Address(KindOf(scheme.Value), "", "");
        if (address.StartsWith("//", StringComparison.Ordinal))
            return new Address(AddressKind.Elsewhere, "", "");

        var (rest, fragment) = Cut(address, '#');
        var path = Uri.UnescapeDataString(Cut(rest, '?').Before);
        var place = Uri.UnescapeDataString(fragment.Split(":~:")[0]);
        if (path.Length == 0)
            return new Address(AddressKind.Inside, page, place);
        var isRooted = path[0] == '/';
        var route = Join(isRooted ? "" : page[..(page.LastIndexOf('/') + 1)], path);
        return route is null
            ? new Address(AddressKind.Outside, "", "")
            : new Address(isRooted ? AddressKind.FromHostRoot : AddressKind.Inside, route, place);
    }

    private static AddressKind KindOf(string scheme) =>
        scheme.ToUpperInvariant() switch
        {
            "JAVASCRIPT:" => AddressKind.Script,
            "DATA:" => AddressKind.Data,
            _ => AddressKind.Elsewhere,
        };

    /// <returns>Null above the site's folder. A folder is its index.html, as hosts serve it.</returns>
    private static string? Join(string folder, string path)
    {
        var segments = new List<string>();
        var all = (folder + path.TrimStart('/')).Split('/');
        foreach (var segment in all)
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
                segments.Add(segment);
        }
        if (all[^1] is "" or "." or "..")
            segments.Add("index.html");
        return string.Join('/', segments);
    }

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }

    [GeneratedRegex(@"[\t\r\n]")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
