using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Preview;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// A request's route → the file that a build would make of the sources as they are; made when it is asked for, and
/// written nowhere. Open tables and the search index, which need the text of every record, are not among them.
/// </summary>
internal sealed class LivePages
{
    private readonly LiveState _state;
    private readonly SiteSource _site;
    private readonly Catalog _catalog;
    private readonly PageRenderer _renderer;
    private readonly LiveRecordPages _records;
    private readonly Dictionary<string, PlannedPage> _planned;
    private readonly HashSet<string> _ofAll;
    private readonly Lazy<Dictionary<string, OutputFile>> _files;
    private readonly Lock _rendering = new();

    public LivePages(LiveState state)
    {
        (_state, _site, _catalog) = (state, state.Source.Site, state.ToCatalog());
        _renderer = _site.NewRenderer();
        _records = new LiveRecordPages(state);
        var used = state.Source.Rules.Named(state.Records.Select(r => r.Rules).ToHashSet());
        var lists = new ListPages(_site, output: null, PriorBuild.None, new DiagnosticBag()).Planned(_catalog).ToList();
        _ofAll = lists.Select(p => p.Route).Append(SitePlan.HomeRoute).ToHashSet(StringComparer.Ordinal);
        _planned = lists
            .Concat(new SinglePages(_site).Of(_catalog, used))
            .DistinctBy(p => p.Route)
            .ToDictionary(p => p.Route, StringComparer.Ordinal);
        _files = new(FilesOfAll);
    }

    public bool Has(string route) =>
        _planned.ContainsKey(route) || _records.Has(route) || _files.Value.ContainsKey(route);

    /// <summary>What is found in the records together, as far as a page is made from them: a record's page from its
    /// own, home and lists from all.</summary>
    public IEnumerable<Diagnostic> Together(string route) =>
        _ofAll.Contains(route) ? _state.Together
        : _records.SourceOf(route) is { } source ? _state.Together.Where(f => f.Span.File.Path == source)
        : [];

    /// <returns>Null where there is no such file, or its template failed: the findings say so.</returns>
    public LivePage? Make(string route, DiagnosticBag findings)
    {
        if (_planned.TryGetValue(route, out var page))
            return Render(page, PageMark.None, findings);
        if (_records.Find(route, findings) is not { } record)
            return _files.Value.TryGetValue(route, out var file)
                ? new LivePage(file.Content.ToArray(), PageMark.None, [])
                : null;
        return record.Page is { } planned
            ? Render(planned, record.Mark, findings)
            : new LivePage(record.Content ?? [], record.Mark, findings.Findings, record.IsSound);
    }

    private LivePage? Render(PlannedPage page, PageMark mark, DiagnosticBag findings)
    {
        lock (_rendering)
            return _renderer.Render(page.Frame, page.Model(findings), findings) is { } file
                ? new LivePage(file.Content.ToArray(), mark, findings.Findings, mark != PageMark.Held)
                : null;
    }

    /// <summary>What is made of all summaries without any record's text, and the theme's own files.</summary>
    private Dictionary<string, OutputFile> FilesOfAll()
    {
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in _site.Theme.Assets)
            files[file.Route] = file;
        foreach (var file in _site.Plan.HasData("list") ? ListData.Files(_catalog) : [])
            files[file.Route] = file;
        if (_site.Plan.HasData("projects"))
        {
            using var stream = new MemoryStream();
            ProjectsData.Write(_catalog, stream);
            files[ProjectsData.Route] = new OutputFile(ProjectsData.Route, stream.ToArray());
        }
        return files;
    }
}
