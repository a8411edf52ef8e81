namespace Publisher.FaultTests;

/// <summary>
/// Builds that meet a disk which refuses a call: the old site is whole and the build ends with exit code 3 and says
/// why, or the call did not matter and the new one is.
/// </summary>
public sealed class RefusalTests
{
    public static MatrixTheoryData<string, string, (string Size, int Step)> Refusals =>
        new(["ENOSPC", "EIO", "EACCES"], ["incremental", "full"], [("small", 9), ("whole", 400)]);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_call_that_the_disk_refuses(string error, string build, (string Name, int Step) size)
    {
        Strace.Require();
        using var site = FaultSite.Of(build, size.Name);
        var (refused, met) = (0, 0);
        // The lock is not the disk's to refuse.
        var calls = Strace.CallsOf(site).Where(c => c.Name != "flock").ToList();
        var tried = FileCall.Spread(calls, Extent.Of(size.Step)).ToList();
        foreach (var call in tried)
        {
            var moment = $"{build} build of the {size.Name} site, {error} at {call}";
            var (isMet, exitCode, told) = Strace.Break(site, call, $"error={error}");
            var isNew = site.IsNew(moment);
            Assert.DoesNotContain("Unhandled", told, StringComparison.OrdinalIgnoreCase);
            Assert.True(exitCode == (isNew ? 0 : 3), $"{moment}: exit code {exitCode}, {told}");
            Assert.True(isNew != told.Contains("error PB9102 cannot-write", StringComparison.Ordinal), moment + told);
            site.MustRecover(moment);
            met += isMet ? 1 : 0;
            refused += isNew ? 0 : 1;
        }
        // Threads meet their calls in another order each time: of a few, one may not come again.
        Assert.True(tried.Count - met <= Math.Max(1, tried.Count / 10), $"only {met} of {tried.Count} were met");
        Assert.True(refused > 0.2 * tried.Count, $"only {refused} of {tried.Count} mattered");
        TestContext.Current.TestOutputHelper?.WriteLine($"{met} refusals, of which {refused} mattered");
    }
}
