using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher.Benchmarks;

/// <summary>Page models → bytes, by compiled templates and by Scriban.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private const int Rows = 100;

    private readonly DiagnosticBag _findings = new();

    private PageRenderer _renderer = null!;
    private (PageFrame Frame, DisclosurePage Page)[] _forms = [];
    private (PageFrame Frame, ListPage Page) _list;

    [Params("default", "yardstick")]
    public string Theme { get; set; } = "";

    [ParamsAllValues]
    public bool IsCompiled { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var forms = RealForms.Of(Theme);
        var site = forms.Site;
        _renderer = IsCompiled ? site.NewRenderer() : new PageRenderer(site.Theme, site.Config, null);
        _forms = [.. forms.All.Select(f => Disclosure(forms, f))];
        _list = List(forms);
        Disclosure();
        List();
        if (_findings.HasErrors || (_renderer.Interpreted == 0) != IsCompiled)
            throw new InvalidOperationException($"{_findings.Errors} errors, {_renderer.Interpreted} interpreted");
    }

    [Benchmark(OperationsPerInvoke = RealForms.Count)]
    public int Disclosure()
    {
        var bytes = 0;
        foreach (var (frame, page) in _forms)
            bytes += _renderer.Render(frame, page, _findings)!.Content.Length;
        return bytes;
    }

    [Benchmark]
    public int List() => _renderer.Render(_list.Frame, _list.Page, _findings)!.Content.Length;

    private static (PageFrame, DisclosurePage) Disclosure(RealForms forms, Evaluation form)
    {
        var site = forms.Site;
        var notices = Notice.Of(form.Findings.Findings, site.Language);
        var years = YearComparison.Of(form.Record!, forms.RouteOf(form), []);
        var page = DisclosurePage.Of(form.Record!, form.Sheet!, notices, years, site.Plan);
        var title = site.TitleOf(page.Title, page.IsEditorTitle);
        var frame = site.Plan.Frame(
            "disclosure",
            forms.RouteOf(form),
            title,
            site.DescriptionOf("disclosure", title, page.Year, page.Department),
            form.Record!.Published
        );
        return (frame, page);
    }

    /// <summary>The second page of three: rows only, as most pages of lists are.</summary>
    private static (PageFrame, ListPage) List(RealForms forms)
    {
        var plan = forms.Site.Plan;
        var catalog = Catalog.Of(forms.Entries(3 * Rows).Select(e => e.Entry), plan);
        var departments = catalog.Departments.Select(ListLink.Of).ToList();
        var list = catalog.Lists.First(l => l.Entries.Count == 3 * Rows);
        var page = ListPage.Of(list, list.Heading, 2, Rows, null, departments, [], "");
        return (plan.Frame("list", list.RouteOf(2), list.Heading, list.Heading), page);
    }
}
