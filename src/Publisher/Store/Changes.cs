using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Store;

/// <summary>Which records are as they were when they were published, and which projects lost a year.</summary>
internal sealed class Changes
{
    private readonly StoredRecord?[] _unchanged;
    private readonly HashSet<string> _lost;

    private Changes(StoredRecord?[] unchanged, HashSet<string> lost) => (_unchanged, _lost) = (unchanged, lost);

    /// <summary>Nothing was changed, added or taken away.</summary>
    public bool AreNone => _lost.Count == 0 && Array.TrueForAll(_unchanged, r => r is not null);

    /// <summary>The record as it was published; null where it has changed or is new.</summary>
    public StoredRecord? this[int ordinal] => _unchanged[ordinal];

    /// <summary>A year of the project is gone: its other years showed it beside them.</summary>
    public bool HasLostYear(string id) => _lost.Contains(id);

    public static Changes Find(string root, InputFolder folder, BuildStore store)
    {
        var unchanged = new StoredRecord?[folder.Records.Count];
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        for (var i = 0; i < unchanged.Length; i++)
        {
            while (at < store.Records.Length && Order(store.Records[at], folder.Records[i]) < 0)
                lost.Add(store.Records[at++].Id);
            if (at < store.Records.Length && Order(store.Records[at], folder.Records[i]) == 0)
                unchanged[i] = store.Records[at++];
        }
        while (at < store.Records.Length)
            lost.Add(store.Records[at++].Id);
        Parallel.For(
            0,
            unchanged.Length,
            i =>
            {
                if (unchanged[i] is { } stored && !IsSame(root, folder.Records[i], stored))
                    unchanged[i] = null;
            }
        );
        return new Changes(unchanged, lost);
    }

    /// <summary>An equal signature is enough where it is telling; else the file is read.</summary>
    private static bool IsSame(string root, RecordFile place, StoredRecord stored)
    {
        var path = Path.Combine(root, place.Path);
        if (stored.IsSettled && FileSignature.Of(path) == stored.Signature)
            return true;
        return SourceReader.Read(path, place.Path, new DiagnosticBag()) is { } file
            && ContentHash.Of(file.Text) == stored.Source;
    }

    private static int Order(StoredRecord stored, RecordFile file) =>
        stored.FiscalYear != file.FiscalYear
            ? stored.FiscalYear.CompareTo(file.FiscalYear)
            : RecordFile.CompareIds(stored.Id, file.Id);
}
