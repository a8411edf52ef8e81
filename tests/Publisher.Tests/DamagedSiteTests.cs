using Publisher.Output;

namespace Publisher.Tests;

/// <summary>What was damaged after it was published is never published again, and never begun anew unnoticed.</summary>
public sealed class DamagedSiteTests : IDisposable
{
    private const string Page = "2023/pt-zfb-01.html";

    private readonly TestSite _site = TestSite.OfTheRealForms();

    public DamagedSiteTests() => Build();

    public void Dispose() => _site.Dispose();

    private void Build(params string[] options)
    {
        var (exitCode, output, _) = _site.Run(["build", .. options]);
        Assert.True(exitCode == 0, output);
    }

    private void MustRefuse(string finding, params string[] options)
    {
        var (exitCode, output, _) = _site.Run(["build", .. options]);
        Assert.Equal(3, exitCode);
        Assert.Contains(finding, output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n'), line => line.Contains(": error PB", StringComparison.Ordinal));
    }

    private string Told(string command) => _site.Run(command, "output").Out;

    /// <summary>Two releases that share what has not changed by hard links.</summary>
    private byte[] PublishAgain()
    {
        Build();
        _site.WithAbout("甲");
        Build();
        return _site.Published()[Page];
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("乙")]
    public void A_page_that_was_changed_in_both_releases_does_not_come_back_after_a_full_build(string about)
    {
        var whole = PublishAgain();
        foreach (var folder in new[] { "output", "output.previous" })
            File.WriteAllText(_site.At($"{folder}/{Page}"), "x");
        _site.WithAbout(about);
        Build("--full");
        Assert.Equal(whole, _site.Published()[Page]);
        Assert.False(Directory.Exists(_site.At("output.previous")));
        foreach (var next in new[] { "丙", "丁" })
        {
            _site.WithAbout(next);
            Build();
            Assert.Equal(whole, _site.Published()[Page]);
            Assert.Equal(0, _site.Run("verify", "output").ExitCode);
        }
    }

    [Fact]
    public void A_release_before_that_was_changed_alone_goes_though_nothing_is_published()
    {
        PublishAgain();
        var page = _site.At($"output.previous/{Page}");
        Build("--full");
        Assert.True(File.Exists(page));
        File.Delete(page);
        File.WriteAllText(page, "x");
        Build("--full");
        Assert.False(Directory.Exists(_site.At("output.previous")));
        Assert.Equal(2, ReleaseLog.Read(_site.Output)!.Entries.Count);
    }

    [Fact]
    public void A_site_that_is_gone_is_not_begun_anew_beside_the_release_before()
    {
        PublishAgain();
        var before = TestSite.Files(_site.At("output.previous"));
        Directory.Delete(_site.Output, recursive: true);
        MustRefuse("PB9113 live-site-gone: there is no site in 'output', but 'output.previous' beside it");
        MustRefuse("PB9113 live-site-gone", "--full");
        Assert.Empty(_site.Published());
        var (exitCode, output, _) = _site.Run("rollback");
        Assert.Equal((0, "output is release 1 again\n"), (exitCode, output));
        Assert.Equal(before, _site.Published());
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
        Build();
        Assert.Equal(2, ReleaseLog.Read(_site.Output)!.Entries.Count);
    }

    [Fact]
    public void A_release_before_that_was_changed_does_not_take_the_place_of_a_site_that_is_gone()
    {
        PublishAgain();
        Directory.Delete(_site.Output, recursive: true);
        _site.With($"output.previous/{Page}", "x");
        Assert.Contains("PB9107 release-before-changed", _site.Run("rollback").Out, StringComparison.Ordinal);
        Assert.Empty(_site.Published());
        Directory.Delete(_site.At("output.previous"), recursive: true);
        Build();
        Assert.Single(ReleaseLog.Read(_site.Output)!.Entries);
    }

    /// <summary>A page that a build makes is published, though the live one should say the same and would do.</summary>
    [Fact]
    public void What_was_changed_by_hand_does_not_stay_where_it_is_made_anew()
    {
        PublishAgain();
        var whole = _site.Published();
        Directory.Delete(_site.At("output.previous"), recursive: true);
        foreach (var page in new[] { "index.html", "sitemap.html" })
            File.AppendAllText(_site.At($"output/{page}"), "<script>ran=1</script>");
        var record = File.ReadAllText(_site.At("input/records/2023/pt-zfb-02.yml"));
        _site.With("input/records/2023/pt-zfb-02.yml", record.Replace("满意度调查、", "满意度调查，"));
        Build();
        foreach (var page in new[] { "index.html", "sitemap.html" })
            Assert.Equal(whole[page], _site.Published()[page]);
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Theory]
    [InlineData("output.previous")]
    [InlineData("output.staging")]
    [InlineData("output.aside")]
    public void A_link_or_a_file_beside_the_site_is_left_alone(string name)
    {
        using var other = TestSite.OfTheRealForms();
        Assert.Equal(0, other.Run("build").ExitCode);
        var before = other.Published();
        var place = _site.At(name);
        foreach (
            var make in new Action[]
            {
                () => Directory.CreateSymbolicLink(place, other.Output),
                () => File.CreateSymbolicLink(place, _site.At("nowhere")),
                () => File.WriteAllText(place, "x"),
            }
        )
        {
            make();
            _site.WithAbout("甲");
            MustRefuse($"PB9101 output-not-ours: '{name}'");
            MustRefuse($"PB9101 output-not-ours: '{name}'", "--full");
            Assert.Equal(3, _site.Run("rollback").ExitCode);
            File.Delete(place);
        }
        Assert.Equal(before, other.Published());
    }

    /// <summary>A sparse file: a line that never ends is not waited for.</summary>
    [Fact]
    public void A_manifest_of_one_endless_line_is_lost()
    {
        using (var manifest = File.Create(_site.At("output/manifest.json")))
            manifest.SetLength(100 << 20);
        MustRefuse("PB9112 manifest-lost");
        Assert.NotEqual(0, _site.Run("verify", "output").ExitCode);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("damaged")]
    [InlineData("folder")]
    public void A_manifest_that_is_lost_is_one_finding_and_says_how_to_go_on(string state)
    {
        PublishAgain();
        var manifest = _site.At("output/manifest.json");
        File.Delete(manifest);
        if (state == "damaged")
            File.WriteAllText(manifest, "x");
        else if (state == "folder")
            Directory.CreateDirectory(manifest);
        foreach (var options in new string[][] { [], ["--full"] })
            MustRefuse("PB9112 manifest-lost: 'manifest.json' of the published site is missing or damaged", options);
        var told = Told("verify");
        Assert.Contains("PB9212 manifest-unfit: 'manifest.json' is missing, or not", told, StringComparison.Ordinal);
        Assert.DoesNotContain("--full", told, StringComparison.Ordinal);
        Directory.Delete(_site.Output, recursive: true);
        Assert.Equal(0, _site.Run("rollback").ExitCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(null, "--full")]
    [InlineData("x")]
    [InlineData("x", "--full")]
    public void The_hash_of_the_log_is_put_right_by_any_build(string? content, params string[] options)
    {
        PublishAgain();
        var whole = _site.Published();
        var path = _site.At($"output/{ReleaseLog.HashRoute}");
        File.Delete(path);
        if (content is not null)
            File.WriteAllText(path, content);
        Build(options);
        Assert.Equal(whole, _site.Published());
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Theory]
    [InlineData("output/sub")]
    [InlineData("output/2023/sub")]
    [InlineData("output.staging")]
    [InlineData("output.previous")]
    [InlineData("output.previous/sub")]
    [InlineData("output.aside")]
    [InlineData(".publisher")]
    [InlineData(".publisher/sub")]
    public void A_folder_that_publisher_needs_for_itself_is_not_published_to(string folder)
    {
        PublishAgain();
        var before = TestSite.Files(_site.Root);
        MustRefuse("PB9103 output-inside-source", "--output", folder);
        Assert.Equal(before, TestSite.Files(_site.Root));
        Build("--output", "site.previous");
    }
}
