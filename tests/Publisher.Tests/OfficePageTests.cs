using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Publisher.Diagnostics;
using Publisher.Office;

namespace Publisher.Tests;

/// <summary>Pages for the office stand for themselves: no file beside them, no script, nothing unescaped.</summary>
public sealed class OfficePageTests
{
    private static string PageOf(Language language, string title, Action<HtmlWriter> content)
    {
        using var bytes = new MemoryStream();
        OfficePage.Write(bytes, language, title, content);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    [Fact]
    public void A_page_allows_its_own_style_and_nothing_else()
    {
        var page = new HtmlParser().ParseDocument(PageOf(Language.Chinese, "本次发布", _ => { }));
        var style = page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{hash}'",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")
        );
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, [style]"));
    }

    [Fact]
    public void Every_text_is_escaped_and_every_character_seen()
    {
        const string text = "<script>\"&'\u202E财";
        var page = PageOf(Language.English, text, html => html.Element("p", text, ("title", text)));
        var document = new HtmlParser().ParseDocument(page);
        const string shown = "<script>\"&'〔U+202E〕财";
        Assert.Equal((shown, shown), (document.Title, document.QuerySelector("h1")!.TextContent));
        var paragraph = document.QuerySelector("p")!;
        Assert.Equal((shown, shown), (paragraph.TextContent, paragraph.GetAttribute("title")));
        Assert.Empty(document.QuerySelectorAll("script"));
    }

    [Fact]
    public void A_table_has_a_caption_and_heads_and_a_chart_is_one()
    {
        var page = PageOf(
            Language.English,
            "T",
            html =>
            {
                html.WriteTable("Records", ["a", "b"], rows => rows.Open("tr").Element("td", "1").Close());
                html.WriteBars("Grades", [("优", "3", "75.0")]);
            }
        );
        var document = new HtmlParser().ParseDocument(page);
        Assert.Equal(["Records", "Grades"], document.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.Equal(2, document.QuerySelectorAll("th[scope=col]").Length);
        Assert.Equal("75.0", document.QuerySelector("rect.bar")!.GetAttribute("width"));
    }
}
