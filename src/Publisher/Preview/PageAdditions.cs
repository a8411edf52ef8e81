using System.Text;
using Publisher.Diagnostics;
using Publisher.Hosting;

namespace Publisher.Preview;

/// <summary>
/// What the preview adds to a page on its way to the browser, and a build never: its script and style sheet, and the
/// mark of a page that will not be published as it is.
/// </summary>
internal static class PageAdditions
{
    /// <summary>Below it stand the preview's own files; no build makes an address that begins so.</summary>
    public const string Place = ".preview/";

    private const string Head = "</head>";
    private const string Body = "<body";

    private static readonly Dictionary<PageMark, BilingualText> Marks = new()
    {
        [PageMark.Draft] = new(
            "Draft: nobody has approved it. A build leaves it out.",
            "草稿：尚未批准，生成时不会公开。"
        ),
        [PageMark.Held] = new("With errors: it is not published until they are mended.", "有错误：改正之前不会公开。"),
        [PageMark.LastGood] = new(
            "The source has an error: this is the page from before.",
            "源文件有错误：显示的是出错之前的页面。"
        ),
    };

    /// <returns>The page with the additions, and the policy that its header states.</returns>
    public static (byte[] Page, string Policy) To(byte[] page, PageMark mark, IShownSite site)
    {
        var text = Encoding.UTF8.GetString(page);
        var (range, stated) = (PagePolicy.RangeIn(text), PagePolicy.In(text));
        var policy = PreviewPolicy.Of(stated);
        if (policy != stated)
            text =
                $"{text[..range.Start]}{policy.Replace("\"", "&quot;", StringComparison.Ordinal)}{text[range.End..]}";
        var at = text.IndexOf(Head, StringComparison.OrdinalIgnoreCase);
        text = text.Insert(Math.Max(at, 0), HeadOf(site));
        if (
            Marks.TryGetValue(mark, out var said)
            && text.IndexOf(Body, StringComparison.OrdinalIgnoreCase) is >= 0 and var b
        )
            text = text.Insert(text.IndexOf('>', b) + 1, MarkOf(said.In(site.Language)));
        return (Encoding.UTF8.GetBytes(text), PagePolicy.HeaderOf(policy));
    }

    private static string HeadOf(IShownSite site) =>
        $"""
            <link rel="stylesheet" href="/{Place}page.css">
            <script src="/{Place}overlay.js" data-version="{site.Version}" defer></script>

            """;

    private static string MarkOf(string text) => $"\n<p class=\"publisher-preview-mark\" role=\"note\">{text}</p>";
}
