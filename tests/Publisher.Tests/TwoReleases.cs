using Publisher.Output;

namespace Publisher.Tests;

/// <summary>
/// A small site in two releases that follow each other: pages, data and assets come, change and go between them.
/// </summary>
internal sealed class TwoReleases : IDisposable
{
    private static readonly string[] Records = ["pt-zfb-01", "pt-zfb-02", "pt-zfb-03"];

    public TwoReleases()
    {
        foreach (var id in Records)
            Site.WithFile($"input/records/2023/{id}.yml", Repository.At($"input/records/2023/{id}.yml"));
        Site.WithFile("input/pages/method-notes.md", Repository.At("input/pages/about.md"));
        Build("old", "output");
        File.Move(Record("pt-zfb-01"), Record("pt-001"));
        File.AppendAllText(Record("pt-001"), "  formerly: [2023/pt-zfb-01]\n");
        File.AppendAllText(
            Record("pt-zfb-02"),
            "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 原表收回重报}]\n"
        );
        Site.WithFile("input/records/2023/pt-zfb-04.yml", Repository.At("input/records/2023/pt-zfb-04.yml"));
        File.Delete(Site.At("input/pages/method-notes.md"));
        File.AppendAllText(Site.At("themes/default/assets/site.css"), "\n.more { color: inherit; }\n");
        Build("new", "output");
        Assert.NotEmpty(Old.Keys.Except(New.Keys));
    }

    public TestSite Site { get; } = new();

    public string OldFolder => Site.At("old");

    public string NewFolder => Site.At("new");

    public SortedDictionary<string, byte[]> Old => TestSite.Files(OldFolder);

    public SortedDictionary<string, byte[]> New => TestSite.Files(NewFolder);

    public HashSet<string> Known => [.. Old.Keys, .. New.Keys];

    /// <summary>Files of the new release that the old one has not, or has otherwise; without those above the
    /// manifest.</summary>
    public IEnumerable<string> Changed =>
        New.Where(f => !ReleaseLog.IsSeal(f.Key) && !f.Value.AsSpan().SequenceEqual(Old.GetValueOrDefault(f.Key)))
            .Select(f => f.Key);

    public IEnumerable<string> Gone => Old.Keys.Except(New.Keys);

    public void Dispose() => Site.Dispose();

    private string Record(string id) => Site.At($"input/records/2023/{id}.yml");

    private void Build(string copy, string output)
    {
        var (exitCode, told, _) = Site.Run("build", "--output", output);
        Assert.True(exitCode == 0, told);
        TestSite.CopyFolder(Site.At(output), Site.At(copy));
    }
}
