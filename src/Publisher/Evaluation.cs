using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;
using Publisher.Store;

namespace Publisher;

/// <summary>One record on its way: read, scored and checked, before its page is made.</summary>
/// <param name="Ordinal">The record's place among all, from 0.</param>
/// <param name="Signature">Of the file, and whether it is settled; taken before it was read.</param>
/// <param name="Record">Null where nothing could be read.</param>
/// <param name="Sheet">Null where there is nothing to score, no rules to score it by, or no need to: of a withdrawn
/// record no figures are told.</param>
/// <param name="Facts">What the manifest will tell of it; null where nothing is published, or nothing is to be.</param>
/// <param name="IsIgnored">It is no file at all, but a pipe or a device of a record's name.</param>
internal sealed record Evaluation(
    int Ordinal,
    RecordFile Place,
    (FileSignature Signature, bool IsSettled) Signature,
    EvaluationRecord? Record,
    ScoreSheet? Sheet,
    DiagnosticBag Findings,
    PublishedRecord? Facts,
    bool IsIgnored
)
{
    /// <summary>Nobody has approved it. Where a fault may hide an approval, that is not said.</summary>
    public bool IsDraft => Record?.Publication is { Stage: LifeStage.Draft, IsComplete: true };

    public bool IsWithdrawn => Record?.Publication.Stage is LifeStage.Withdrawn;

    /// <summary>It has a page: of its figures, or of their withdrawal.</summary>
    public bool IsSound(bool strict) => !IsDraft && (Sheet is not null || IsWithdrawn) && !Findings.Fails(strict);
}
