using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>
/// A page model → the bytes of its page. One for each worker: its buffer is used again and again.
/// </summary>
/// <param name="compiled">What there is compiled of the theme; Scriban renders the rest, and all that fails.</param>
public sealed class PageRenderer(Theme theme, SiteConfig site, CompiledTheme? compiled)
{
    private readonly Utf8Output _output = new();

    private PageState? _state;
    private HtmlContext? _context;

    /// <summary>How many pages Scriban has rendered.</summary>
    public int Interpreted { get; private set; }

    /// <returns>
    /// Good until the next page is rendered. Null where the template failed; the finding says where.
    /// </returns>
    public OutputFile? Render(PageFrame frame, object? page, DiagnosticBag findings)
    {
        if (compiled?.Find(frame.Kind) is { } template)
        {
            _state ??= new PageState(_output, compiled.Gap);
            if (template.TryRender(_state, frame, page))
                return new OutputFile(frame.Route, _output.Written);
        }
        return Interpret(frame, page, findings);
    }

    private OutputFile? Interpret(PageFrame frame, object? page, DiagnosticBag findings)
    {
        Interpreted++;
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
            _context ??= new HtmlContext(theme, _output);
            return new OutputFile(frame.Route, _context.Render(theme[Theme.LayoutPath], values));
        }
        catch (ScriptRuntimeException e)
        {
            findings.Report(
                ThemeCodes.TemplateFault,
                theme.Place(e.Span),
                [("route", frame.Route), ("reason", e.OriginalMessage)]
            );
            _context = null; // it still holds half a page
            return null;
        }
    }
}
