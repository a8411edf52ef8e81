using System.Diagnostics;
using System.Globalization;

namespace Publisher.FaultTests;

/// <summary>Readers who never stop while the site changes under their eyes.</summary>
public sealed class ReaderTests
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(Extent.IsWhole ? 120 : 8);

    /// <summary>Every page that is asked for while releases change places is there, and of one release or the
    /// other.</summary>
    [Fact]
    public void Readers_miss_nothing_while_releases_change_places()
    {
        using var site = FaultSite.Of("incremental", "small");
        string[] pages = ["index.html", "2023/pt-zfb-01.html", "2023/pt-zfb-02.html", "manifest.json", "about.html"];
        var (misses, reads, until) = (0, 0L, Stopwatch.StartNew());
        var readers = Enumerable.Range(0, 2).Select(n => new Thread(() => Read(n))).ToArray();
        foreach (var reader in readers)
            reader.Start();
        var releases = 0;
        while (until.Elapsed < Reading)
        {
            site.Edit(string.Create(CultureInfo.InvariantCulture, $"{releases}"));
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
}
