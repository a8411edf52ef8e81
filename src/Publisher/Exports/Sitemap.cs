using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>
/// The addresses of the site for search engines (sitemaps.org, protocol 0.9), in one file, or in as many as its limits
/// ask for and an index of them. A record's page tells the date of the last decision on it; the others tell none.
/// </summary>
/// <param name="maxAddresses">Of one file.</param>
/// <param name="maxBytes">Of one file.</param>
public sealed partial class Sitemap(
    string address,
    int maxAddresses = Sitemap.MaxAddresses,
    int maxBytes = Sitemap.MaxBytes
)
{
    public const string Route = "sitemap.xml";
    public const int MaxAddresses = 50_000;

    /// <summary>The protocol allows 50 MB, which some read as millions and others as 1,024 times 1,024.</summary>
    public const int MaxBytes = 50_000_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Start = $"{Declaration}<urlset xmlns=\"{Namespace}\">\n";
    private const string End = "</urlset>\n";

    private const string BeforeDate = "</loc><lastmod>";
    private const string AfterDate = "</lastmod></url>\n";
    private const string AfterLink = "</loc></url>\n";

    private readonly string _start = StartOf(address);
    private readonly int _startSize = Encoding.UTF8.GetByteCount(StartOf(address));

    /// <param name="links">Of the pages that the navigation leads to.</param>
    public void Write(OutputFolder output, Catalog catalog, IEnumerable<string> links)
    {
        IEnumerable<(string Link, DateOnly? Decided)> pages = PagesOf(catalog, links);
        var parts = PartsOf(pages);
        if (parts.Count <= 1)
        {
            output.Write(Route, stream => WritePart(stream, pages));
            return;
        }
        using var rest = pages.GetEnumerator();
        foreach (var (number, count) in parts.Index())
            output.Write(RouteOf(number), stream => WritePart(stream, Next(rest, count)));
        output.Write(Route, stream => WriteIndex(stream, parts.Count));
    }

    /// <summary>A record's page first; a list may be the home page, whose address is the site's own.</summary>
    private static IEnumerable<(string Link, DateOnly? Decided)> PagesOf(Catalog catalog, IEnumerable<string> links)
    {
        foreach (var entry in catalog.Entries)
            yield return (SitePlan.LinkTo(entry.Route), entry.Decided);
        foreach (var link in catalog.Lists.Select(l => l.LinkTo(1)).Concat(links).Distinct(StringComparer.Ordinal))
            yield return (link == SitePlan.HomeRoute ? "" : link, null);
    }

    private static string StartOf(string address) => $"<url><loc>{SecurityElement.Escape(address)}/";

    /// <summary>Bytes of a page's line, which is not made for it: there may be a million.</summary>
    private int SizeOf(string link, DateOnly? decided) =>
        _startSize
        + Encoding.UTF8.GetByteCount(link)
        + (decided is null ? AfterLink.Length : BeforeDate.Length + "yyyy-MM-dd".Length + AfterDate.Length);

    /// <summary>A link holds nothing that XML would have to escape.</summary>
    private void WriteLine(StreamWriter xml, string link, DateOnly? decided)
    {
        xml.Write(_start);
        xml.Write(link);
        xml.Write(decided is null ? AfterLink : BeforeDate);
        if (decided is not { } date)
            return;
        xml.Write(Figures.Date(date));
        xml.Write(AfterDate);
    }

    /// <summary>How many addresses each file holds.</summary>
    private List<int> PartsOf(IEnumerable<(string Link, DateOnly? Decided)> pages)
    {
        var (parts, count, bytes) = (new List<int>(), 0, Start.Length + End.Length);
        foreach (var (link, decided) in pages)
        {
            var size = SizeOf(link, decided);
            if (count == maxAddresses || (count > 0 && bytes + size > maxBytes))
            {
                parts.Add(count);
                (count, bytes) = (0, Start.Length + End.Length);
            }
            (count, bytes) = (count + 1, bytes + size);
        }
        parts.Add(count);
        return parts;
    }

    private static IEnumerable<T> Next<T>(IEnumerator<T> pages, int count)
    {
        for (var i = 0; i < count && pages.MoveNext(); i++)
            yield return pages.Current;
    }

    /// <summary>Whether a file of that name may become a part of it. Capitals do not count.</summary>
    internal static bool IsPart(string route) => Part().IsMatch(route);

    /// <summary>Beside the index: a file may only tell of addresses in its own folder and below.</summary>
    internal static string RouteOf(int number) => FormattableString.Invariant($"sitemap-{number + 1}.xml");

    private void WritePart(Stream stream, IEnumerable<(string Link, DateOnly? Decided)> pages)
    {
        using var xml = NewWriter(stream);
        xml.Write(Start);
        foreach (var (link, decided) in pages)
            WriteLine(xml, link, decided);
        xml.Write(End);
    }

    private void WriteIndex(Stream stream, int parts)
    {
        using var xml = NewWriter(stream);
        xml.Write($"{Declaration}<sitemapindex xmlns=\"{Namespace}\">\n");
        for (var number = 0; number < parts; number++)
            xml.Write($"<sitemap><loc>{SecurityElement.Escape(address)}/{RouteOf(number)}</loc></sitemap>\n");
        xml.Write("</sitemapindex>\n");
    }

    private static StreamWriter NewWriter(Stream stream) =>
        new(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);

    [GeneratedRegex(@"\Asitemap-[0-9]+\.xml\z", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
