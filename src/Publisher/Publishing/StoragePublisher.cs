using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Publishing;

/// <summary>
/// Brings a release to object storage, which cannot put one folder in the place of another: file by file, so that what
/// readers see is whole at every moment. A list of what is being changed stands there meanwhile, by which the next run
/// goes on where this one was broken off.
/// </summary>
internal sealed class StoragePublisher(
    Publication site,
    ObjectStorage storage,
    StorageLimits limits,
    DiagnosticBag findings
)
{
    /// <summary>The list, a manifest by its form. No page leads there.</summary>
    public const string UnfinishedRoute = ".publishing.json";

    /// <summary>One name for all runs: what a run that is broken off leaves, the next one takes away.</summary>
    private const string ProbeRoute = ".publishing.probe";

    /// <summary>What no object is called: those are hashes.</summary>
    private const string NoTag = "\"none\"";

    private readonly string _run = Guid.NewGuid().ToString("n");
    private readonly List<string> _written = [];
    private long _bytes;
    private int _found;

    /// <returns>Null where the findings say why the release is not there, or not all of it.</returns>
    public async Task<PublicationSummary?> PublishAsync(bool isDryRun)
    {
        try
        {
            return await PublishAsync(isDryRun, CancellationToken.None);
        }
        catch (StorageException e)
        {
            Report(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(PublishingCodes.Changed, ("found", e.Message));
        }
        return null;
    }

    private async Task<PublicationSummary?> PublishAsync(bool isDryRun, CancellationToken end)
    {
        var log = await storage.GetAsync(ReleaseLog.Route, end);
        var before = await storage.GetAsync(Manifest.Route, end);
        var unfinished = await storage.GetAsync(UnfinishedRoute, end);
        var there = before?.Content is { } bytes ? Manifest.Parse(bytes) : null;
        var left = unfinished?.Content is { } list ? Manifest.Parse(list) : null;
        var isOurs = before is null == there is null && unfinished is null == left is null;
        if (!isOurs || !site.Continues(log?.Content) || (log is null && there is not null && left is null))
        {
            Report(PublishingCodes.OtherHistory, ("found", storage.Name));
            return null;
        }
        var plan = UploadPlan.Of(site.Manifest, there, left);
        if (isDryRun)
            return Summary([.. Planned(plan)], plan.Bytes, [.. plan.Gone], isGuarded: true);
        if (left is null && there?.Hash == site.Manifest.Hash && site.Log.Bytes.Span.SequenceEqual(log?.Content))
            return Summary([], 0, [], isGuarded: true);

        var isGuarded = await IsGuardedAsync(end);
        var touched = plan.Touched.ToBytes();
        await PutAsync(UnfinishedRoute, touched, isGuarded ? new PutCondition(unfinished?.Tag) : null, end);
        foreach (var stage in Enum.GetValues<UploadStage>())
        {
            await InParallelAsync(plan.At(stage), (file, token) => SendAsync(file, plan.IsUncertain(file.Path), token));
            await StillAloneAsync(end);
        }
        await PutAsync(Manifest.Route, Read(Manifest.Route), isGuarded ? new PutCondition(before?.Tag) : null, end);
        foreach (var route in site.Seals)
            await PutAsync(route, Read(route), null, end);
        await StillAloneAsync(end);
        foreach (var kind in plan.Gone.GroupBy(path => path.EndsWith(".html", StringComparison.Ordinal)))
            await InParallelAsync(kind, storage.DeleteAsync);
        foreach (var route in site.NoSeals)
            await storage.DeleteAsync(route, end);
        await storage.DeleteAsync(UnfinishedRoute, end);
        return Summary([.. _written.Order(StringComparer.Ordinal)], _bytes, [.. plan.Gone], isGuarded);
    }

    /// <summary>Whether the storage keeps to conditions, of both kinds: it must refuse to put what may only be put
    /// where nothing stands, and what may only take the place of a version that never was.</summary>
    private async Task<bool> IsGuardedAsync(CancellationToken end)
    {
        var nothing = new PutCondition(null);
        try
        {
            await PutAsync(ProbeRoute, [], null, end);
            // Asked again: another run may have taken away what stood there.
            var isFirstRefused = await IsRefusedAsync(nothing, end) || await IsRefusedAsync(nothing, end);
            return isFirstRefused && await IsRefusedAsync(new PutCondition(NoTag), end);
        }
        finally
        {
            await storage.DeleteAsync(ProbeRoute, end);
        }
    }

    private async Task<bool> IsRefusedAsync(PutCondition condition, CancellationToken end)
    {
        try
        {
            var nobody = Guid.NewGuid().ToString("n");
            await storage.PutAsync(ProbeRoute, () => new MemoryStream(), "", nobody, condition, end);
            return false;
        }
        catch (StorageException e) when (e.IsConflict || e.IsUnknown)
        {
            return e.IsConflict;
        }
    }

    /// <summary>The list is still the one that this run put there.</summary>
    /// <exception cref="StorageException">Another run has begun, or ended.</exception>
    private async Task StillAloneAsync(CancellationToken end)
    {
        if ((await storage.AskAsync(UnfinishedRoute, end))?.Run != _run)
            throw new StorageException(UnfinishedRoute, "", isConflict: true);
    }

    private async Task SendAsync(ManifestEntry file, bool isUncertain, CancellationToken end)
    {
        var (path, hash) = (site.PathOf(file.Path), file.Sha256.ToString());
        if (isUncertain && (await storage.AskAsync(file.Path, end))?.Sha256 == hash)
        {
            Interlocked.Increment(ref _found);
            return;
        }
        using (var content = File.OpenRead(path))
            if (FileHash.Of(content) != file.Sha256)
                throw new IOException(file.Path);
        await storage.PutAsync(file.Path, () => File.OpenRead(path), hash, _run, null, end);
        lock (_written)
        {
            _written.Add(file.Path);
            _bytes += file.Bytes;
        }
    }

    private Task PutAsync(string route, byte[] content, PutCondition? condition, CancellationToken end) =>
        storage.PutAsync(route, () => new MemoryStream(content), FileHash.Of(content).ToString(), _run, condition, end);

    private byte[] Read(string route) => SiteContents.ReadOrNull(site.PathOf(route)) ?? throw new IOException(route);

    /// <summary>The first that fails ends all.</summary>
    private Task InParallelAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> step) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = limits.AtOnce },
            async (item, end) => await step(item, end)
        );

    private static IEnumerable<string> Planned(UploadPlan plan) =>
        Enum.GetValues<UploadStage>().SelectMany(plan.At).Select(f => f.Path);

    private PublicationSummary Summary(string[] written, long bytes, string[] deleted, bool isGuarded) =>
        new(site.Log.Last!.Number, site.Manifest.Entries.Count, written, bytes, deleted, _found, isGuarded);

    private void Report(StorageException fault)
    {
        if (fault.IsConflict)
            Report(PublishingCodes.Busy, ("found", storage.Name));
        else
            Report(PublishingCodes.Refused, ("found", fault.Path), ("reason", fault.Message));
    }

    private void Report(DiagnosticCode code, params IReadOnlyList<(string Name, BilingualText Value)> values) =>
        findings.Report(code, SourceSpan.Whole(storage.Name), values);
}
