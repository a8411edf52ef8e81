using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Store;

/// <summary>A store that is written while the site is published, and takes the place of the one before when that has
/// been done. Where the disk refuses it, the old one stays, and says nothing of the new site.</summary>
internal sealed class PendingStore : IDisposable
{
    private readonly Task _writing;

    private FileReplacement? _file;
    private StoreWriter? _store;

    /// <param name="before">The store that unchanged records are taken over from; null where there is none.</param>
    /// <param name="records">As <see cref="StoreWriter.WriteRecords"/> takes them.</param>
    public PendingStore(
        string path,
        BuildStore? before,
        IEnumerable<(StoredRecord Row, CatalogEntry Entry, RecordState? State)> records
    ) =>
        _writing = Task.Run(() =>
        {
            _file = new FileReplacement(path);
            _store = new StoreWriter(_file.Content, before);
            _store.WriteRecords(records);
        });

    /// <summary>The site is published; the rest is as <see cref="StoreWriter.Complete"/> takes it.</summary>
    public void Complete(
        StoreKey key,
        int unsettled,
        IReadOnlyList<(DiagnosticCode Code, int Count)> counts,
        IReadOnlyDictionary<string, UInt128> pages
    )
    {
        try
        {
            _writing.GetAwaiter().GetResult();
            _store!.Complete(key, unsettled, counts, pages);
            CacheFile.Complete(_file!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            // Refused, or longer than a store can be: the next build makes everything anew.
        }
    }

    public void Dispose()
    {
        Task.WhenAny(_writing).Wait();
        _store?.Dispose();
        _file?.Dispose();
    }
}
