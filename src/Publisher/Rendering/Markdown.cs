using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Config;
using Publisher.Diagnostics;
using SourceSpan = Publisher.Diagnostics.SourceSpan;

namespace Publisher.Rendering;

/// <summary>The office's Markdown → HTML: raw HTML stays text, links lead only where they may.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Build();

    /// <returns>An empty page where the finding says that the text cannot be taken apart.</returns>
    public static ProsePage Render(Prose prose, DiagnosticBag findings)
    {
        MarkdownDocument document;
        string html;
        try
        {
            document = Markdig.Markdown.Parse(prose.Body, Pipeline);
            html = document.ToHtml(Pipeline);
        }
        // What the package says of a text that is nested more than 128 levels deep.
        catch (ArgumentException)
        {
            findings.Report(ThemeCodes.ProseTooDeep, SourceSpan.Whole(prose.File.Path));
            return new ProsePage(prose.Title, new HtmlFragment(""));
        }
        foreach (var link in document.Descendants<LinkInline>())
            Check(link.Url, link, prose, findings);
        foreach (var link in document.Descendants<AutolinkInline>())
            if (!link.IsEmail)
                Check(link.Url, link, prose, findings);
        return new ProsePage(prose.Title, new HtmlFragment(HiddenCharacters.Show(html)));
    }

    private static void Check(string? url, MarkdownObject link, Prose prose, DiagnosticBag findings)
    {
        if (url is null || IsSafe(url))
            return;
        findings.Report(
            ThemeCodes.UnsafeLink,
            new SourceSpan(prose.File, link.Line + prose.BodyLine, link.Column + 1, Math.Max(1, link.Span.Length)),
            [("found", url)]
        );
    }

    /// <summary>
    /// Browsers ignore white space and control characters in front of and inside a scheme, and take a backslash for a
    /// slash, so none are allowed.
    /// </summary>
    private static bool IsSafe(string url)
    {
        if (
            url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
            || url.StartsWith("//", StringComparison.Ordinal)
        )
            return false;
        var end = url.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || url[end] != ':' || url[..end].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
