using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Publisher.FaultTests;

/// <summary>Builds whose system calls are seen, killed or refused by strace.</summary>
internal static class Strace
{
    private const string Log = "calls";

    /// <summary>The kernel passes by the calls that are not asked for: much faster, but then no signal can be
    /// sent.</summary>
    private const string Fast = "--seccomp-bpf";

    /// <summary>It is installed, and may look into other programs, which some containers forbid.</summary>
    public static void Require()
    {
        try
        {
            using var process = Process.Start("strace", ["-f", "-qq", "-o", "/dev/null", "true"]);
            process.WaitForExit();
            if (process.ExitCode != 0)
                Assert.Skip("strace may not look into other programs here");
        }
        catch (Win32Exception)
        {
            Assert.Skip("strace is not installed");
        }
    }

    /// <summary>What the site's next build changes, call by call.</summary>
    public static IReadOnlyList<FileCall> CallsOf(FaultSite site)
    {
        site.Reset();
        var (exitCode, told) = Run(site, [Fast, "-y", "-e", $"trace={FileCall.Changing}"]);
        Assert.True(exitCode == 0, told);
        var calls = FileCall.In(File.ReadLines(Path.Combine(site.Root, Log)), site.Root);
        Assert.True(calls.Count > 50, $"only {calls.Count} calls change files");
        return calls;
    }

    /// <summary>The site's next build, in which something happens at a call.</summary>
    /// <param name="fault">As strace has it: <c>signal=KILL</c>, <c>error=ENOSPC</c>.</param>
    /// <returns>Whether the build came to that call.</returns>
    public static (bool IsMet, int ExitCode, string Told) Break(FaultSite site, FileCall call, string fault)
    {
        site.Reset();
        var count = call.Count.ToString(CultureInfo.InvariantCulture);
        string[] which = ["-P", Path.Combine(site.Root, call.Path), "-e", $"trace={call.Name}"];
        string[] what = ["-e", $"inject={call.Name}:{fault}:when={count}"];
        var isKilled = fault.StartsWith("signal", StringComparison.Ordinal);
        var (exitCode, told) = Run(site, isKilled ? [.. which, .. what] : [Fast, .. which, .. what]);
        var log = File.ReadAllText(Path.Combine(site.Root, Log));
        return (
            log.Contains("(INJECTED)", StringComparison.Ordinal) || (isKilled && exitCode == 128 + 9),
            exitCode,
            told
        );
    }

    private static (int ExitCode, string Told) Run(FaultSite site, IEnumerable<string> options) =>
        site.Run("strace", ["-f", "-qq", "-o", Log, "-e", "signal=none", .. options, FaultSite.Program, .. site.Build]);
}
