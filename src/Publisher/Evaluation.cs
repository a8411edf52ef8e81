using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;
using Publisher.Store;

namespace Publisher;

/// <summary>One record on its way: read, scored and checked, before its page is made.</summary>
/// <param name="Ordinal">The record's place among all, from 0.</param>
/// <param name="Signature">Of the file, and whether it is settled; taken before it was read.</param>
/// <param name="Record">Null where nothing could be read.</param>
/// <param name="Sheet">Null where there is nothing to score, or no rules to score it by.</param>
/// <param name="IsIgnored">It is no file at all, but a pipe or a device of a record's name.</param>
internal sealed record Evaluation(
    int Ordinal,
    RecordFile Place,
    (FileSignature Signature, bool IsSettled) Signature,
    EvaluationRecord? Record,
    ScoreSheet? Sheet,
    DiagnosticBag Findings,
    bool IsIgnored
);
