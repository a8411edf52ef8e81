using System.Text;
using Publisher.Pages;

namespace Publisher.Exports;

/// <summary>The addresses of all disclosure pages and of each list's first page (sitemaps.org, protocol 0.9).</summary>
public static class SitemapXml
{
    public const string Route = "sitemap.xml";

    /// <param name="address">Of the site, without a slash at its end.</param>
    public static void Write(Catalog catalog, string address, Stream stream)
    {
        using var xml = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true)
        {
            NewLine = "\n",
        };
        xml.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        xml.WriteLine("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        var start = System.Security.SecurityElement.Escape(address);
        foreach (var entry in catalog.Entries)
            WriteAddress(xml, start, SitePlan.LinkTo(entry.Route));
        foreach (var list in catalog.Lists)
            WriteAddress(xml, start, list.LinkTo(1));
        xml.WriteLine("</urlset>");
    }

    /// <summary>A link holds nothing that XML would have to escape. The home page is the site's own address.</summary>
    private static void WriteAddress(StreamWriter xml, string start, string link)
    {
        xml.Write("<url><loc>");
        xml.Write(start);
        xml.Write('/');
        xml.Write(link == SitePlan.HomeRoute ? "" : link);
        xml.WriteLine("</loc></url>");
    }
}
