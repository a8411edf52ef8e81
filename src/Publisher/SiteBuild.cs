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
    /// <summary>Records that a worker takes at a time.</summary>
    private const int Share = 32;

    /// <param name="progress">Told how many records are done, and of how many.</param>
    public static BuildReport Run(BuildOptions options, IProgress<(int Done, int Total)>? progress = null)
    {
        var (aboutSite, aboutRecords) = (new DiagnosticBag(), new DiagnosticBag());

        // Input
        var folder = InputFolder.Find(options.Root, aboutRecords);
        var (site, rules) = SiteSource.Read(options.Root, folder, aboutSite);
        var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.Root, aboutSite);

        // Process
        var isSearched = output is not null && site?.Plan.HasData("search") == true;
        using var search = isSearched ? new SearchIndex(folder.Records.Count, output!.StagedPath) : null;
        var outcomes = new Outcomes(folder.Records.Count, keepsWarnings: output is null || options.Strict);
        ProcessAll(folder, () => new Worker(options, rules, site, output, search, outcomes), progress);

        // PostProcess
        var catalog = Catalog.Of(outcomes.Entries, site?.Plan);
        outcomes.Gather(aboutRecords, aboutSite, i => KeyOf(options.Root, folder.Records[i]));
        if (catalog.Entries.Count == 0)
            CollectionChecks.ReportEmpty(aboutSite.HasErrors || (aboutRecords.HasErrors && !options.Hold), aboutSite);
        else if (site is not null)
            RenderShared(options, new SharedPages(site, output, aboutSite), catalog, outcomes.Rules, search);

        // Output
        var isSound = !aboutSite.Fails(options.Strict) && (options.Hold || !aboutRecords.Fails(options.Strict));
        var mayPublish = catalog.Entries.Count > 0 && isSound;
        var isWritten = output is not null && (mayPublish ? output.Publish(aboutSite) : output.Discard());
        return BuildReport.Of(
            folder,
            outcomes,
            [aboutRecords, aboutSite],
            output?.Release?.Entries.Count ?? 0,
            isWritten
        );
    }

    /// <summary>Workers take one project after another; the result does not depend on which takes it.</summary>
    private static void ProcessAll(
        InputFolder folder,
        Func<Worker> newWorker,
        IProgress<(int Done, int Total)>? progress
    )
    {
        var (places, next, done) = (folder.ByProject(), 0, 0);
        var claim = new Lock();
        var workers = Math.Min(Environment.ProcessorCount, 1 + places.Length / Share);
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => Work());

        void Work()
        {
            var worker = newWorker();
            while (Claim() is { Length: > 0 } share)
            {
                worker.Process(share.Span, folder.Records);
                progress?.Report((Interlocked.Add(ref done, share.Length), places.Length));
            }
        }

        ReadOnlyMemory<int> Claim()
        {
            lock (claim)
            {
                var start = next;
                next = Math.Min(start + Share, places.Length);
                while (next > 0 && next < places.Length && IsSameProject(next - 1, next))
                    next++;
                return places.AsMemory(start, next - start);
            }
        }

        bool IsSameProject(int a, int b) => folder.Records[places[a]].Id == folder.Records[places[b]].Id;
    }

    /// <summary>What makes a record's project the same as another's, read again where two look alike.</summary>
    private static ProjectKey? KeyOf(string root, RecordFile place)
    {
        var findings = new DiagnosticBag();
        return
            SourceReader.Read(Path.Combine(root, place.Path), place.Path, findings) is { } file
            && RecordReader.Read(place, file, findings) is { } record
            ? ProjectKey.Of(record)
            : null;
    }

    private static void RenderShared(
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

    /// <summary>Takes a project at a time, all its years together: a page shows the others beside its own.</summary>
    private sealed class Worker(
        BuildOptions options,
        RuleBook book,
        SiteSource? site,
        OutputFolder? output,
        SearchIndex? search,
        Outcomes outcomes
    )
    {
        private readonly PageRenderer? _renderer = site?.NewRenderer();

        /// <param name="share">Places of records, the years of a project behind each other.</param>
        public void Process(ReadOnlySpan<int> share, IReadOnlyList<RecordFile> records)
        {
            var years = new List<Evaluation>();
            for (var i = 0; i < share.Length; i++)
            {
                years.Add(Evaluate(share[i], records[share[i]]));
                if (i + 1 < share.Length && records[share[i + 1]].Id == years[0].Place.Id)
                    continue;
                Finish(years);
                years.Clear();
            }
        }

        private void Finish(List<Evaluation> years)
        {
            var sound = years.FindAll(y => y.Sheet is not null && !y.Findings.Fails(options.Strict));
            foreach (var year in years)
                outcomes.Add(
                    year.Ordinal,
                    site is not null && sound.Contains(year) ? Publish(year, sound, site) : HeldBack(year)
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
