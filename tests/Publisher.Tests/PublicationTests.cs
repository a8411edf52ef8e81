using Publisher.Output;

namespace Publisher.Tests;

/// <summary>
/// What becomes of the site that was there: it stays until a whole new one takes its place,
/// and nothing else is deleted.
/// </summary>
public sealed class PublicationTests
{
    private static string GoodRecord => File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));

    private static string BadRecord => GoodRecord.Replace("rate: 99.58", "rate: 99.59", StringComparison.Ordinal);

    [Fact]
    public void An_error_keeps_the_old_site()
    {
        using var site = new TestSite().WithRecord(GoodRecord, "good");
        Assert.Equal(0, site.Run("build").ExitCode);
        var before = site.Published();

        site.WithRecord(BadRecord, "bad");
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("Nothing was published; output is as it was before", output, StringComparison.Ordinal);
        Assert.Contains("2 files found: 1 ready, 1 held back, 0 ignored", output, StringComparison.Ordinal);
        Assert.Equal(before, site.Published());
        Assert.Equal(
            [".publisher", "input", "output", "output-config", "themes"],
            Directory.GetDirectories(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Hold_publishes_the_rest_and_names_the_held_ones()
    {
        using var site = new TestSite()
            .WithRecord(GoodRecord, "good")
            .WithRecord(BadRecord, "bad")
            .With("input/records/2023/notes.txt", "x");
        var (exitCode, output, _) = site.Run("build", "--hold");
        Assert.Equal(1, exitCode);
        Assert.Contains("held back: input/records/2023/bad.yml", output, StringComparison.Ordinal);
        Assert.Contains("ignored: input/records/2023/notes.txt (not a .yml file)", output, StringComparison.Ordinal);
        Assert.Contains("3 files found: 1 published, 1 held back, 1 ignored", output, StringComparison.Ordinal);
        Assert.Contains("2023/good.html", site.Published().Keys);
        Assert.DoesNotContain("2023/bad.html", site.Published().Keys);
    }

    [Fact]
    public void Hold_never_publishes_an_empty_site()
    {
        using var site = new TestSite().WithRecord(BadRecord, "bad");
        var (exitCode, output, _) = site.Run("build", "--hold");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB7004 nothing-to-publish", output, StringComparison.Ordinal);
        Assert.Empty(site.Published());
    }

    [Fact]
    public void Strict_stops_at_a_warning()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        Assert.Equal(1, site.Run("build", "--strict").ExitCode);
        Assert.Empty(site.Published());
        Assert.Equal(0, site.Run("build").ExitCode);
    }

    [Fact]
    public void A_file_that_no_build_made_is_never_deleted()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        site.Run("build");
        site.With("output/letter.txt", "mine");
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9101 output-not-ours: 'letter.txt'", output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(site.At("output/letter.txt")));
    }

    [Fact]
    public void A_folder_beside_the_output_that_no_build_made_is_never_deleted()
    {
        using var site = new TestSite().WithRecord(GoodRecord).With("output.staging/mine.txt", "mine");
        Assert.Equal(3, site.Run("build").ExitCode);
        Assert.Equal("mine", File.ReadAllText(site.At("output.staging/mine.txt")));
    }

    [Fact]
    public void The_rest_of_a_broken_build_is_cleared_away()
    {
        using var site = new TestSite()
            .WithRecord(GoodRecord)
            .With("output.staging/.publisher-staging", "")
            .With("output.staging/2023/half.html", "<html");
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.DoesNotContain("2023/half.html", site.Published().Keys);
        Assert.False(Directory.Exists(site.At("output.staging")));
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/records/site")]
    [InlineData(".")]
    [InlineData("themes/default")]
    public void The_sources_are_never_written_over(string output)
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        var (exitCode, told, _) = site.Run("build", "--output", output);
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9103 output-inside-source", told, StringComparison.Ordinal);
        Assert.Equal(GoodRecord, File.ReadAllText(site.At("input/records/2023/case.yml")));
    }

    [Fact]
    public void A_target_that_cannot_be_written_is_told_and_left_alone()
    {
        using var site = new TestSite().WithRecord(GoodRecord).With("blocked", "a file where a folder is needed");
        var (exitCode, output, _) = site.Run("build", "--output", "blocked/site");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9102 cannot-write", output, StringComparison.Ordinal);
        Assert.Equal("a file where a folder is needed", File.ReadAllText(site.At("blocked")));
    }

    [Fact]
    public void The_root_of_the_disk_is_never_published_to()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        var (exitCode, output, _) = site.Run("build", "--output", "/");
        Assert.Equal(3, exitCode);
        Assert.Contains("/: error PB9103 output-inside-source: '/' holds", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letters", "PB9101 output-not-ours: 'mine.txt'")]
    [InlineData("letters/mine.txt", "PB9101 output-not-ours: 'mine.txt'")]
    [InlineData("input", "PB9103 output-inside-source")]
    [InlineData("nowhere", "PB9109 output-leads-nowhere: 'nowhere' is a link that leads to no folder")]
    [InlineData("circle", "PB9109 output-leads-nowhere")]
    public void What_can_never_become_a_site_is_left_without_a_trace(string output, string expected)
    {
        using var site = new TestSite().WithRecord(GoodRecord).With("letters/mine.txt", "mine");
        File.CreateSymbolicLink(site.At("nowhere"), site.At("missing"));
        File.CreateSymbolicLink(site.At("circle"), site.At("circle"));
        var before = Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order();
        foreach (var command in new[] { "build", "rollback" })
        {
            var (exitCode, told, error) = site.Run(command, "--output", output);
            Assert.Equal((3, ""), (exitCode, error));
            Assert.Contains(expected, told, StringComparison.Ordinal);
            var after = Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order();
            Assert.Equal(before, after.Where(path => !path.Contains(".publisher", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_full_build_that_changes_nothing_says_so()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        Assert.Contains(" files written to output", site.Run("build", "--full").Out, StringComparison.Ordinal);
        Assert.Contains(
            " files in output: 0 written, the others as they were",
            site.Run("build", "--full").Out,
            StringComparison.Ordinal
        );
        Assert.Single(ReleaseLog.Read(site.Output)!.Entries);
    }

    [Fact]
    public void A_link_to_the_live_folder_stays_and_leads_to_the_new_site()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        site.Run("build", "--output", "real");
        Directory.CreateSymbolicLink(site.At("live"), site.At("real"));
        site.WithRecord(GoodRecord.Replace("name: 普陀区", "name: 某某区", StringComparison.Ordinal));
        Assert.Equal(0, site.Run("build", "--output", "live").ExitCode);
        Assert.NotNull(new DirectoryInfo(site.At("live")).LinkTarget);
        Assert.Contains("某某区", File.ReadAllText(site.At("real/2023/case.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_theme_hides_no_fault_of_a_record()
    {
        using var site = new TestSite().WithRecord(BadRecord).With("themes/default/pages/home.html", "{{ if }}");
        var (exitCode, output, _) = site.Run("check");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB8002", output, StringComparison.Ordinal);
        Assert.Contains("PB3104", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_an_end_is_stopped()
    {
        using var site = new TestSite()
            .WithRecord(GoodRecord)
            .With("themes/default/pages/home.html", "{{ while true }}x{{ end }}");
        Assert.Contains("PB8003 template-fault", site.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tells_every_finding_that_concerns_its_readers()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var report = SiteBuild.Run(new BuildOptions(site.Root, null));
        foreach (var record in report.Findings.Where(f => f.Code.ConcernsReaders).GroupBy(f => f.Span.File.Path))
        {
            var route = $"2023/{Path.GetFileNameWithoutExtension(record.Key)}.html";
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Published()[route].AsText());
            var told = page.QuerySelectorAll(".notices li").Count(li => li.QuerySelector("ul") is null);
            Assert.Equal(record.Count(), told);
        }
    }

    [Fact]
    public void Links_are_not_followed()
    {
        using var site = new TestSite().WithRecord(GoodRecord).With("secret.yml", GoodRecord);
        File.CreateSymbolicLink(site.At("input/records/2023/link.yml"), site.At("secret.yml"));
        Directory.CreateSymbolicLink(site.At("input/records/2022"), site.At("input/records/2023"));
        var (exitCode, output, _) = site.Run("check");
        Assert.Equal(1, exitCode);
        Assert.Contains("input/records/2023/link.yml: error PB1006 not-a-plain-file", output, StringComparison.Ordinal);
        Assert.Contains("input/records/2022: error PB1006 not-a-plain-file", output, StringComparison.Ordinal);
        Assert.Contains("3 files found: 1 ready, 2 held back, 0 ignored", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_far_too_large_is_not_read()
    {
        using var site = new TestSite().WithRecord(new string('a', (1 << 20) + 1));
        Assert.Contains(
            "PB1002 file-too-large: the file has 1048577 bytes, at most 1048576 are read",
            site.Run("check").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_manifest_names_every_file_with_its_size_and_hash()
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        site.Run("build");
        var entries = Manifest.Read(site.Output)!.Entries.ToDictionary(e => e.Path);
        var files = site.Published().Where(f => !ReleaseLog.IsSeal(f.Key)).ToList();
        Assert.Equal(files.Count, entries.Count);
        Assert.All(
            files,
            f =>
            {
                Assert.Equal(f.Value.Length, entries[f.Key].Bytes);
                Assert.Equal(
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(f.Value)),
                    entries[f.Key].Sha256.ToString()
                );
            }
        );
    }
}
