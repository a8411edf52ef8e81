using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher;

/// <summary>The office's pages → where a line still stands that a new site begins with, for the office to
/// replace.</summary>
internal static class PlaceholderChecks
{
    public static void Check(IEnumerable<Prose> pages, DiagnosticBag findings)
    {
        foreach (var page in pages)
        foreach (var (i, line) in page.Body.Split('\n').Index())
        {
            var text = line.Trim();
            if (!NewSite.IsBracketed(text) || !NewSite.Placeholders.Contains(text))
                continue;
            var start = line.IndexOf(text, StringComparison.Ordinal) + 1;
            findings.Report(
                NewFileCodes.PlaceholderLeft,
                new SourceSpan(page.File, page.BodyLine + i, start, text.Length),
                [("found", page.Route)]
            );
        }
    }
}
