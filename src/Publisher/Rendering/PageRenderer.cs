using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>
/// A page model → the bytes of its page. One for each worker: its context and its buffer are used again and again.
/// </summary>
public sealed class PageRenderer(Theme theme, SiteConfig site)
{
    private HtmlContext _context = new(theme);

    /// <returns>Null where the template failed; the finding says where.</returns>
    public OutputFile? Render(PageFrame frame, object? page, DiagnosticBag findings)
    {
        var values = new ScriptObject
        {
            ["site"] = site,
            ["frame"] = frame,
            ["root"] = frame.Root,
            ["page"] = page,
            ["main"] = Theme.PagePath(frame.Kind),
        };
        try
        {
            return new OutputFile(frame.Route, _context.Render(theme[Theme.LayoutPath], values));
        }
        catch (ScriptRuntimeException e)
        {
            findings.Report(
                ThemeCodes.TemplateFault,
                theme.Place(e.Span),
                [("route", frame.Route), ("reason", e.OriginalMessage)]
            );
            _context = new HtmlContext(theme); // the old one still holds half a page
            return null;
        }
    }
}
