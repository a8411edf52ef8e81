using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Privacy;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher;

/// <summary>A record's file → what it declares, scored and checked, before its page is made.</summary>
/// <param name="last">Null where nothing is held against what was published, nor against what other records say they
/// have left.</param>
/// <param name="publishes">What is no more than a draft is checked when it is asked for, and does not hold up the
/// records that are published.</param>
internal sealed class Evaluator(
    BuildOptions options,
    InputFolder folder,
    RuleBook book,
    SiteSource? site,
    LastRelease? last,
    bool publishes
)
{
    private readonly PrivacyChecks _privacy = new(site?.Config.Contacts ?? []);

    /// <summary>One record: its text is read and scored. A draft, or a withdrawn one, is not scored for a
    /// site.</summary>
    public Evaluation Evaluate(int ordinal, DiagnosticBag findings)
    {
        var place = folder.Records[ordinal];
        var path = Path.Combine(options.Root, place.Path);
        var file = SourceReader.Read(path, place.Path, findings);
        var isIgnored = file is null && FileKind.IsPipeOrDevice(path);
        if (isIgnored)
            findings = new DiagnosticBag();
        var record = file is null ? null : RecordReader.Read(place, file, findings);
        var year = new Evaluation(ordinal, place, default, record, null, findings, null, isIgnored);
        if (record is null || year.IsWithdrawn || IsLeftAlone(year))
            return year;
        var rules = CollectionChecks.RequireRules(record, book, findings);
        return year with { Sheet = rules is null ? null : Scorer.Score(record, rules) };
    }

    private bool IsLeftAlone(Evaluation year) => year.IsDraft && publishes;

    /// <summary>The record held against the rules, and against what was published of it.</summary>
    /// <param name="before">The project's record of an earlier year.</param>
    public Evaluation Check(Evaluation year, EvaluationRecord? before)
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
        var facts = publishes ? LastRelease.FactsOf(year.Place, record) : null;
        last?.Check(year.Place, record, facts, findings);
        return year with { Facts = facts };
    }

    private ReviewRules RequiredReviews => site?.Config.RequiredReviews ?? 0;

    private void CheckWithdrawn(EvaluationRecord record, DiagnosticBag findings)
    {
        PublicationChecks.Check(record, RequiredReviews, findings);
        if (site?.Plan.Has("withdrawn") == false)
            findings.Report(PublicationCodes.NoPageForWithdrawn, record.Publication.Withdrawal!.Span);
    }
}
