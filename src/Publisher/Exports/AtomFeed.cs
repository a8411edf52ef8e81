using System.Text;
using System.Xml;

namespace Publisher.Exports;

/// <summary>A feed of the newest publications, corrections and withdrawals (RFC 4287).</summary>
/// <param name="Address">Its own absolute address, which is its id too.</param>
/// <param name="Home">The absolute address of the page that it belongs to.</param>
/// <param name="Author">Who publishes the site.</param>
/// <param name="Entries">The newest first; at least one.</param>
public sealed record AtomFeed(
    string Address,
    string Home,
    string Title,
    string Author,
    string Language,
    IReadOnlyList<AtomEntry> Entries
)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
    };

    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, Language);
        Write(xml, "id", Address);
        Write(xml, "title", Title);
        Write(xml, "updated", Entries[0].Updated);
        WriteLink(xml, "self", Address, "application/atom+xml");
        WriteLink(xml, "alternate", Home, "text/html");
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", Author);
        xml.WriteEndElement();
        foreach (var entry in Entries)
            Write(xml, entry);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "id", entry.Id);
        Write(xml, "title", entry.Title);
        Write(xml, "updated", entry.Updated);
        WriteLink(xml, "alternate", entry.Link, "text/html");
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteEndElement();
        Write(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
