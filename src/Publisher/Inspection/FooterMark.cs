using System.Text;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>One thing that the footer of a government site carries, and the words by which it is known.</summary>
/// <param name="Source">Where it comes from.</param>
internal sealed record FooterMark(string Name, BilingualText Source, params string[] Words)
{
    public static readonly IReadOnlyList<FooterMark> All =
    [
        new("党政机关网站标识", MarkSource.Site("government.mark_url"), "conac.cn", "党政机关"),
        new("我为政府网站找错", MarkSource.Site("government.error_report_url"), "zfwzzc", "找错"),
        new("网站标识码", MarkSource.Site("government.id_code"), "标识码", "site id"),
        new("主办单位", MarkSource.Site("government.sponsor"), "主办", "sponsor"),
        new("联系方式", MarkSource.Site("government.phone"), "联系", "电话", "tel:", "mailto:", "contact"),
        new("ICP备案号", MarkSource.Site("government.icp"), "icp"),
        new("公安备案号", MarkSource.Site("government.police"), "公网安备", "公安", "public security"),
        new("网站地图", MarkSource.Theme, "网站地图", "站点地图", "sitemap", "site map"),
    ];

    /// <summary>The text of a page's footers, and the addresses and alternatives in them.</summary>
    public static string ContentOf(InspectedPage page)
    {
        var content = new StringBuilder();
        foreach (var footer in page.All("footer"))
        {
            content.AppendLine(footer.TextContent);
            foreach (var element in footer.QuerySelectorAll("a, img"))
            foreach (var attribute in (string[])["href", "src", "alt", "aria-label"])
                content.AppendLine(element.GetAttribute(attribute));
        }
        return content.ToString();
    }

    public bool StandsIn(string footer) => Words.Any(word => footer.Contains(word, StringComparison.OrdinalIgnoreCase));
}
