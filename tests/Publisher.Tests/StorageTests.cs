using Publisher.Diagnostics;
using Publisher.Publishing;

namespace Publisher.Tests;

/// <summary>Two releases, a storage, and a network between them that fails when it is told to.</summary>
public abstract class StorageTests : IDisposable
{
    private protected const string Prefix = "kai/";

    protected StorageTests()
    {
        // First, so that no storage is left running where they cannot be made.
        Releases = new TwoReleases();
        Storage = new RunningStorage();
        Proxy = new FaultyProxy(Storage);
    }

    private protected TwoReleases Releases { get; }

    private protected RunningStorage Storage { get; }

    private protected FaultyProxy Proxy { get; }

    public void Dispose()
    {
        Proxy.Dispose();
        Storage.Dispose();
        Releases.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected (PublicationSummary? Summary, DiagnosticBag Findings) Publish(
        string folder,
        bool isDryRun = false,
        string id = RunningStorage.Key,
        int patience = 5_000
    )
    {
        var findings = new DiagnosticBag();
        var limits = new StorageLimits(TimeSpan.FromMilliseconds(patience), Attempts: 2)
        {
            Pause = TimeSpan.FromMilliseconds(5),
        };
        var endpoint = FormattableString.Invariant($"http://127.0.0.1:{Proxy.Port}");
        var address = StorageAddress.Parse($"s3://{RunningStorage.Bucket}/{Prefix}", endpoint, "us-east-1")!;
        using var storage = new ObjectStorage(address, new StorageKeys(id, "S3RVER", null), limits);
        var site = Publication.Of(folder, "site", findings);
        var summary = site is null
            ? null
            : Task.Run(() => new StoragePublisher(site, storage, limits, findings).PublishAsync(isDryRun))
                .GetAwaiter()
                .GetResult();
        return (summary, findings);
    }

    private protected SortedDictionary<string, byte[]> Remote() =>
        new(Storage.Files().ToDictionary(f => f.Key[Prefix.Length..], f => f.Value), StringComparer.Ordinal);

    private protected static string Told(DiagnosticBag findings) =>
        Assert.Single(findings.Findings).Code is var code ? $"{code.Id} {code.Name}" : "";
}
