using System.Diagnostics;

namespace Publisher.FaultTests;

/// <summary>
/// Disks that are full, or may only be read. The small disk is a tmpfs in a mount
/// namespace of the test's own (<c>unshare</c>), which needs no rights on the machine.
/// </summary>
public sealed class DiskTests
{
    private static readonly string Size = Extent.IsWhole ? "whole" : "small";

    private static readonly int Sizes = Extent.IsWhole ? 24 : 6;

    /// <summary>Of what a build from nothing needs, the part that is free when it begins: from none to just too
    /// little.</summary>
    public static TheoryData<int> Hundredths => [.. Enumerable.Range(0, Sizes).Select(step => step * 96 / (Sizes - 1))];

    [Theory]
    [MemberData(nameof(Hundredths))]
    public void A_disk_that_is_full_keeps_the_old_site(int hundredths) =>
        OnASmallDisk(
            $"free=$(($(du -sk disk/site | cut -f1) * {hundredths} / 100)); "
                + "dd if=/dev/zero of=disk/filler bs=1k count=$(($(df -k --output=avail disk | tail -1) - free))"
        );

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(95)]
    public void A_disk_without_names_left_keeps_the_old_site(int hundredths) =>
        OnASmallDisk(
            $"free=$(($(find disk/site | wc -l) * {hundredths} / 100)); "
                + "for i in $(seq $(($(df --output=iavail disk | tail -1) - free))); do : > disk/filler$i; done"
        );

    [Fact]
    public void A_disk_that_may_only_be_read_keeps_the_old_site() => OnASmallDisk("mount -o remount,ro disk");

    /// <summary>
    /// The live site on a disk of its own that something has happened to: the build ends with exit code 3 and says
    /// why, and the old site is whole.
    /// </summary>
    private static void OnASmallDisk(string misfortune)
    {
        using var site = FaultSite.Of("full", Size);
        site.Reset();
        var script = $"""
            set -e
            mkdir disk
            mount -t tmpfs -o size=64m,nr_inodes=4000 tmpfs disk
            cp -a output disk/site
            ({misfortune}) 2> /dev/null
            set +e
            "$PROGRAM" build --full --output disk/site > told 2>&1
            echo $? > code
            cp -a disk/site after
            """;
        var start = new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "sh", "-c", script])
        {
            WorkingDirectory = site.Root,
            RedirectStandardError = true,
        };
        start.Environment["PROGRAM"] = FaultSite.Program;
        using (var process = Process.Start(start)!)
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (!File.Exists(Path.Combine(site.Root, "code")))
                Assert.Skip($"no disk of one's own can be made here: {error}");
        }
        var told = File.ReadAllText(Path.Combine(site.Root, "told"));
        Assert.True(File.ReadAllText(Path.Combine(site.Root, "code")) == "3\n", told);
        Assert.Contains("error PB9102 cannot-write", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", told, StringComparison.Ordinal);
        var after = FaultSite.Files(Path.Combine(site.Root, "after"));
        Assert.Equal(site.Old.Keys, after.Keys);
        Assert.All(site.Old, f => Assert.True(f.Value.AsSpan().SequenceEqual(after[f.Key]), f.Key));
    }
}
