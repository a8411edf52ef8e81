using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Publisher.Output;

namespace Publisher.Rendering;

/// <summary>
/// The page that stays at an address which a record has left: it leads readers, and search engines, to the new one.
/// </summary>
public static class RedirectPage
{
    /// <summary>It needs nothing, and may have nothing.</summary>
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="to">The record's page now, as a link from the old one.</param>
    /// <param name="address">The record's page now, in full; null where the site's address is not known.</param>
    /// <param name="title">The record's, which needs no words of any language beside it.</param>
    public static OutputFile Of(string route, string to, string? address, string title, string language)
    {
        var (link, name) = (Encoder.Encode(to), Encoder.Encode(title));
        var canonical = address is null ? "" : $"""<link rel="canonical" href="{Encoder.Encode(address)}">""" + "\n";
        var page = $"""
            <!doctype html>
            <html lang="{Encoder.Encode(language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta http-equiv="refresh" content="0; url={link}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{name}</title>
            {canonical}</head>
            <body>
            <main>
            <h1>{name}</h1>
            <p><a href="{link}">{Encoder.Encode(address ?? to)}</a></p>
            </main>
            </body>
            </html>

            """;
        return new OutputFile(route, Encoding.UTF8.GetBytes(page));
    }
}
