using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;
using Publisher.Scoring;
using Publisher.Search;

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
        var folder = InputFolder.Find(options.Root, aboutRecords);
        var (site, rules) = SiteSource.Read(options.Root, folder, aboutSite);
        var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.Root, aboutSite);

        // Process
        using var search =
            output is null || site?.Plan.HasData("search") != true
                ? null
                : new SearchIndex(folder.Records.Count, output.StagedPath);
        var outcomes = ProcessAll(folder, () => new Worker(options, rules, site, output, search), progress);

        // PostProcess
        var catalog = Catalog.Of(outcomes.Select(o => o.Entry).OfType<CatalogEntry>(), site?.Plan);
        Gather(outcomes, aboutRecords, aboutSite);
        if (catalog.Entries.Count == 0)
            CollectionChecks.ReportEmpty(aboutSite.HasErrors || (aboutRecords.HasErrors && !options.Hold), aboutSite);
        else if (site is not null)
            Share(options, new SharedPages(site, output, aboutSite), catalog, RulesUsed(outcomes), search);

        // Output
        var isSound = !aboutSite.Fails(options.Strict) && (options.Hold || !aboutRecords.Fails(options.Strict));
        var mayPublish = catalog.Entries.Count > 0 && isSound;
        var isWritten = output is not null && (mayPublish ? output.Publish(aboutSite) : output.Discard());
        return BuildReport.Of(folder, outcomes, [aboutRecords, aboutSite], output?.FileCount ?? 0, isWritten);
    }

    /// <summary>Workers take one project after another; the result does not depend on which takes it.</summary>
    private static RecordOutcome[] ProcessAll(
        InputFolder folder,
        Func<Worker> newWorker,
        IProgress<(int Done, int Total)>? progress
    )
    {
        var outcomes = new RecordOutcome[folder.Records.Count];
        var (projects, done) = (folder.Projects, 0);
        Parallel.For(
            0,
            projects.Count,
            newWorker,
            (i, _, worker) =>
            {
                foreach (var (ordinal, outcome) in worker.Process(projects[i]))
                    outcomes[ordinal] = outcome;
                progress?.Report((Interlocked.Add(ref done, projects[i].Count), outcomes.Length));
                return worker;
            },
            _ => { }
        );
        return outcomes;
    }

    private static void Share(
        BuildOptions options,
        SharedPages pages,
        Catalog catalog,
        IEnumerable<RuleSet> rules,
        SearchIndex? search
    )
    {
        pages.Render(catalog, rules, search);
        if (options.Inspect)
            pages.Inspect(catalog);
    }

    private static IEnumerable<RuleSet> RulesUsed(IEnumerable<RecordOutcome> outcomes) =>
        outcomes.Select(o => o.Rules).OfType<RuleSet>().Distinct();

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

    /// <summary>Takes a project at a time, all its years together: a page shows the others beside its own.</summary>
    private sealed class Worker(
        BuildOptions options,
        RuleBook book,
        SiteSource? site,
        OutputFolder? output,
        SearchIndex? search
    )
    {
        private readonly PageRenderer? _renderer = site?.NewRenderer();

        public IEnumerable<(int Ordinal, RecordOutcome Outcome)> Process(IReadOnlyList<(int, RecordFile)> project)
        {
            var years = project.Select(file => Evaluate(file.Item1, file.Item2)).ToList();
            var sound = years.Where(y => y.Sheet is not null && !y.Findings.Fails(options.Strict)).ToList();
            return years.Select(y =>
                (y.Ordinal, sound.Contains(y) && site is not null ? Publish(y, sound, site) : HeldBack(y))
            );
        }

        /// <summary>One record: its text is read, scored and checked.</summary>
        private Evaluation Evaluate(int ordinal, RecordFile place)
        {
            var findings = new DiagnosticBag();
            var file = SourceReader.Read(Path.Combine(options.Root, place.Path), place.Path, findings);
            var record = file is null ? null : RecordReader.Read(place, file, findings);
            var rules = record is null ? null : CollectionChecks.RequireRules(record, book, findings);
            var sheet = rules is null ? null : Scorer.Score(record!, rules);
            if (sheet is not null)
                RecordChecks.Check(record!, sheet, findings);
            return new Evaluation(ordinal, place, record, sheet, findings);
        }

        /// <summary>One record without a fault becomes its page, beside the other years of its project.</summary>
        private RecordOutcome Publish(Evaluation year, IReadOnlyList<Evaluation> years, SiteSource site)
        {
            var (record, sheet) = (year.Record!, year.Sheet!);
            var route = RouteOf(year, site);
            var others = years.Where(y => y != year).Select(y => new OtherYear(y.Record!, RouteOf(y, site))).ToList();
            var notices = Notice.Of(year.Findings.Findings, site.Language);
            var comparison = YearComparison.Of(record, route, others);
            var page = DisclosurePage.Of(record, sheet, notices, comparison, site.Plan);
            var frame = site.Plan.Frame(
                "disclosure",
                route,
                site.TitleOf(page),
                site.DescriptionOf(page),
                record.Published
            );
            var pageFindings = new DiagnosticBag();
            if (_renderer!.Render(frame, page, pageFindings) is { } rendered)
                output?.Write(rendered);
            output?.Attempt(() => search?.Add(DocumentOf(year, route, page)));
            var entry = CatalogEntry.Of(record, sheet, route, notices.Sum(n => n.Count));
            return new RecordOutcome(entry, ProjectKey.Of(record), sheet.Rules, year.Findings, pageFindings);
        }

        private static string RouteOf(Evaluation year, SiteSource site) =>
            site.Plan.RouteOf(year.Place.Id, year.Place.FiscalYear);

        private static SearchDocument DocumentOf(Evaluation year, string route, DisclosurePage page) =>
            new(
                year.Ordinal,
                route,
                page.IsEditorTitle ? $"〔{page.Title}〕" : page.Title,
                page.Year,
                page.Department,
                [.. page.Indicators.Select(i => i.Name)],
                [
                    page.Unit,
                    page.Expected,
                    page.Achieved,
                    page.BudgetExplanation,
                    .. page.Indicators.Select(i => i.Deviation),
                ]
            );

        private static RecordOutcome HeldBack(Evaluation year) =>
            new(
                null,
                year.Record is null ? null : ProjectKey.Of(year.Record),
                null,
                year.Findings,
                new DiagnosticBag()
            );
    }
}
