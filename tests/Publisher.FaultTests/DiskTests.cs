using System.Diagnostics;
using System.Globalization;

namespace Publisher.FaultTests;

/// <summary>
/// Disks that are full, or may only be read, and readers who never stop. The small disk is a tmpfs in a mount
/// namespace of the test's own (<c>unshare</c>), which needs no rights on the machine.
/// </summary>
public sealed class DiskTests
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("PUBLISHER_FAULTS") == "all";

    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(IsWhole ? 120 : 8);

    public static TheoryData<int> FullAfterKilobytes => [.. Enumerable.Range(0, IsWhole ? 24 : 6).Select(FreeAt)];

    /// <summary>Kilobytes that are free when the build begins: from none to just too few.</summary>
    private static int FreeAt(int step) => step * (IsWhole ? 22 : 90);

    [Theory]
    [MemberData(nameof(FullAfterKilobytes))]
    public void A_disk_that_is_full_keeps_the_old_site(int free) =>
        OnASmallDisk(
            $"dd if=/dev/zero of=disk/filler bs=1k count=$(($(df -k --output=avail disk | tail -1) - {free}))"
        );

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_disk_without_names_left_keeps_the_old_site(int free) =>
        OnASmallDisk($"for i in $(seq $(($(df --output=iavail disk | tail -1) - {free}))); do : > disk/filler$i; done");

    [Fact]
    public void A_disk_that_may_only_be_read_keeps_the_old_site() => OnASmallDisk("mount -o remount,ro disk");

    /// <summary>Every page that is asked for while releases change places is there, and of one release or the
    /// other.</summary>
    [Fact]
    public void Readers_miss_nothing_while_releases_change_places()
    {
        using var site = new FaultSite();
        string[] pages = ["index.html", "2023/pt-zfb-01.html", "2023/pt-zfb-18.html", "manifest.json", "about.html"];
        var about = Path.Combine(site.Root, "input/pages/about.md");
        var (misses, reads, until) = (0, 0L, Stopwatch.StartNew());
        var readers = Enumerable.Range(0, 2).Select(n => new Thread(() => Read(n))).ToArray();
        foreach (var reader in readers)
            reader.Start();
        var releases = 0;
        while (until.Elapsed < Reading)
        {
            File.AppendAllText(about, string.Create(CultureInfo.InvariantCulture, $"\n{releases}\n"));
            var (exitCode, told) = site.Run(
                FaultSite.Program,
                releases % 3 == 0 ? ["build", "--full", "--no-inspection"] : ["build"]
            );
            Assert.True(exitCode == 0, told);
            releases++;
        }
        foreach (var reader in readers)
            reader.Join();
        Assert.True(releases > 3 && reads > 1_000, $"{releases} releases, {reads} reads");
        Assert.Equal(0, misses);

        void Read(int n)
        {
            for (var i = n; until.Elapsed < Reading; i++)
            {
                try
                {
                    var page = File.ReadAllBytes(Path.Combine(site.Live, pages[i % pages.Length]));
                    Interlocked.Increment(ref reads);
                    if (page.Length == 0 || page[^1] != '\n')
                        Interlocked.Increment(ref misses);
                }
                catch (IOException)
                {
                    Interlocked.Increment(ref misses);
                }
            }
        }
    }

    /// <summary>
    /// The live site on a disk of its own that something has happened to: the build ends with exit code 3 and says
    /// why, and the old site is whole. A build on a disk that is not small tells how much it needs.
    /// </summary>
    private static void OnASmallDisk(string misfortune)
    {
        using var site = new FaultSite();
        site.Reset();
        var script = $"""
            set -e
            mkdir disk
            mount -t tmpfs -o size=32m,nr_inodes=2000 tmpfs disk
            cp -a output disk/site
            ({misfortune}) 2> /dev/null
            set +e
            "$PROGRAM" build --output disk/site > told 2>&1
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
