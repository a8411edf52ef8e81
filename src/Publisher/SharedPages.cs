using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.Inspection;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher;

/// <summary>The pages that need all records - home, lists, method and the like - and the theme's assets.</summary>
internal sealed class SharedPages(
    BuildOptions options,
    SiteSource site,
    OutputFolder? output,
    PriorBuild prior,
    DiagnosticBag findings
)
{
    private readonly PageRenderer _renderer = site.NewRenderer();

    public void Render(Outcomes outcomes, RuleBook rules)
    {
        output?.CollectIfLarge();
        var catalog = Catalog.Of(outcomes.Entries, site.Plan);
        if (site.Plan.HasData("tables"))
            RenderData(new DataDescriptions(site, output, catalog));
        // The data files are made while the lists are: each is written by one thread.
        var lists = new DiagnosticBag();
        Parallel.Invoke(
            () => new ListPages(site, output, prior, lists).Render(catalog),
            () => WriteData(catalog, outcomes),
            () => WriteSitemap(catalog)
        );
        findings.AddRange(lists.Findings);
        foreach (var page in new SinglePages(site).Of(catalog, rules.Named(outcomes.Rules)))
            Render(page.Frame, page.Model(findings));
        output?.WriteAll(site.Theme.Assets);
        if (options.Inspect && !prior.IsUsable)
            Inspect(catalog);
    }

    /// <summary>
    /// Looks through one page of each kind before anything is published: what is broken in it is broken in all of its
    /// template; where pages were kept, their templates were looked through before. The office's own pages are not held
    /// up: Markdown has no captions. Warnings are told by <c>publisher inspect</c>.
    /// </summary>
    private void Inspect(Catalog catalog)
    {
        if (output is null or { HasFailed: true } || findings.HasErrors)
            return;
        var found = new DiagnosticBag();
        IEnumerable<string> routes =
        [
            .. catalog.Entries.Take(1).Select(e => e.Route),
            .. catalog.Changes.DistinctBy(c => c.Entry.Stage).Select(c => c.Entry.Route),
            .. catalog.Lists.DistinctBy(l => l.Kind).Select(l => l.RouteOf(1)),
            .. SitePlan.SinglePages.Where(p => site.Plan.Has(p.Kind)).Select(p => p.Route),
        ];
        var pages = new InspectionOptions(output.Name, site.Config.Language, site.Config.BasePath);
        SiteInspector.InspectPages(output.StagedPath, routes, found, pages);
        findings.AddRange(found.Findings.Where(f => f.Code.Severity == Severity.Error));
    }

    /// <summary>Before other files are written: what the site holds so far need not be put in order again.</summary>
    private void RenderData(DataDescriptions data)
    {
        var (page, structured) = data.Page();
        var (title, description) = (site.Theme.Word("nav_data"), site.Theme.Word("data_description"));
        var frame = site.Plan.Frame("data", SitePlan.DataRoute, title, description);
        if (site.Plan.Has("data"))
            Render(frame with { StructuredData = structured }, page);
        data.WriteCatalog();
    }

    private void WriteData(Catalog catalog, Outcomes outcomes)
    {
        if (site.Plan.HasData("list"))
            output?.WriteAll(ListData.Files(catalog));
        if (site.Plan.HasData("projects"))
            output?.Write(ProjectsData.Route, stream => WriteProjects(catalog, outcomes, stream));
        if (output is not null)
            Feeds.Write(site, output, prior, catalog);
    }

    private void WriteProjects(Catalog catalog, Outcomes outcomes, Stream stream)
    {
        using var published = prior.LinesOf(ProjectsData.Route);
        var made = published is null ? null : outcomes.Made;
        ProjectsData.Write(catalog, stream, published, entry => made!.Contains(entry));
    }

    /// <summary>And what tells programs where it is.</summary>
    private void WriteSitemap(Catalog catalog)
    {
        if (output is null)
            return;
        var address = site.Plan.HasData("sitemap") ? site.Config.BaseUrl : null;
        if (address is not null)
            SitemapFiles.Write(site, output, prior, catalog, address);
        var own = site.Theme.Assets.Select(a => a.Route).ToHashSet();
        output.WriteAll(HostFiles.Of(site.Config, address is not null).Where(f => !own.Contains(f.Route)));
    }

    private void Render(PageFrame frame, object? page)
    {
        if (_renderer.Render(frame, page, findings) is { } file)
            output?.Write(file);
    }
}
