using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Store;

namespace Publisher;

/// <summary>What a preview keeps of a record: what lists need, and what shows that its file has changed.</summary>
/// <param name="IsSettled">An equal signature means equal content.</param>
/// <param name="Source">A hash of the text.</param>
/// <param name="Entry">As it was when the record was last without errors; null where it never was, and cannot be
/// shown.</param>
/// <param name="Rules">The name of the rule set that it is scored by.</param>
/// <param name="IsDraft">Nobody has approved it: only the preview shows it.</param>
/// <param name="Compared">Null where nothing could be read.</param>
internal sealed record LiveRecord(
    RecordFile Place,
    FileSignature Signature,
    bool IsSettled,
    UInt128 Source,
    CatalogEntry? Entry,
    string Rules,
    bool IsDraft,
    ComparedRecord? Compared,
    IReadOnlyList<Diagnostic> Errors
);
