using System.Diagnostics;

namespace Publisher.Preview;

/// <summary>
/// Tells when something below some folders may have changed. The system's notices wake it; because they do not reach
/// every kind of disk, and may run out, it also looks from time to time. What has changed, whoever is told finds out.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    /// <summary>An editor that saves makes several changes behind each other: they count as one when it is quiet for so
    /// long, and in any case after ten times that.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);
    private const int MaxWaits = 10;

    private static readonly TimeSpan WithNotices = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithoutNotices = TimeSpan.FromSeconds(1);

    /// <summary>Looking takes no more than a part of the time in so many.</summary>
    private const int Share = 20;

    private readonly string _root;
    private readonly Dictionary<string, FileSystemWatcher?> _watchers;
    private readonly SemaphoreSlim _noticed = new(0);
    private readonly Stopwatch _sinceLook = new();

    /// <param name="folders">Below the root; one that is not there yet is waited for.</param>
    public SourceWatcher(string root, IEnumerable<string> folders)
    {
        _root = root;
        _watchers = folders.ToDictionary(f => f, _ => (FileSystemWatcher?)null, StringComparer.Ordinal);
        WatchAll();
    }

    /// <summary>Ends when it is time to look; the work since then counts as the cost of looking.</summary>
    public async Task NextAsync(CancellationToken stop)
    {
        var cost = _sinceLook.Elapsed;
        var pause = _watchers.ContainsValue(null) ? WithoutNotices : WithNotices;
        if (pause < cost * Share)
            pause = cost * Share;
        if (await _noticed.WaitAsync(pause, stop))
            for (var wait = 0; wait < MaxWaits && await _noticed.WaitAsync(Quiet, stop); wait++)
                while (_noticed.Wait(0, CancellationToken.None)) { }
        WatchAll();
        _sinceLook.Restart();
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher?.Dispose();
        _noticed.Dispose();
    }

    private void WatchAll()
    {
        lock (_watchers)
            foreach (var (folder, watcher) in _watchers.ToList())
                if (watcher is null)
                    _watchers[folder] = Watch(folder);
    }

    /// <returns>Null where the folder is missing, or the system gives no notices (its limit may be reached).</returns>
    private FileSystemWatcher? Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(Path.Combine(_root, folder)) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.Error += (sender, _) => GiveUp(folder, (FileSystemWatcher)sender);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            return null;
        }
    }

    /// <summary>Notices were lost, or the folder is gone: it is watched anew when it is next looked at.</summary>
    private void GiveUp(string folder, FileSystemWatcher watcher)
    {
        lock (_watchers)
            if (_watchers[folder] == watcher)
                _watchers[folder] = null;
        watcher.Dispose();
        Notice();
    }

    private void Notice()
    {
        try
        {
            _noticed.Release();
        }
        // A notice on its way while the preview ends.
        catch (ObjectDisposedException) { }
    }
}
