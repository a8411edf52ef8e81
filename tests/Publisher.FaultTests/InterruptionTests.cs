using System.Globalization;

namespace Publisher.FaultTests;

/// <summary>
/// Builds that end at any moment, or meet a disk that refuses: the live site is the old or the new one, whole, and the
/// next build needs no hand. <c>PUBLISHER_FAULTS=all</c> tries every moment, else a part of them spread over the build.
/// </summary>
public sealed class InterruptionTests
{
    private const string Changing =
        "openat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,pwrite64,pwritev,ftruncate,"
        + "fallocate,flock,fsync,syncfs";

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("PUBLISHER_FAULTS") == "all";

    public static TheoryData<string> Builds => ["incremental", "full"];

    private static FaultSite SiteFor(string build) => build == "full" ? new FaultSite("--full") : new FaultSite();

    [Theory]
    [MemberData(nameof(Builds))]
    public void Killed_at_each_call_that_changes_files(string build)
    {
        RequireStrace();
        using var site = SiteFor(build);
        var (step, met) = (IsWhole ? 1 : 17, 0);
        for (var call = 1; ; call += step)
        {
            site.Reset();
            var moment = $"{build} build, killed at call {call}";
            var (exitCode, _) = site.Run(
                "strace",
                [.. Strace($"signal=KILL:when={call}"), FaultSite.Program, .. site.Build]
            );
            site.IsNew(moment);
            if (exitCode == 0)
                break;
            site.MustRecover(moment);
            met++;
        }
        Assert.True(met > (IsWhole ? 100 : 10), $"only {met} moments were met");
    }

    /// <summary>Half of the moments lie near the exchange, in the last fifth of the build.</summary>
    [Theory]
    [MemberData(nameof(Builds))]
    public void Killed_at_random_moments(string build)
    {
        using var site = SiteFor(build);
        var random = new Random(20261123);
        site.Reset();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        site.Run(FaultSite.Program, site.Build);
        var whole = watch.Elapsed;
        var (trials, published) = (IsWhole ? 500 : 16, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            site.Reset();
            var share = trial % 2 == 0 ? random.NextDouble() : 0.8 + (0.2 * random.NextDouble());
            var moment = string.Create(CultureInfo.InvariantCulture, $"{build} build, killed after {share:P0}");
            using (var process = site.Start(FaultSite.Program, site.Build))
            {
                if (!process.WaitForExit(whole * share))
                    process.Kill();
                process.WaitForExit();
            }
            published += site.IsNew(moment) ? 1 : 0;
            site.MustRecover(moment);
        }
        Assert.InRange(published, 0, trials - 1);
    }

    [Theory]
    [InlineData("ENOSPC", "incremental")]
    [InlineData("ENOSPC", "full")]
    [InlineData("EIO", "incremental")]
    [InlineData("EIO", "full")]
    [InlineData("EACCES", "incremental")]
    [InlineData("EACCES", "full")]
    public void A_call_that_the_disk_refuses(string error, string build)
    {
        RequireStrace();
        using var site = SiteFor(build);
        var refusals = 0;
        foreach (var name in Changing.Split(',').Except(["openat", "fallocate", "flock"]))
        {
            for (var call = 1; ; call += IsWhole || call < 2 ? 1 : 13)
            {
                site.Reset();
                var moment = $"{build} build, {error} at {name} {call}";
                var (exitCode, told) = site.Run(
                    "strace",
                    [.. Strace($"error={error}:when={call}", name), "-o", "calls", FaultSite.Program, .. site.Build]
                );
                var isNew = site.IsNew(moment);
                if (
                    !File.ReadAllText(Path.Combine(site.Root, "calls")).Contains("(INJECTED)", StringComparison.Ordinal)
                )
                    break;
                Assert.DoesNotContain("Unhandled", told, StringComparison.OrdinalIgnoreCase);
                Assert.True(exitCode == (isNew ? 0 : 3), $"{moment}: exit code {exitCode}, {told}");
                Assert.Equal(!isNew, told.Contains("error PB9102 cannot-write", StringComparison.Ordinal));
                refusals += isNew ? 0 : 1;
                site.MustRecover(moment);
            }
        }
        Assert.True(refusals > 5, $"only {refusals} calls were refused");
    }

    private static IEnumerable<string> Strace(string fault, string calls = Changing) =>
        ["-f", "-qq", "-e", $"trace={calls}", "-e", "signal=none", "-e", $"inject={calls}:{fault}"];

    /// <summary>It is installed, and may look into other programs, which some containers forbid.</summary>
    private static void RequireStrace()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start("strace", ["-f", "-qq", "-o", "/dev/null", "true"]);
            process.WaitForExit();
            if (process.ExitCode != 0)
                Assert.Skip("strace may not look into other programs here");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("strace is not installed");
        }
    }
}
