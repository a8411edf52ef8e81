using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.OpenData;

/// <summary>What open data are made from: a published record, its score sheet, and where they stand.</summary>
/// <param name="Page">The address of its page.</param>
/// <param name="RecordFile">The address of the record's own file; null where it is not published.</param>
public sealed record Disclosure(EvaluationRecord Record, ScoreSheet Sheet, string Page, string? RecordFile);
