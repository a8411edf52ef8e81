using System.Security.Cryptography;
using System.Text;
using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>
/// A page for the office and not for the site: one file that stands for itself, to be read on a phone, sent by mail and
/// printed on A4. It asks for nothing and runs nothing.
/// </summary>
public static class OfficePage
{
    private static readonly string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
        + $"{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(OfficeStyle.Css)))}'";

    /// <param name="stream">Stays open.</param>
    /// <param name="content">What stands below the title, which is the only heading of the first level.</param>
    public static void Write(Stream stream, Language language, string title, Action<HtmlWriter> content)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true)
        {
            NewLine = "\n",
        };
        var page = new HtmlWriter(text);
        page.Raw("<!DOCTYPE html>\n");
        page.Open("html", ("lang", language == Language.Chinese ? "zh-CN" : "en")).Open("head");
        page.Void("meta", ("charset", "utf-8"));
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Void("meta", ("name", "robots"), ("content", "noindex"));
        page.Element("title", title).Raw($"<style>{OfficeStyle.Css}</style>\n");
        page.Close().Open("body").Open("main").Element("h1", title);
        content(page);
        page.Close().Close().Close();
    }

    /// <summary>A table in a box of its own, which scrolls where the table is wider than the screen.</summary>
    /// <param name="body">Writes the rows; a cell of the class <c>figure</c> stands to the right.</param>
    public static void WriteTable(
        this HtmlWriter page,
        string caption,
        IReadOnlyList<string> columns,
        Action<HtmlWriter> body
    )
    {
        page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        page.Open("table").Element("caption", caption).Open("thead").Open("tr");
        foreach (var column in columns)
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Open("tbody");
        body(page);
        page.Close().Close().Close();
    }

    /// <summary>A chart is a table whose rows each hold a bar: the figures behind it are the chart.</summary>
    /// <param name="bars">Label, figure as shown, and the length of the bar: 0 to 100 with one decimal.</param>
    public static void WriteBars(
        this HtmlWriter page,
        string caption,
        IEnumerable<(string Label, string Figure, string Length)> bars
    )
    {
        page.Open("table", ("class", "bars")).Element("caption", caption).Open("tbody");
        foreach (var (label, figure, length) in bars)
        {
            page.Open("tr").Element("th", label, ("scope", "row")).Open("td");
            page.Open(
                "svg",
                ("viewBox", "0 0 100 10"),
                ("preserveAspectRatio", "none"),
                ("aria-hidden", "true"),
                ("focusable", "false")
            );
            page.Open("rect", ("class", "track"), ("width", "100"), ("height", "10")).Close();
            page.Open("rect", ("class", "bar"), ("width", length), ("height", "10")).Close();
            page.Close().Close().Element("td", figure, ("class", "figure")).Close();
        }
        page.Close().Close();
    }
}
