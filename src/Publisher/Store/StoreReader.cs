using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Store;

/// <summary>Reads what a store knows of one record after another. One for each thread.</summary>
internal sealed class StoreReader(
    BinaryReader store,
    SitePlan plan,
    string[] words,
    IReadOnlyDictionary<string, DiagnosticCode> codes
)
{
    private readonly List<(DiagnosticCode Code, int Count)> _counts = [];

    /// <returns>How often each fault was found in the record is valid until the next call.</returns>
    public (CatalogEntry Entry, RecordState State) Read(StoredRecord record)
    {
        store.BaseStream.Position = record.At + sizeof(int);
        var entry = new CatalogEntry(
            record.FiscalYear,
            record.Id,
            store.ReadBoolean() ? plan : null,
            Title: store.ReadString(),
            IsEditorTitle: store.ReadBoolean(),
            Department: ReadWord(),
            Unit: ReadWord(),
            InitialBudget: ReadFigure(),
            AdjustedBudget: ReadFigure(),
            ExecutedAmount: ReadFigure(),
            ExecutionRate: ReadFigure(),
            TotalScore: ReadFigure(),
            Grade: store.ReadSByte() is >= 0 and var grade ? (Grade)grade : null,
            Indicators: store.Read7BitEncodedInt(),
            Measurable: store.Read7BitEncodedInt(),
            Missed: store.Read7BitEncodedInt(),
            IsRecomputed: store.ReadBoolean(),
            FormulaDiffers: store.ReadBoolean(),
            LowUnexplained: store.ReadBoolean(),
            Published: ReadWord() is { Length: > 0 } date ? date : null,
            Warnings: store.Read7BitEncodedInt()
        )
        {
            Stage = record.Stage,
            Hash = ReadHash(store),
            Approved = store.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null,
            Changes = ReadChanges(),
        };
        var searchText = ReadHash(store);
        var rules = ReadWord();
        _counts.Clear();
        for (var left = store.Read7BitEncodedInt(); left > 0; left--)
            _counts.Add((codes[ReadWord()], store.Read7BitEncodedInt()));
        var state = new RecordState(record.Signature, record.IsSettled, record.Source, searchText, rules, _counts);
        return (entry, state);
    }

    public static UInt128 ReadHash(BinaryReader from)
    {
        var high = from.ReadUInt64();
        return new UInt128(high, from.ReadUInt64());
    }

    private PublishedChange[] ReadChanges()
    {
        var changes = store.Read7BitEncodedInt() is > 0 and var count ? new PublishedChange[count] : [];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = new PublishedChange(
                (ChangeKind)store.ReadByte(),
                DateOnly.FromDayNumber(store.ReadInt32()),
                ReadWord(),
                store.ReadString(),
                store.ReadString(),
                store.ReadString(),
                store.ReadString()
            );
        return changes;
    }

    private string ReadWord() => words[store.Read7BitEncodedInt()];

    private decimal? ReadFigure() => store.ReadBoolean() ? store.ReadDecimal() : null;
}
