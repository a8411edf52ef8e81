using System.Buffers.Binary;
using System.Security.Cryptography;
using Publisher.Output;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>
/// A build that keeps what has not changed gives the bytes that a build from nothing gives, after whatever was done to
/// the input, the store and the site between the two.
/// </summary>
public sealed class IncrementalTests
{
    private const int EditsOfASite = 6;

    [Fact]
    public void After_any_edits_the_site_is_the_same_as_one_made_from_nothing() => Try(sites: 8, seed: 1);

    /// <summary>Some minutes: <c>dotnet test --project tests/Publisher.Tests -- --explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public void After_a_thousand_sequences_of_edits_too() => Try(sites: 1_000, seed: 1_000);

    [Fact]
    public void Nothing_is_written_where_nothing_has_changed()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var before = Directory.GetLastWriteTimeUtc(site.At("output/2023"));
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(0, exitCode);
        Assert.Contains("18 files found: 18 published, 0 held back, 0 ignored", output, StringComparison.Ordinal);
        Assert.Contains("142 files in output: 0 written, the others as they were", output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 97 warnings", output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(site.At("output/2023")));
    }

    [Fact]
    public void Only_what_a_changed_record_stands_on_is_written()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var before = site.Published();
        var record = File.ReadAllText(site.At("input/records/2023/pt-zfb-02.yml"));
        site.With(
            "input/records/2023/pt-zfb-02.yml",
            record.Replace("满意度调查、", "满意度调查，", StringComparison.Ordinal)
        );
        Assert.Equal(0, site.Run("build").ExitCode);
        var after = site.Published();
        Assert.Equal(before.Keys, after.Keys);
        Assert.Contains(
            "2023/pt-zfb-02.html",
            before.Keys.Where(path => !before[path].AsSpan().SequenceEqual(after[path]))
        );
        Assert.Equal(
            before.Keys.Where(p =>
                p.StartsWith("2023/", StringComparison.Ordinal)
                && !p.StartsWith("2023/pt-zfb-02.", StringComparison.Ordinal)
            ),
            after.Keys.Where(p =>
                p.StartsWith("2023/", StringComparison.Ordinal)
                && !p.StartsWith("2023/pt-zfb-02.", StringComparison.Ordinal)
                && before[p].SequenceEqual(after[p])
            )
        );
    }

    [Fact]
    public void A_sitemap_that_would_tell_the_same_is_kept_and_one_that_was_damaged_is_mended()
    {
        using var site = TestSite.OfTheRealForms();
        var config = site.At("output-config/site.yml");
        File.AppendAllText(config, "\nbase_url: https://example.org\n");
        var (path, sitemap) = (site.At("input/records/2023/pt-zfb-02.yml"), site.At("output/sitemap.xml"));
        var record = File.ReadAllText(path);
        var changed = record.Replace("满意度调查、", "满意度调查，", StringComparison.Ordinal);
        Assert.NotEqual(record, changed);
        Build(record);
        var (bytes, written) = (File.ReadAllBytes(sitemap), File.GetLastWriteTimeUtc(sitemap));
        Build(changed);
        Assert.Equal(written, File.GetLastWriteTimeUtc(sitemap));
        File.AppendAllText(sitemap, "<!-- -->");
        Build(record);
        Assert.Equal(bytes, File.ReadAllBytes(sitemap));
        site.With(
            "input/records/2023/another.yml",
            record.Replace("name: 普陀区", "name: 某某区", StringComparison.Ordinal)
        );
        Build(changed);
        Assert.Contains("2023/another.html", File.ReadAllText(sitemap), StringComparison.Ordinal);

        void Build(string text)
        {
            File.WriteAllText(path, text);
            Assert.Equal(0, site.Run("build").ExitCode);
        }
    }

    /// <summary>Nothing but the hash at its end tells a store of ours.</summary>
    [Fact]
    public void A_store_that_tells_of_a_page_that_was_never_published_is_not_believed()
    {
        using var site = TestSite.OfTheRealForms();
        var record = File.ReadAllText(site.At("input/records/2023/pt-zfb-02.yml"));
        var draft = record[..record.IndexOf("publication:", StringComparison.Ordinal)];
        site.With("input/records/2024/only-a-draft.yml", draft);
        Assert.Equal(0, site.Run("build").ExitCode);
        var (store, bytes, stage) = StoreWith("only-a-draft", site);
        var hasPage = stage + 1 + sizeof(int);
        Assert.Equal(((byte)LifeStage.Draft, 0), (bytes[stage], bytes[hasPage]));
        (bytes[stage], bytes[hasPage]) = ((byte)LifeStage.Approved, 1);
        File.WriteAllBytes(store, [.. bytes, .. SHA256.HashData(bytes)]);

        site.WithRecord(record.Replace("name: 普陀区", "name: 某某区", StringComparison.Ordinal), "another");
        Assert.Equal(0, site.Run("build").ExitCode);
        var files = Manifest.Read(site.Output)!.Entries.Select(e => e.Path).ToList();
        Assert.Equal(files.Distinct(), files);
        Assert.Equal(0, site.Run("build", "--output", "anew").ExitCode);
        Assert.Equal(
            TestSite.Files(site.At("anew")).Where(f => !ReleaseLog.IsSeal(f.Key)),
            site.Published().Where(f => !ReleaseLog.IsSeal(f.Key))
        );
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void A_store_with_a_length_that_cannot_be_is_ignored(int length)
    {
        using var site = TestSite.OfTheRealForms();
        Assert.Equal(0, site.Run("build").ExitCode);
        var files = site.Published();
        var (store, bytes, stage) = StoreWith("pt-zfb-02", site);
        Assert.InRange(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(stage + 1)), 1, bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(stage + 1), length);
        File.WriteAllBytes(store, [.. bytes, .. SHA256.HashData(bytes)]);
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(files, site.Published());
    }

    /// <returns>What stands in it before its hash, and the place of a record's stage; its length follows.</returns>
    private static (string Path, byte[] Bytes, int Stage) StoreWith(string id, TestSite site)
    {
        var store = Directory
            .GetFiles(site.At(".publisher"))
            .Single(f => !f.EndsWith(".clock", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(store).AsSpan()[..^SHA256.HashSizeInBytes].ToArray();
        var row = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(id));
        Assert.NotEqual(-1, row);
        return (store, bytes, row + id.Length + (4 * sizeof(long)) + sizeof(bool) + 16);
    }

    /// <summary>It is begun while the build still goes on.</summary>
    [Fact]
    public void Where_there_is_no_release_before_one_is_left_only_by_a_build_that_publishes()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var before = site.Published();
        var path = site.At("input/records/2023/pt-zfb-02.yml");
        var record = File.ReadAllText(path);
        File.WriteAllText(path, record + "no_such_key: 1\n");
        Assert.Equal(1, site.Run("build").ExitCode);
        File.WriteAllText(path, record.Replace("满意度调查、", "满意度调查，", StringComparison.Ordinal));
        Assert.Equal(0, site.Run("diff").ExitCode);
        Assert.False(Directory.Exists(site.At("output.previous")));
        Assert.Equal(before, site.Published());
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(before, TestSite.Files(site.At("output.previous")));
    }

    private static void Try(int sites, int seed)
    {
        for (var n = 0; n < sites; n++)
        {
            using var site = new EditedSite(seed + n, isPlain: n % 4 != 0);
            for (var edits = 0; edits <= EditsOfASite; edits++)
            {
                var ((files, report), (allFiles, whole)) = site.Build();
                var story = $"seed {seed + n}: {site.Story}";
                Assert.True(files.Keys.SequenceEqual(allFiles.Keys), $"{story}: other files");
                foreach (var (path, bytes) in allFiles)
                    Assert.True(bytes.AsSpan().SequenceEqual(files[path]), $"{story}: {path} differs");
                Assert.True(report == whole, $"{story}:\n{report}\nagainst\n{whole}");
                site.Edit();
            }
        }
    }
}
