using Publisher.Diagnostics;
using Publisher.Hosting;
using Publisher.Output;
using Publisher.Publishing;

namespace Publisher.Tests;

/// <summary>Releases on their way to object storage, through a network that fails.</summary>
public sealed class StoragePublishingTests : IDisposable
{
    private const string Prefix = "kai/";

    private static readonly string[] Conditions = ["If-Match", "If-None-Match"];

    // First, so that no storage is left running where they cannot be made.
    private readonly TwoReleases _releases = new();
    private readonly RunningStorage _storage = new();
    private readonly FaultyProxy _proxy;

    public StoragePublishingTests() => _proxy = new FaultyProxy(_storage);

    public void Dispose()
    {
        _proxy.Dispose();
        _storage.Dispose();
        _releases.Dispose();
    }

    [Fact]
    public void A_new_site_goes_there_whole_and_a_second_run_sends_nothing()
    {
        var (first, _) = Publish(_releases.OldFolder);
        Assert.Equal(_releases.Old.Keys.Count(k => !ReleaseLog.IsSeal(k)), first!.Written.Count);
        Assert.Equal(_releases.Old, Remote());
        foreach (var path in _releases.Old.Keys)
        {
            var headers = _storage.HeadersOf(Prefix + path);
            Assert.Contains($"\"content-type\":\"{MediaType.Of(path)}\"", headers.Replace("\": \"", "\":\""));
            Assert.Contains($"\"{Caching.Of(path)}\"", headers);
        }
        _proxy.Reset();
        var (second, _) = Publish(_releases.OldFolder);
        Assert.Empty(second!.Written);
        Assert.All(_proxy.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_changed_goes_there_data_before_pages_and_deletes_come_last()
    {
        Publish(_releases.OldFolder);
        _proxy.Reset();
        var (planned, _) = Publish(_releases.NewFolder, isDryRun: true);
        Assert.All(_proxy.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.Equal(_releases.Old, Remote());
        _proxy.Reset();
        var (done, _) = Publish(_releases.NewFolder);
        Assert.Equal(_releases.New, Remote());
        Assert.Equal(_releases.Changed, done!.Written);
        Assert.Equal(planned!.Written.Order(StringComparer.Ordinal), done.Written);
        Assert.Equal(_releases.Gone.Order(), done.Deleted.Order());

        var changes = _proxy
            .Requests.Where(r => r[..3] is "PUT" or "DEL" && !r.Contains(".publishing", StringComparison.Ordinal))
            .Select(r => r.Replace(Prefix, "", StringComparison.Ordinal))
            .ToList();
        var order = changes.Select(RankOf).ToList();
        Assert.Equal(order.Order(), order);
        Assert.Equal(_releases.Changed.Count() + 3 + _releases.Gone.Count() + 2, changes.Count);
    }

    /// <summary>Cut before, in the middle and after; a failure; silence. Half of them stay until the run gives
    /// up.</summary>
    [Fact]
    public void A_hundred_faults_never_leave_a_page_that_points_at_missing_data_and_the_next_run_completes_it()
    {
        var remote = new RemoteSite(_releases.Known.Select(path => path).ToHashSet());
        var saved = _releases.Site.At("saved");
        Publish(_releases.OldFolder);
        _storage.Save(saved);
        _proxy.Reset();
        Publish(_releases.NewFolder);
        var requests = _proxy.Count;
        var (stopped, continued) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            _storage.Restore(saved);
            _proxy.Reset();
            var (fault, at, stays) = ((Fault)(1 + (i % 5)), i * requests / 100, i / 5 % 2 == 0);
            _proxy.FaultOf = (n, _) => n == at || (stays && n > at) ? fault : Fault.None;
            var (summary, findings) = Publish(_releases.NewFolder, patience: fault == Fault.Silence ? 400 : 5_000);
            var files = Remote();
            Assert.True(remote.FirstMissing(files) is null, $"{i}, {fault} at {at}: {remote.FirstMissing(files)}");
            Assert.Equal(summary is null, findings.HasErrors);
            Assert.All(findings.Findings, f => Assert.Equal(PublishingCodes.Refused, f.Code));
            if (summary is null)
            {
                stopped++;
                _proxy.Reset();
                (summary, var again) = Publish(_releases.NewFolder);
                Assert.True(
                    summary is not null,
                    $"{i}, {fault} at {at}: "
                        + string.Join(
                            "; ",
                            again.Findings.Select(f =>
                                f.Code.Id + " " + f.Message(Publisher.Diagnostics.Language.English)
                            )
                        )
                );
                continued += summary!.Found > 0 ? 1 : 0;
            }
            Assert.NotNull(summary);
            Assert.Equal(_releases.New, Remote());
        }
        Assert.InRange(stopped, 40, 70);
        Assert.True(continued > 20, $"only {continued} runs found what was sent before");
    }

    [Fact]
    public void A_new_site_that_was_broken_off_is_not_found_by_readers_and_another_release_can_follow()
    {
        var remote = new RemoteSite(_releases.Known);
        Publish(_releases.OldFolder);
        var (requests, stopped) = (_proxy.Count, 0);
        for (var at = 5; at < requests; at += requests / 12)
        {
            _storage.Restore(Directory.CreateDirectory(_releases.Site.At("empty")).FullName);
            _proxy.Reset();
            _proxy.FaultOf = (n, _) => n > at ? Fault.CutAfter : Fault.None;
            var (summary, _) = Publish(_releases.OldFolder);
            Assert.Null(remote.FirstMissing(Remote()));
            stopped += summary is null ? 1 : 0;
            _proxy.Reset();
            Publish(_releases.NewFolder);
            Assert.Equal(_releases.New, Remote());
        }
        Assert.InRange(stopped, 10, 13);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_two_runs_at_once_one_gives_way(bool isGuarded)
    {
        _proxy.Conditions = isGuarded ? Conditions : [];
        Assert.Equal(isGuarded, Publish(_releases.OldFolder).Summary!.IsGuarded);
        var saved = _releases.Site.At("saved");
        _storage.Save(saved);
        _proxy.Reset();
        Publish(_releases.NewFolder);
        var requests = _proxy.Count;
        for (var at = 4; at < requests - 10; at += requests / 8)
        {
            _storage.Restore(saved);
            _proxy.Reset();
            var other = 0;
            _proxy.FaultOf = (n, _) =>
            {
                if (n == at && Interlocked.Exchange(ref other, 1) == 0)
                    Assert.NotNull(Publish(_releases.NewFolder).Summary);
                return Fault.None;
            };
            // It waits for the whole of the other run.
            var (summary, findings) = Publish(_releases.NewFolder, patience: 60_000);
            if (summary is null)
                Assert.Equal("PB9505 target-busy", Told(findings));
            else
                Assert.Equal(isGuarded, summary.IsGuarded);
            _proxy.Reset();
            Assert.NotNull(Publish(_releases.NewFolder).Summary);
            Assert.Equal(_releases.New, Remote());
        }
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("If-Match", "", false)]
    [InlineData("If-None-Match", "", false)]
    [InlineData("If-Match If-None-Match", "", true)]
    [InlineData("If-Match", "If-None-Match", false)]
    [InlineData("If-None-Match", "If-Match", false)]
    public void A_storage_counts_as_guarded_where_it_keeps_to_both_conditions(
        string kept,
        string unknown,
        bool isGuarded
    )
    {
        (_proxy.Conditions, _proxy.Unknown) = (kept.Split(' '), unknown.Length == 0 ? null : unknown);
        Assert.Equal(isGuarded, Publish(_releases.OldFolder).Summary!.IsGuarded);
        Assert.Equal(_releases.Old, Remote());
        Assert.Equal(isGuarded, Publish(_releases.NewFolder).Summary!.IsGuarded);
        Assert.Equal(_releases.New, Remote());
    }

    [Fact]
    public void A_storage_that_fails_while_it_is_asked_for_its_guard_is_not_published_to()
    {
        _proxy.Conditions = Conditions;
        _proxy.FaultOf = (_, request) =>
            request.EndsWith(".probe", StringComparison.Ordinal)
            && _proxy.Requests.Any(r => r.EndsWith(".probe", StringComparison.Ordinal))
                ? Fault.Failure
                : Fault.None;
        var (summary, findings) = Publish(_releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9503 storage-failed", Told(findings));
        Assert.DoesNotContain(Remote().Keys, key => key.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_runs_that_begin_together_one_completes_and_the_other_is_told()
    {
        _proxy.Conditions = Conditions;
        Publish(_releases.OldFolder);
        var saved = _releases.Site.At("saved");
        _storage.Save(saved);
        for (var round = 0; round < 4; round++)
        {
            _storage.Restore(saved);
            _proxy.Reset();
            var runs = await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => Publish(_releases.NewFolder, patience: 60_000)))
            );
            foreach (var (summary, findings) in runs)
            {
                if (summary is null)
                    Assert.Equal("PB9505 target-busy", Told(findings));
                else
                    Assert.True(summary.IsGuarded);
            }
            Assert.Contains(runs, run => run.Summary is not null);
            Assert.Equal(_releases.New, Remote());
        }
    }

    [Fact]
    public void A_later_release_or_another_site_is_not_published_over()
    {
        Publish(_releases.NewFolder);
        var (summary, findings) = Publish(_releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9504 other-history", Told(findings));
        Assert.Equal(_releases.New, Remote());
    }

    [Fact]
    public void A_file_that_is_changed_meanwhile_stops_the_run()
    {
        var page = Path.Combine(_releases.OldFolder, "index.html");
        _proxy.FaultOf = (n, _) =>
        {
            if (n == 6)
                File.AppendAllText(page, " ");
            return Fault.None;
        };
        var (summary, findings) = Publish(_releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9506 site-changed-meanwhile", Told(findings));
        Assert.DoesNotContain("index.html", Remote().Keys);
    }

    [Fact]
    public void A_key_that_is_not_taken_is_a_finding_that_tells_no_secret()
    {
        var (summary, findings) = Publish(_releases.OldFolder, id: "nobodys-key");
        Assert.Null(summary);
        Assert.Equal("PB9503 storage-failed", Told(findings));
        var told = string.Concat(findings.Findings.SelectMany(f => f.Values).Select(v => v.Value.En));
        Assert.Contains("403 ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("nobodys-key", told, StringComparison.Ordinal);
        Assert.Empty(Remote());
    }

    private (PublicationSummary? Summary, DiagnosticBag Findings) Publish(
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
        var endpoint = FormattableString.Invariant($"http://127.0.0.1:{_proxy.Port}");
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

    private SortedDictionary<string, byte[]> Remote() =>
        new(_storage.Files().ToDictionary(f => f.Key[Prefix.Length..], f => f.Value), StringComparer.Ordinal);

    private int RankOf(string request)
    {
        var path = request.Split(' ')[1];
        return request.StartsWith("DELETE", StringComparison.Ordinal)
            ? path.EndsWith(".html", StringComparison.Ordinal)
                ? 7
                : 8
            : path == ReleaseLog.Route
                ? 6
                : ReleaseLog.IsSeal(path)
                    ? path == Manifest.Route
                        ? 4
                        : 5
                    : path == "index.html"
                        ? 3
                        : !path.EndsWith(".html", StringComparison.Ordinal)
                            ? 0
                            : _releases.Old.ContainsKey(path)
                                ? 2
                                : 1;
    }

    private static string Told(DiagnosticBag findings) =>
        Assert.Single(findings.Findings).Code is var code ? $"{code.Id} {code.Name}" : "";
}
