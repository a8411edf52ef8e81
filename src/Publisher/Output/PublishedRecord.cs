namespace Publisher.Output;

/// <summary>What the manifest tells of the record that a page is about, so that the next release can be
/// compared.</summary>
/// <param name="Id">Year and number: <c>2023/pt-001</c>.</param>
/// <param name="Source">The SHA-256 of the record's file.</param>
/// <param name="Figures">A digest of the figures that the page shows; 0 where it shows none.</param>
/// <param name="Corrections">How many the page tells of.</param>
/// <param name="Decided">The date of the latest approval, correction or withdrawal: 2026-11-23.</param>
public sealed record PublishedRecord(
    string Id,
    RecordPageKind Kind,
    FileHash Source,
    ulong Figures,
    int Corrections,
    string? Decided
);
