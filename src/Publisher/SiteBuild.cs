using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;
using Publisher.Scoring;

namespace Publisher;

/// <summary>
/// The way of the records into a site, in four phases: Input finds them, Process takes each from its text to its page,
/// PostProcess makes the pages that need all of them, Output puts the new site in the place of the old.
/// </summary>
public static class SiteBuild
{
    /// <param name="progress">Told how many records are done, and of how many.</param>
    public static BuildReport Run(BuildOptions options, IProgress<(int Done, int Total)>? progress = null)
    {
        var (aboutSite, aboutRecords) = (new DiagnosticBag(), new DiagnosticBag());

        // Input
        var site = SiteSource.Read(options.Root, aboutSite);
        var folder = InputFolder.Find(options.Root, aboutRecords);
        var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.Root, aboutSite);

        // Process
        var outcomes = new RecordOutcome[folder.Records.Count];
        var done = 0;
        Parallel.For(
            0,
            outcomes.Length,
            () => site?.NewRenderer(),
            (i, _, renderer) =>
            {
                outcomes[i] = Process(folder.Records[i], options, site, renderer, output);
                progress?.Report((Interlocked.Increment(ref done), outcomes.Length));
                return renderer;
            },
            _ => { }
        );

        // PostProcess
        var catalog = Catalog.Of(outcomes.Select(o => o.Entry).OfType<CatalogEntry>());
        Gather(outcomes, aboutRecords, aboutSite);
        if (catalog.Entries.Count == 0)
            CollectionChecks.ReportEmpty(aboutSite.HasErrors || (aboutRecords.HasErrors && !options.Hold), aboutSite);
        else
            site?.RenderShared(catalog, outcomes.Select(o => o.Rules), output, aboutSite);

        // Output
        var isSound = !aboutSite.Fails(options.Strict) && (options.Hold || !aboutRecords.Fails(options.Strict));
        var mayPublish = catalog.Entries.Count > 0 && isSound;
        var isWritten = output is not null && (mayPublish ? output.Publish(aboutSite) : output.Discard());
        return BuildReport.Of(folder, outcomes, [aboutRecords, aboutSite], output?.FileCount ?? 0, isWritten);
    }

    /// <summary>One record, from its text to its page.</summary>
    private static RecordOutcome Process(
        RecordFile place,
        BuildOptions options,
        SiteSource? site,
        PageRenderer? renderer,
        OutputFolder? output
    )
    {
        var (findings, pageFindings) = (new DiagnosticBag(), new DiagnosticBag());
        var file = SourceReader.Read(Path.Combine(options.Root, place.Path), place.Path, findings);
        var record = file is null ? null : RecordReader.Read(place, file, findings);
        var rules = record is null || site is null ? null : CollectionChecks.RequireRules(record, site.Rules, findings);
        if (record is null || rules is null || site is null)
            return new RecordOutcome(null, null, null, findings, pageFindings);

        var sheet = Scorer.Score(record, rules);
        RecordChecks.Check(record, sheet, findings);
        var project = ProjectKey.Of(record);
        if (findings.Fails(options.Strict))
            return new RecordOutcome(null, project, rules, findings, pageFindings);

        var page = DisclosurePage.Of(record, sheet, Notice.Of(findings.Findings, site.Language));
        var frame = site.Plan.Frame("disclosure", place.Route, page.Title, site.DescriptionOf(page));
        if (renderer!.Render(frame, page, pageFindings) is { } rendered)
            output?.Write(rendered);
        var entry = CatalogEntry.Of(record, sheet, place.Route, findings.Findings.Count(f => f.Code.ConcernsReaders));
        return new RecordOutcome(entry, project, rules, findings, pageFindings);
    }

    /// <summary>
    /// Brings the findings of all records together, in the order of the records; a fault of a template is told once.
    /// </summary>
    private static void Gather(
        IReadOnlyList<RecordOutcome> outcomes,
        DiagnosticBag aboutRecords,
        DiagnosticBag aboutSite
    )
    {
        foreach (var outcome in outcomes)
            aboutRecords.AddRange(outcome.Findings.Findings);
        CollectionChecks.CheckDuplicates(outcomes.Select(o => o.Project).OfType<ProjectKey>(), aboutRecords);
        aboutSite.AddRange(
            outcomes
                .SelectMany(o => o.PageFindings.Findings)
                .DistinctBy(f => (f.Code, f.Span.File.Path, f.Span.Line, f.Span.Column))
        );
    }
}
