using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Store;

/// <summary>Which records are as they were when they were published, and which projects lost a year.</summary>
internal sealed class Changes
{
    private readonly StoredRecord?[] _stored;
    private readonly bool[] _isSame;
    private readonly HashSet<string> _lost;

    private Changes(StoredRecord?[] stored, bool[] isSame, HashSet<string> lost) =>
        (_stored, _isSame, _lost) = (stored, isSame, lost);

    /// <summary>Nothing was changed, added or taken away.</summary>
    public bool AreNone => _lost.Count == 0 && Array.TrueForAll(_isSame, s => s);

    /// <summary>None was added or taken away; the files may have changed.</summary>
    public bool AreSameFiles => _lost.Count == 0 && Array.TrueForAll(_stored, s => s is not null);

    /// <summary>The record as it was published; null where it has changed or is new.</summary>
    public StoredRecord? this[int ordinal] => _isSame[ordinal] ? _stored[ordinal] : null;

    /// <summary>The record as it was published, changed or not; null where it is new.</summary>
    public StoredRecord? Before(int ordinal) => _stored[ordinal];

    /// <summary>A year of the project is gone: its other years showed it beside them.</summary>
    public bool HasLostYear(string id) => _lost.Contains(id);

    /// <returns>Null where the store is broken.</returns>
    public static Changes? Find(string root, InputFolder folder, BuildStore store)
    {
        var stored = new StoredRecord?[folder.Records.Count];
        var lost = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            Match(store.Rows(), folder.Records, stored, lost);
        }
        catch (Exception e) when (BuildStore.IsBroken(e))
        {
            return null;
        }
        var isSame = new bool[stored.Length];
        Parallel.For(
            0,
            stored.Length,
            () => new FolderSignatures(root),
            (i, _, signatures) =>
            {
                isSame[i] = stored[i] is { } record && IsSame(root, folder.Records[i], record, signatures);
                return signatures;
            },
            signatures => signatures.Dispose()
        );
        return new Changes(stored, isSame, lost);
    }

    /// <summary>Both are in the order of the input folder.</summary>
    /// <param name="lost">Of records that are no longer there.</param>
    private static void Match(
        IEnumerable<StoredRecord> rows,
        IReadOnlyList<RecordFile> records,
        StoredRecord?[] stored,
        HashSet<string> lost
    )
    {
        var at = 0;
        foreach (var row in rows)
        {
            while (at < stored.Length && Order(row, records[at]) > 0)
                at++;
            if (at < stored.Length && Order(row, records[at]) == 0)
                stored[at] = row with { Id = records[at++].Id };
            else
                lost.Add(row.Id);
        }
    }

    /// <summary>An equal signature is enough where it is telling; else the file is read.</summary>
    private static bool IsSame(string root, RecordFile place, StoredRecord stored, FolderSignatures signatures)
    {
        if (stored.IsSettled && signatures.Of(place) == stored.Signature)
            return true;
        return SourceReader.Read($"{root}/{place.Path}", place.Path, new DiagnosticBag()) is { } file
            && ContentHash.Of(file.ToBytes()) == stored.Source;
    }

    private static int Order(StoredRecord stored, RecordFile file) =>
        stored.FiscalYear != file.FiscalYear
            ? stored.FiscalYear.CompareTo(file.FiscalYear)
            : RecordFile.CompareIds(stored.Id, file.Id);
}
