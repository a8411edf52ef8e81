using System.Text;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>A route → the page as a browser builds it, with the place of every element.</summary>
internal sealed class PageReader(SiteFolder site)
{
    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    /// <returns>Null where a finding says that it cannot be read.</returns>
    public InspectedPage? Read(string route, PageFindings findings)
    {
        if (site.Read(route) is not { } bytes)
        {
            findings.Report(
                InspectionCodes.PageUnreadable,
                [("reason", new("it is missing, or the operating system refuses", "文件不存在，或操作系统拒绝读取"))]
            );
            return null;
        }
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        if (hasMark)
            Refuse(new("it begins with a byte order mark", "开头有字节顺序标记（BOM）"));
        else if (!Utf8.IsValid(bytes))
            Refuse(new("it holds bytes that are no UTF-8", "含有不是 UTF-8 的字节"));

        var text = Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
        findings.Text = text;
        return new InspectedPage(route, text, bytes.Length, _parser.ParseDocument(text), findings);

        void Refuse(BilingualText reason) => findings.Report(InspectionCodes.PageUnreadable, [("reason", reason)]);
    }
}
