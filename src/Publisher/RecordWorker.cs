using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Privacy;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Rendering;
using Publisher.Scoring;
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
    private readonly StoreReader? _store = prior.NewReader();
    private readonly PrivacyChecks _privacy = new(site?.Config.Contacts ?? []);
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
            _years.Add(Check(Evaluate(year), _years.LastOrDefault()?.Record));
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
            return Settled(year, CatalogEntry.Unlisted(year.Record!, plan: null), null, new DiagnosticBag());
        if (site is null || !sound.Contains(year))
            return HeldBack(year);
        return year.IsWithdrawn ? Withdraw(year, site) : Publish(year, sound, site);
    }

    /// <summary>What is searched in a record that has been published.</summary>
    public SearchDocument? DocumentOf(int ordinal)
    {
        var year = Evaluate(ordinal);
        return year.Sheet is null ? null : DocumentOf(year, PageOf(year, [year], site!), site!);
    }

    /// <summary>One record: its text is read and scored. A draft, or a withdrawn one, is not scored for a
    /// site.</summary>
    private Evaluation Evaluate(int ordinal)
    {
        var (place, findings) = (folder.Records[ordinal], new DiagnosticBag(isBrief: !outcomes.KeepsWarnings));
        var path = Path.Combine(options.Root, place.Path);
        var signature = output is null ? default : prior.Sign(path);
        var file = SourceReader.Read(path, place.Path, findings);
        var isIgnored = file is null && FileKind.IsPipeOrDevice(path);
        if (isIgnored)
            findings = new DiagnosticBag();
        var record = file is null ? null : RecordReader.Read(place, file, findings);
        var year = new Evaluation(ordinal, place, signature, record, null, findings, null, isIgnored);
        if (record is null || year.IsWithdrawn || IsLeftAlone(year))
            return year;
        var rules = CollectionChecks.RequireRules(record, book, findings);
        return year with { Sheet = rules is null ? null : Scorer.Score(record, rules) };
    }

    /// <summary>What is no more than a draft is checked when it is asked for, and does not hold up the
    /// others.</summary>
    private bool IsLeftAlone(Evaluation year) => year.IsDraft && output is not null;

    /// <summary>The record held against the rules, and against what was published of it.</summary>
    /// <param name="before">The project's record of an earlier year.</param>
    private Evaluation Check(Evaluation year, EvaluationRecord? before)
    {
        var (record, findings) = (year.Record, year.Findings);
        if (record is null)
            return year;
        if (IsLeftAlone(year))
            return year with { Findings = new DiagnosticBag() };
        if (year.IsWithdrawn)
            CheckWithdrawn(record, findings);
        else if (year.Sheet is not null)
            RecordChecks.Check(record, year.Sheet, RequiredReviews, findings);
        // The source of a withdrawn record is not published: it may have been withdrawn for what it told.
        if (!year.IsWithdrawn)
        {
            _privacy.Check(record.File, record.Publication.Privacy, findings);
            CopyChecks.Check(before, record, findings);
        }
        var facts = output is null ? null : LastRelease.FactsOf(year.Place, record);
        last.Check(year.Place, record, facts, findings);
        return year with { Facts = facts };
    }

    private ReviewRules RequiredReviews => site?.Config.RequiredReviews ?? 0;

    private void CheckWithdrawn(EvaluationRecord record, DiagnosticBag findings)
    {
        PublicationChecks.Check(record, RequiredReviews, findings);
        if (site?.Plan.Has("withdrawn") == false)
            findings.Report(PublicationCodes.NoPageForWithdrawn, record.Publication.Withdrawal!.Span);
    }

    /// <summary>Of a withdrawn record the address stays, and says so.</summary>
    private RecordOutcome Withdraw(Evaluation year, SiteSource site)
    {
        var (record, route) = (year.Record!, RouteOf(year, site));
        var page = WithdrawnPage.Of(record);
        var title = site.TitleOf(page.Title, page.IsEditorTitle);
        var description = site.DescriptionOf("withdrawn", title, page.Year, page.Department);
        var (frame, pageFindings) = (site.Plan.Frame("withdrawn", route, title, description), new DiagnosticBag());
        if (_renderer!.Render(frame, page, pageFindings) is { } rendered)
            output?.Write(rendered, year.Facts);
        return Settled(year, CatalogEntry.Unlisted(record, site.Plan), null, pageFindings);
    }

    /// <summary>One record without a fault becomes its page, beside the other years of its project.</summary>
    private RecordOutcome Publish(Evaluation year, IReadOnlyList<Evaluation> years, SiteSource site)
    {
        var (record, sheet, route) = (year.Record!, year.Sheet!, RouteOf(year, site));
        var page = PageOf(year, years, site);
        var title = site.TitleOf(page.Title, page.IsEditorTitle);
        var description = site.DescriptionOf("disclosure", title, page.Year, page.Department);
        var frame = site.Plan.Frame("disclosure", route, title, description, record.Published) with
        {
            StructuredData = site.Plan.HasData("catalog")
                ? DisclosureJsonLd.Of(page, title, record.Published, site.Config, site.Plan)
                : "",
        };
        var pageFindings = new DiagnosticBag();
        if (_renderer!.Render(frame, page, pageFindings) is { } rendered)
            output?.Write(rendered, year.Facts);
        if (output is not null && site.Plan.HasData("sources"))
            output.Write(new OutputFile(SitePlan.SourceOf(route), record.File.ToBytes()));
        data?.Write(record, sheet, route);
        var document = search is null ? null : DocumentOf(year, page, site);
        if (document is not null && !prior.IsUsable)
            search!.Add(document);
        var entry = CatalogEntry.Of(record, sheet, site.Plan, page.Notices.Sum(n => n.Count));
        return Settled(year, entry, document, pageFindings);
    }

    private static RecordOutcome Settled(
        Evaluation year,
        CatalogEntry entry,
        SearchDocument? document,
        DiagnosticBag pageFindings
    ) => new(entry, null, StateOf(year, document), year.Findings, pageFindings);

    private static DisclosurePage PageOf(Evaluation year, IReadOnlyList<Evaluation> years, SiteSource site)
    {
        var others = years.Where(y => y != year).Select(y => new OtherYear(y.Record!, RouteOf(y, site))).ToList();
        return DisclosurePage.Of(
            year.Record!,
            year.Sheet!,
            Notice.Of(year.Findings.Findings, site.Language),
            YearComparison.Of(year.Record!, RouteOf(year, site), others),
            site.Plan
        );
    }

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

    private static string RouteOf(Evaluation year, SiteSource site) =>
        site.Plan.RouteOf(year.Place.Id, year.Place.FiscalYear);

    /// <summary>Texts as the pages show them.</summary>
    private static SearchDocument DocumentOf(Evaluation year, DisclosurePage page, SiteSource site) =>
        new(
            year.Ordinal,
            RouteOf(year, site),
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
