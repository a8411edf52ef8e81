using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;
using Publisher.Search;
using Publisher.Store;

namespace Publisher;

/// <summary>The way of one record: read, scored, checked, made into its page, written. One worker for each
/// thread.</summary>
internal sealed class RecordWorker(
    BuildOptions options,
    InputFolder folder,
    RuleBook book,
    SiteSource? site,
    OutputFolder? output,
    PriorBuild prior,
    SearchFiles? search,
    RecordData? data,
    LastRelease last,
    Outcomes outcomes
)
{
    private readonly PageRenderer? _renderer = site?.NewRenderer();
    private readonly RecordPages? _pages = site is null ? null : new RecordPages(site);
    private readonly Evaluator _evaluator = new(
        options,
        folder,
        book,
        site,
        last,
        publishes: options.Output is not null
    );
    private readonly StoreReader? _store = prior.NewReader();
    private readonly List<Evaluation> _years = [];

    /// <summary>A project, all its years together: a page shows the others beside its own.</summary>
    /// <param name="years">The records' places among all.</param>
    public void Process(ReadOnlySpan<int> years)
    {
        if (prior.TryKeep(years, folder.Records, _store, outcomes))
        {
            foreach (var year in years)
                KeepData(year);
            return;
        }
        _years.Clear();
        foreach (var year in years)
            _years.Add(_evaluator.Check(Evaluate(year), _years.LastOrDefault()?.Record));
        var sound = _years.FindAll(y => y.IsSound(options.Strict));
        foreach (var year in _years)
        {
            var outcome = OutcomeOf(year, sound);
            if (outcome.Entry is not { IsListed: true })
                data?.Skip();
            outcomes.Add(year.Ordinal, outcome);
        }
    }

    private void KeepData(int year)
    {
        if (outcomes.IsListed(year))
            data?.Keep();
        else
            data?.Skip();
    }

    private RecordOutcome OutcomeOf(Evaluation year, IReadOnlyList<Evaluation> sound)
    {
        if (year.IsDraft)
            return Settled(year, CatalogEntry.Unlisted(year.Record!, plan: null), null, new DiagnosticBag()) with
            {
                Project = options.Output is null ? ProjectKey.Of(year.Record!) : null,
            };
        if (site is null || !sound.Contains(year))
            return HeldBack(year);
        return year.IsWithdrawn ? Withdraw(year, site) : Publish(year, sound, site);
    }

    /// <summary>What is searched in a record that has been published.</summary>
    public SearchDocument? DocumentOf(int ordinal)
    {
        var year = Evaluate(ordinal);
        return year.Sheet is null ? null : DocumentOf(year, _pages!.ModelOf(year, [year]));
    }

    /// <summary>What the file system says of the file is asked before it is read.</summary>
    private Evaluation Evaluate(int ordinal)
    {
        var path = Path.Combine(options.Root, folder.Records[ordinal].Path);
        var signature = output is null ? default : prior.Sign(path);
        var findings = new DiagnosticBag(isBrief: !outcomes.KeepsWarnings);
        return _evaluator.Evaluate(ordinal, findings) with { Signature = signature };
    }

    private RecordOutcome Withdraw(Evaluation year, SiteSource site)
    {
        var (page, pageFindings) = (_pages!.Withdrawn(year), new DiagnosticBag());
        Render(page, year, pageFindings);
        return Settled(year, CatalogEntry.Unlisted(year.Record!, site.Plan), null, pageFindings);
    }

    /// <summary>One record without a fault becomes its page, beside the other years of its project.</summary>
    private RecordOutcome Publish(Evaluation year, IReadOnlyList<Evaluation> years, SiteSource site)
    {
        var (record, sheet, model) = (year.Record!, year.Sheet!, _pages!.ModelOf(year, years));
        var (page, pageFindings) = (_pages.Disclosure(year, model), new DiagnosticBag());
        Render(page, year, pageFindings);
        if (output is not null && site.Plan.HasData("sources"))
            output.Write(new OutputFile(SitePlan.SourceOf(page.Route), record.File.ToBytes()));
        data?.Write(record, sheet, page.Route);
        var document = search is null ? null : DocumentOf(year, model);
        if (document is not null)
            search!.Add(document);
        var entry = CatalogEntry.Of(record, sheet, site.Plan, model.Notices.Sum(n => n.Count));
        return Settled(year, entry, document, pageFindings);
    }

    private void Render(PlannedPage page, Evaluation year, DiagnosticBag findings)
    {
        if (_renderer!.Render(page.Frame, page.Model(findings), findings) is { } rendered)
            output?.Write(rendered, year.Facts);
    }

    private static RecordOutcome Settled(
        Evaluation year,
        CatalogEntry entry,
        SearchDocument? document,
        DiagnosticBag pageFindings
    ) => new(entry, null, StateOf(year, document), year.Findings, pageFindings);

    private static RecordState StateOf(Evaluation year, SearchDocument? document) =>
        new(
            year.Signature.Signature,
            year.Signature.IsSettled,
            ContentHash.Of(year.Facts?.Source ?? FileHash.Of(year.Record!.File.ToBytes())),
            document is null ? 0 : ContentHash.Of(document.Key),
            year.Sheet?.Rules.Name ?? "",
            CountsOf(year.Findings.Findings)
        );

    /// <summary>A few codes at most: looked for one by one.</summary>
    private static (DiagnosticCode Code, int Count)[] CountsOf(IReadOnlyList<Diagnostic> findings)
    {
        var counts = new List<(DiagnosticCode Code, int Count)>();
        foreach (var finding in findings)
        {
            var at = counts.FindIndex(c => c.Code == finding.Code);
            if (at < 0)
                counts.Add((finding.Code, 1));
            else
                counts[at] = (finding.Code, counts[at].Count + 1);
        }
        return [.. counts];
    }

    private static RecordOutcome HeldBack(Evaluation year) =>
        new(null, year.Record is null ? null : ProjectKey.Of(year.Record), null, year.Findings, new DiagnosticBag())
        {
            IsIgnored = year.IsIgnored,
        };

    /// <summary>Texts as the pages show them.</summary>
    private SearchDocument DocumentOf(Evaluation year, DisclosurePage page) =>
        new(
            year.Ordinal,
            _pages!.RouteOf(year),
            HiddenCharacters.Show(page.IsEditorTitle ? $"〔{page.Title}〕" : page.Title),
            page.Year,
            HiddenCharacters.Show(page.Department),
            [.. page.Indicators.Select(i => HiddenCharacters.Show(i.Name))],
            [
                HiddenCharacters.Show(page.Unit),
                HiddenCharacters.Show(page.Expected),
                HiddenCharacters.Show(page.Achieved),
                HiddenCharacters.Show(page.BudgetExplanation),
                .. page.Indicators.Select(i => HiddenCharacters.Show(i.Deviation)),
            ]
        );
}
