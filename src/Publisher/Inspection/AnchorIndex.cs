using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html.Parser;

namespace Publisher.Inspection;

/// <summary>Which places another page has, for links that lead into it. Remembers some pages.</summary>
internal sealed class AnchorIndex(SiteFolder site)
{
    /// <summary>Pages kept: the glossary and the method page, to which every page links, are soon read again.</summary>
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<string, HashSet<string>> _placesByRoute = new(StringComparer.Ordinal);

    public bool Has(string route, string fragment)
    {
        if (!_placesByRoute.TryGetValue(route, out var places))
        {
            places = Read(route);
            if (_placesByRoute.Count >= Capacity)
                _placesByRoute.Clear();
            _placesByRoute[route] = places;
        }
        return places.Contains(fragment);
    }

    private HashSet<string> Read(string route)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Read(route) ?? []));
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id)
                places.Add(id);
            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
                places.Add(name);
        }
        return places;
    }
}
