namespace Publisher.Tests;

/// <summary>Two runs that publish to one storage: one of them gives way, whether or not the storage keeps to
/// conditions.</summary>
public sealed class StorageGuardTests : StorageTests
{
    private static readonly string[] Conditions = ["If-Match", "If-None-Match"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_two_runs_at_once_one_gives_way(bool isGuarded)
    {
        Proxy.Conditions = isGuarded ? Conditions : [];
        Assert.Equal(isGuarded, Publish(Releases.OldFolder).Summary!.IsGuarded);
        var saved = Releases.Site.At("saved");
        Storage.Save(saved);
        Proxy.Reset();
        Publish(Releases.NewFolder);
        var requests = Proxy.Count;
        for (var at = 4; at < requests - 10; at += requests / 8)
        {
            Storage.Restore(saved);
            Proxy.Reset();
            var other = 0;
            Proxy.FaultOf = (n, _) =>
            {
                if (n == at && Interlocked.Exchange(ref other, 1) == 0)
                    Assert.NotNull(Publish(Releases.NewFolder).Summary);
                return Fault.None;
            };
            // It waits for the whole of the other run.
            var (summary, findings) = Publish(Releases.NewFolder, patience: 60_000);
            if (summary is null)
                Assert.Equal("PB9505 target-busy", Told(findings));
            else
                Assert.Equal(isGuarded, summary.IsGuarded);
            Proxy.Reset();
            Assert.NotNull(Publish(Releases.NewFolder).Summary);
            Assert.Equal(Releases.New, Remote());
        }
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("If-Match", "", false)]
    [InlineData("If-None-Match", "", false)]
    [InlineData("If-Match If-None-Match", "", true)]
    [InlineData("If-Match", "If-None-Match", false)]
    [InlineData("If-None-Match", "If-Match", false)]
    public void AStorage_counts_as_guarded_where_it_keeps_to_both_conditions(
        string kept,
        string unknown,
        bool isGuarded
    )
    {
        (Proxy.Conditions, Proxy.Unknown) = (kept.Split(' '), unknown.Length == 0 ? null : unknown);
        Assert.Equal(isGuarded, Publish(Releases.OldFolder).Summary!.IsGuarded);
        Assert.Equal(Releases.Old, Remote());
        Assert.Equal(isGuarded, Publish(Releases.NewFolder).Summary!.IsGuarded);
        Assert.Equal(Releases.New, Remote());
    }

    [Fact]
    public void AStorage_that_fails_while_it_is_asked_for_its_guard_is_not_published_to()
    {
        Proxy.Conditions = Conditions;
        Proxy.FaultOf = (_, request) =>
            request.EndsWith(".probe", StringComparison.Ordinal)
            && Proxy.Requests.Any(r => r.EndsWith(".probe", StringComparison.Ordinal))
                ? Fault.Failure
                : Fault.None;
        var (summary, findings) = Publish(Releases.OldFolder);
        Assert.Null(summary);
        Assert.Equal("PB9503 storage-failed", Told(findings));
        Assert.DoesNotContain(Remote().Keys, key => key.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_runs_that_begin_together_one_completes_and_the_other_is_told()
    {
        Proxy.Conditions = Conditions;
        Publish(Releases.OldFolder);
        var saved = Releases.Site.At("saved");
        Storage.Save(saved);
        for (var round = 0; round < 4; round++)
        {
            Storage.Restore(saved);
            Proxy.Reset();
            var runs = await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => Publish(Releases.NewFolder, patience: 60_000)))
            );
            foreach (var (summary, findings) in runs)
            {
                if (summary is null)
                    Assert.Equal("PB9505 target-busy", Told(findings));
                else
                    Assert.True(summary.IsGuarded);
            }
            Assert.Contains(runs, run => run.Summary is not null);
            Assert.Equal(Releases.New, Remote());
        }
    }
}
