using Publisher.Config;

namespace Publisher.Pages;

/// <summary>
/// The page tags that the annex of 国办发〔2017〕47号 asks for: the site's and the column's on every page, an
/// article's on disclosures. What is not configured or not known is left out.
/// </summary>
internal static class PageTags
{
    public static IReadOnlyList<PageTag> Of(
        SiteConfig site,
        string? host,
        string kind,
        string route,
        string title,
        string description,
        string? published
    )
    {
        (string Name, string? Content)[] ofSite =
        [
            ("SiteName", site.Name),
            ("SiteDomain", host),
            ("SiteIDCode", site.Government.IdCode),
        ];
        (string Name, string? Content)[] ofColumn =
        [
            ("ColumnName", title),
            ("ColumnDescription", description),
            ("ColumnKeywords", title),
            ("ColumnType", site.Government.ColumnType),
        ];
        // The annex's Description is the page's own meta description: HTML does not tell the two names apart.
        (string Name, string? Content)[] ofArticle =
        [
            ("ArticleTitle", title),
            ("PubDate", published),
            ("ContentSource", site.Publisher),
            ("Keywords", title),
            ("Author", site.Publisher),
            ("Image", site.Government.Image),
            ("Url", site.BaseUrl is { } address ? $"{address}/{route}" : null),
        ];
        var own = kind == "disclosure" ? ofColumn.Concat(ofArticle) : ofColumn;
        return [.. ofSite.Concat(own).Where(t => t.Content is not null).Select(t => new PageTag(t.Name, t.Content!))];
    }
}
