using Publisher.Hosting;
using Publisher.Output;
using Publisher.Publishing;

namespace Publisher.Tests;

/// <summary>Releases on their way to object storage, through a network that fails.</summary>
public sealed class StoragePublishingTests : StorageTests
{
    [Fact]
    public void A_new_site_goes_there_whole_and_a_second_run_sends_nothing()
    {
        var (first, _) = Publish(Releases.OldFolder);
        Assert.Equal(Releases.Old.Keys.Count(k => !ReleaseLog.IsSeal(k)), first!.Written.Count);
        Assert.Equal(Releases.Old, Remote());
        foreach (var path in Releases.Old.Keys)
        {
            var headers = Storage.HeadersOf(Prefix + path);
            Assert.Contains($"\"content-type\":\"{MediaType.Of(path)}\"", headers.Replace("\": \"", "\":\""));
            Assert.Contains($"\"{Caching.Of(path)}\"", headers);
        }
        Proxy.Reset();
        var (second, _) = Publish(Releases.OldFolder);
        Assert.Empty(second!.Written);
        Assert.All(Proxy.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_changed_goes_there_data_before_pages_and_deletes_come_last()
    {
        Publish(Releases.OldFolder);
        Proxy.Reset();
        var (planned, _) = Publish(Releases.NewFolder, isDryRun: true);
        Assert.All(Proxy.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.Equal(Releases.Old, Remote());
        Proxy.Reset();
        var (done, _) = Publish(Releases.NewFolder);
        Assert.Equal(Releases.New, Remote());
        Assert.Equal(Releases.Changed, done!.Written);
        Assert.Equal(planned!.Written.Order(StringComparer.Ordinal), done.Written);
        Assert.Equal(Releases.Gone.Order(), done.Deleted.Order());

        var changes = Proxy
            .Requests.Where(r => r[..3] is "PUT" or "DEL" && !r.Contains(".publishing", StringComparison.Ordinal))
            .Select(r => r.Replace(Prefix, "", StringComparison.Ordinal))
            .ToList();
        var order = changes.Select(RankOf).ToList();
        Assert.Equal(order.Order(), order);
        Assert.Equal(Releases.Changed.Count() + 3 + Releases.Gone.Count() + 2, changes.Count);
    }

    /// <summary>Cut before, in the middle and after; a failure; silence. Half of them stay until the run gives
    /// up.</summary>
    [Fact]
    public void A_hundred_faults_never_leave_a_page_that_points_at_missing_data_and_the_next_run_completes_it()
    {
        var remote = new RemoteSite(Releases.Known.Select(path => path).ToHashSet());
        var saved = Releases.Site.At("saved");
        Publish(Releases.OldFolder);
        Storage.Save(saved);
        Proxy.Reset();
        Publish(Releases.NewFolder);
        var requests = Proxy.Count;
        var (stopped, continued) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            Storage.Restore(saved);
            Proxy.Reset();
            var (fault, at, stays) = ((Fault)(1 + (i % 5)), i * requests / 100, i / 5 % 2 == 0);
            Proxy.FaultOf = (n, _) => n == at || (stays && n > at) ? fault : Fault.None;
            var (summary, findings) = Publish(Releases.NewFolder, patience: fault == Fault.Silence ? 400 : 5_000);
            var files = Remote();
            Assert.True(remote.FirstMissing(files) is null, $"{i}, {fault} at {at}: {remote.FirstMissing(files)}");
            Assert.Equal(summary is null, findings.HasErrors);
            Assert.All(findings.Findings, f => Assert.Equal(PublishingCodes.Refused, f.Code));
            if (summary is null)
            {
                stopped++;
                Proxy.Reset();
                (summary, var again) = Publish(Releases.NewFolder);
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
            Assert.Equal(Releases.New, Remote());
        }
        Assert.InRange(stopped, 40, 70);
        Assert.True(continued > 20, $"only {continued} runs found what was sent before");
    }

    [Fact]
    public void A_new_site_that_was_broken_off_is_not_found_by_readers_and_another_release_can_follow()
    {
        var remote = new RemoteSite(Releases.Known);
        Publish(Releases.OldFolder);
        var (requests, stopped) = (Proxy.Count, 0);
        for (var at = 5; at < requests; at += requests / 12)
        {
            Storage.Restore(Directory.CreateDirectory(Releases.Site.At("empty")).FullName);
            Proxy.Reset();
            Proxy.FaultOf = (n, _) => n > at ? Fault.CutAfter : Fault.None;
            var (summary, _) = Publish(Releases.OldFolder);
            Assert.Null(remote.FirstMissing(Remote()));
            stopped += summary is null ? 1 : 0;
            Proxy.Reset();
            Publish(Releases.NewFolder);
            Assert.Equal(Releases.New, Remote());
        }
        Assert.InRange(stopped, 10, 13);
    }

    [Fact]
    public void A_later_release_or_another_site_is_not_published_over()
    {
        Publish(Releases.NewFolder);
        var (summary, findings) = Publish(Releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9504 other-history", Told(findings));
        Assert.Equal(Releases.New, Remote());
    }

    [Fact]
    public void A_file_that_is_changed_meanwhile_stops_the_run()
    {
        var page = Path.Combine(Releases.OldFolder, "index.html");
        Proxy.FaultOf = (n, _) =>
        {
            if (n == 6)
                File.AppendAllText(page, " ");
            return Fault.None;
        };
        var (summary, findings) = Publish(Releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9506 site-changed-meanwhile", Told(findings));
        Assert.DoesNotContain("index.html", Remote().Keys);
    }

    [Fact]
    public void A_key_that_is_not_taken_is_a_finding_that_tells_no_secret()
    {
        var (summary, findings) = Publish(Releases.OldFolder, id: "nobodys-key");
        Assert.Null(summary);
        Assert.Equal("PB9503 storage-failed", Told(findings));
        var told = string.Concat(findings.Findings.SelectMany(f => f.Values).Select(v => v.Value.En));
        Assert.Contains("403 ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("nobodys-key", told, StringComparison.Ordinal);
        Assert.Empty(Remote());
    }

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
                            : Releases.Old.ContainsKey(path)
                                ? 2
                                : 1;
    }
}
