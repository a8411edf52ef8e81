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

    public static ProsePage Render(Prose prose, DiagnosticBag findings)
    {
        var document = Markdig.Markdown.Parse(prose.Body, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            Check(link.Url, link, prose, findings);
        foreach (var link in document.Descendants<AutolinkInline>())
            if (!link.IsEmail)
                Check(link.Url, link, prose, findings);
        return new ProsePage(prose.Title, new HtmlFragment(document.ToHtml(Pipeline)));
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
    /// Browsers ignore white space and control characters in front of and inside a scheme, so none are allowed.
    /// </summary>
    private static bool IsSafe(string url)
    {
        if (url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || url.StartsWith("//", StringComparison.Ordinal))
            return false;
        var end = url.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || url[end] != ':' || url[..end].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
