using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Privacy;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher;

/// <summary>A role of the office vouches for records as they are: its review, or its approval, is written into
/// them.</summary>
public sealed class RecordApproval
{
    private readonly string _root;
    private readonly RuleBook _rules;
    private readonly ReviewRules _reviews;
    private readonly PrivacyChecks _privacy;

    /// <param name="findings">About configuration and rules.</param>
    public RecordApproval(string root, DiagnosticBag findings)
    {
        _root = root;
        var (site, place) = ConfigReader.ReadSite(root, findings);
        _rules = ConfigReader.ReadRules(root, place, findings);
        _reviews = site?.RequiredReviews ?? 0;
        _privacy = new PrivacyChecks(site?.Contacts ?? []);
    }

    /// <summary>The drafts among all records.</summary>
    public IReadOnlyList<RecordFile> Drafts(DiagnosticBag findings) =>
        [
            .. InputFolder
                .Find(_root, findings)
                .Records.Where(place =>
                    Read(place, new DiagnosticBag()) is var (_, _, record)
                    && record.Publication is { Stage: LifeStage.Draft, IsComplete: true }
                ),
        ];

    /// <param name="place">Year and number: <c>2023/pt-001</c>.</param>
    public RecordFile At(string place)
    {
        var file = RecordFile.Of(place);
        file = file with { Folder = FormattableString.Invariant($"{InputFolder.RecordsPath}/{file.FiscalYear}") };
        var other = file with { Extension = ".yaml" };
        return File.Exists(Path.Combine(_root, other.Path)) ? other : file;
    }

    /// <summary>
    /// Writes it, if the record has no error with it: whatever a check would find stands in its way, as do reviews that
    /// are missing, dates that go back, and a text that was changed since it was reviewed.
    /// </summary>
    /// <param name="isReview">The next review; else the approval.</param>
    /// <returns>False where the findings say why nothing was written.</returns>
    public bool TryApprove(RecordFile place, bool isReview, string by, DateOnly on, DiagnosticBag findings)
    {
        if (Read(place, findings) is not var (file, form, record))
            return false;
        if (record.Publication.Approval is { } approved)
        {
            findings.Report(
                PublicationCodes.AlreadyApproved,
                approved.Span,
                [("found", approved.By), ("date", PublicationChecks.Day(approved.On))]
            );
            return false;
        }
        var (edit, of) = (new PublicationEdit(file, form), RecordDigest.Of(record));
        var step = ReviewChecks.NextStep(record.Publication.Reviews, _reviews);
        var edited = isReview ? edit.WithReview(step, by, on, of, findings) : edit.WithApproval(by, on, of, findings);
        if (edited is null || !IsSound(place, edited, isReview, findings))
            return false;
        return EditedFile.Save(_root, file, edited, findings);
    }

    private (SourceFile File, YamlNode.Mapping Form, EvaluationRecord Record)? Read(
        RecordFile place,
        DiagnosticBag findings
    ) =>
        SourceReader.Read(Path.Combine(_root, place.Path), place.Path, findings) is { } file
        && YamlTree.Read(file, RecordShape.Root, new DiagnosticBag()) is { } form
        && RecordReader.Read(place, file, findings) is { } record
            ? (file, form, record)
            : null;

    /// <summary>What a check will say of the record once the step is written.</summary>
    private bool IsSound(RecordFile place, SourceFile edited, bool isReview, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var record = RecordReader.Read(place, edited, own);
        if (record is not null && CollectionChecks.RequireRules(record, _rules, own) is { } rules)
            RecordChecks.Check(record, Scorer.Score(record, rules), _reviews, own);
        if (record is not null)
            _privacy.Check(edited, record.Publication.Privacy, own);
        findings.AddRange(own.Findings.Where(f => f.Code.Severity == Severity.Error));
        return !own.HasErrors && (isReview || record?.Publication.Approval is not null);
    }
}
