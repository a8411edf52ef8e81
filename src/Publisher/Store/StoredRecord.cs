using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Store;

/// <summary>One record of a store, as far as it takes to see whether its file has changed.</summary>
/// <param name="Stage">How far it had come.</param>
/// <param name="At">Where the rest of it stands in the store.</param>
internal readonly record struct StoredRecord(
    int FiscalYear,
    string Id,
    FileSignature Signature,
    bool IsSettled,
    UInt128 Source,
    LifeStage Stage,
    int At
)
{
    public static StoredRecord Of(CatalogEntry entry, RecordState state) =>
        new(entry.FiscalYear, entry.Id, state.Signature, state.IsSettled, state.Source, entry.Stage, At: 0);
}
