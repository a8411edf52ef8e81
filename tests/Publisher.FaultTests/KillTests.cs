using System.Diagnostics;
using System.Globalization;

namespace Publisher.FaultTests;

/// <summary>
/// Builds that are killed at any moment: the live site is the old or the new one, whole, and the next build needs no
/// hand.
/// </summary>
public sealed class KillTests
{
    [Theory]
    [InlineData("incremental", "small", 4)]
    [InlineData("full", "small", 4)]
    [InlineData("incremental", "whole", 80)]
    [InlineData("full", "whole", 120)]
    public void Killed_at_each_call_that_changes_files(string build, string size, int step)
    {
        Strace.Require();
        using var site = FaultSite.Of(build, size);
        var calls = Strace.CallsOf(site);
        var (tried, met) = (FileCall.Spread(calls, Extent.Of(step)).ToList(), 0);
        foreach (var call in tried)
        {
            var moment = $"{build} build of the {size} site, killed at {call}";
            var (isMet, _, _) = Strace.Break(site, call, "signal=KILL");
            site.IsNew(moment);
            site.MustRecover(moment);
            met += isMet ? 1 : 0;
        }
        Assert.True(met > 0.9 * tried.Count, $"only {met} moments of {tried.Count} were met");
        TestContext.Current.TestOutputHelper?.WriteLine($"{met} kills at {calls.Count} calls");
    }

    /// <summary>Half of the moments lie near the exchange, in the last fifth of the build.</summary>
    [Theory]
    [InlineData("incremental", "small", 24)]
    [InlineData("full", "small", 24)]
    [InlineData("incremental", "whole", 6)]
    [InlineData("full", "whole", 6)]
    public void Killed_at_random_moments(string build, string size, int trials)
    {
        using var site = FaultSite.Of(build, size);
        var random = new Random(20261123);
        site.Reset();
        var watch = Stopwatch.StartNew();
        site.Run(FaultSite.Program, site.Build);
        var whole = watch.Elapsed;
        trials = Extent.IsWhole ? 250 : trials;
        var published = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            site.Reset();
            var share = trial % 2 == 0 ? random.NextDouble() : 0.8 + (0.2 * random.NextDouble());
            var moment = string.Create(
                CultureInfo.InvariantCulture,
                $"{build} build of the {size} site, killed after {share:P0}"
            );
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
}
