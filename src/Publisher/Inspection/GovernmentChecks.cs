using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>
/// The page tags and the footer of 国办发〔2017〕47号, counted over all pages and told once for the site.
/// </summary>
internal sealed partial class GovernmentChecks
{
    private const string PublicationDate = "PubDate";
    private const string SiteIdCode = "SiteIDCode";

    private static readonly (string Name, BilingualText Source)[] SiteTags =
    [
        ("SiteName", MarkSource.Site("name")),
        ("SiteDomain", MarkSource.Site("base_url")),
        (SiteIdCode, MarkSource.Site("government.id_code")),
    ];

    private static readonly (string Name, BilingualText Source)[] ColumnTags =
    [
        ("ColumnName", MarkSource.Theme),
        ("ColumnDescription", MarkSource.Theme),
        ("ColumnKeywords", MarkSource.Theme),
        ("ColumnType", MarkSource.Site("government.column_type")),
    ];

    private static readonly (string Name, BilingualText Source)[] ArticleTags =
    [
        ("ArticleTitle", MarkSource.Theme),
        (PublicationDate, MarkSource.Record("published")),
        ("ContentSource", MarkSource.Site("publisher")),
        ("Keywords", MarkSource.Theme),
        ("Author", MarkSource.Site("publisher")),
        ("Description", MarkSource.Theme),
        ("Image", MarkSource.Site("government.image")),
        ("Url", MarkSource.Site("base_url")),
    ];

    private readonly MissingMarks _tags = new([.. SiteTags, .. ColumnTags, .. ArticleTags]);
    private readonly MissingMarks _footer = new([.. FooterMark.All.Select(m => (m.Name, m.Source))]);

    public void Check(InspectedPage page)
    {
        foreach (var (tag, _) in TagsOf(page))
            _tags.Count(tag, page.Route, page.Meta(tag) is not null);
        var footer = FooterMark.ContentOf(page);
        foreach (var mark in FooterMark.All)
            _footer.Count(mark.Name, page.Route, mark.StandsIn(footer));

        CheckForm(page, PublicationDate, "YYYY-MM-DD HH:MM", DateAndTime());
        CheckForm(page, SiteIdCode, new("10 letters or digits", "10 位字母或数字"), TenCharacters());
    }

    public void CheckSite(PageFindings findings)
    {
        Tell(GovernmentCodes.TagsMissing, _tags);
        Tell(GovernmentCodes.FooterIncomplete, _footer);

        void Tell(DiagnosticCode code, MissingMarks marks)
        {
            if (marks.Told() is { Count: > 0 } missing)
                findings.Report(code, [("count", missing.Count.ToString(CultureInfo.InvariantCulture))], missing);
        }
    }

    /// <summary>The site's own on every page, a column's on lists and articles, an article's on articles.</summary>
    private static (string Name, BilingualText Source)[] TagsOf(InspectedPage page)
    {
        if (page.Route is "index.html" or "404.html")
            return SiteTags;
        var isArticle = page.IsDisclosure || page.Meta("ArticleTitle") is not null;
        return isArticle ? [.. SiteTags, .. ColumnTags, .. ArticleTags] : [.. SiteTags, .. ColumnTags];
    }

    private static void CheckForm(InspectedPage page, string tag, BilingualText expected, Regex form)
    {
        if (page.Meta(tag) is not { } value || form.IsMatch(value))
            return;
        var element = page.All("meta").First(m => m.GetAttribute("content") == value);
        page.Report(
            GovernmentCodes.TagMalformed,
            element,
            ("tag", tag),
            ("found", Shorten.Text(value)),
            ("expected", expected)
        );
    }

    [GeneratedRegex(@"\A\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d\z")]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"\A[A-Za-z0-9]{10}\z")]
    private static partial Regex TenCharacters();
}
