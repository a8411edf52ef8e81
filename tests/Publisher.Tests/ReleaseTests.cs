using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>One release after the other: each stands in the log, and the one before is not gone.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TestSite _site = TestSite.OfTheRealForms();

    public void Dispose() => _site.Dispose();

    private void Build(params string[] options)
    {
        var (exitCode, output, _) = _site.Run(["build", .. options]);
        Assert.True(exitCode == 0, output);
    }

    private void Edit(string text) => _site.WithAbout(text);

    private ReleaseLog Log => ReleaseLog.Read(_site.Output)!;

    [Fact]
    public void A_release_is_one_more_line_and_no_change_is_none()
    {
        Build("--date", "2026-11-20");
        Build();
        Assert.Single(Log.Entries);
        Edit("甲");
        Build("--date", "2026-11-21");
        Edit("乙");
        Build("--full", "--date", "2026-11-22");
        Assert.Equal(["2026-11-20", "2026-11-21", "2026-11-22"], Log.Entries.Select(e => e.Date));
        Assert.Equal([1, 2, 3], Log.Entries.Select(e => e.Number));
        Assert.Equal(Manifest.Read(_site.Output)!.Hash, Log.Entries[^1].Manifest);
    }

    [Fact]
    public void A_site_that_lost_a_file_is_put_right_and_that_is_no_release()
    {
        Build();
        var before = TestSite.Files(_site.Output);
        File.Delete(_site.At("output/method.html"));
        Build();
        Assert.Equal(before, TestSite.Files(_site.Output));
        File.Delete(_site.At("output/2023/pt-zfb-02.html"));
        Build("--full");
        Assert.Equal(before, TestSite.Files(_site.Output));
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Fact]
    public void Rollback_puts_the_release_before_back_and_the_log_goes_on()
    {
        Build();
        var first = _site.PublishedWithoutLog();
        Edit("甲");
        Build();
        var second = _site.PublishedWithoutLog();
        Assert.NotEqual(first, second);
        var (exitCode, output, _) = _site.Run("rollback", "--date", "2026-12-01");
        Assert.Equal(0, exitCode);
        Assert.Equal("output is release 1 again; the log calls it release 3\n", output);
        Assert.Equal(first, _site.PublishedWithoutLog());
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
        Assert.Equal((3, 1, "2026-12-01"), (Log.Entries[2].Number, Log.Entries[2].ReturnsTo, Log.Entries[2].Date));
        _site.Run("rollback");
        Assert.Equal(second, _site.PublishedWithoutLog());
        Edit("乙");
        Build();
        Assert.Equal(5, Log.Entries.Count);
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
        Assert.Equal(
            [".publisher", "input", "output", "output-config", "output.previous", "themes"],
            Directory.GetDirectories(_site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_date_before_the_last_release_is_refused()
    {
        Build("--date", "2026-12-01");
        Edit("甲");
        Build();
        Assert.Equal("2026-12-01", Log.Last!.Date);
        Edit("乙");
        var before = _site.Published();
        foreach (var command in new[] { "build", "rollback" })
        {
            var (exitCode, output, _) = _site.Run(command, "--date", "2026-11-30");
            Assert.Equal(1, exitCode);
            Assert.Contains(
                "PB9111 date-before-last-release: the date 2026-11-30 comes before 2026-12-01, the date of release 2",
                output,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(1, _site.Run("build", "--full", "--date", "2026-11-30").ExitCode);
        Assert.Equal(before, _site.Published());
        Build("--date", "2026-12-01");
        Assert.Equal(0, _site.Run("rollback").ExitCode);
        Assert.Equal((4, "2026-12-01"), (Log.Last!.Number, Log.Last.Date));
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-30")]
    [InlineData("26-11-23")]
    public void A_date_that_no_release_can_have_is_refused(string date)
    {
        foreach (var command in new[] { "build", "rollback" })
        {
            var (exitCode, _, error) = _site.Run(command, "--date", date);
            Assert.Equal(2, exitCode);
            Assert.Contains($"--date '{date}' is not a date such as 2026-11-23", error, StringComparison.Ordinal);
        }
    }

    /// <summary>It may become the release that readers see: no build left the folder there.</summary>
    [Fact]
    public void An_empty_folder_that_no_build_made_stops_the_release()
    {
        Build();
        Edit("甲");
        Build();
        foreach (var folder in new[] { "output", "output.previous" })
        {
            var path = Directory.CreateDirectory(_site.At($"{folder}/2023/empty")).FullName;
            Edit(folder);
            var (exitCode, output, _) = _site.Run("build");
            Assert.Equal(3, exitCode);
            Assert.Contains("PB9101 output-not-ours: '2023/empty/'", output, StringComparison.Ordinal);
            Assert.Equal(3, _site.Run("rollback").ExitCode);
            Directory.Delete(path);
        }
        Build();
    }

    [Fact]
    public void Without_a_release_before_there_is_nothing_to_return_to()
    {
        Build();
        var before = _site.Published();
        var (exitCode, output, _) = _site.Run("rollback");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9106 no-release-before", output, StringComparison.Ordinal);
        Assert.Equal(before, _site.Published());
    }

    [Fact]
    public void A_release_before_that_was_changed_is_not_published_again()
    {
        Build();
        Edit("甲");
        Build();
        var before = _site.Published();
        _site.With("output.previous/index.html", "x");
        var (exitCode, output, _) = _site.Run("rollback");
        Assert.Equal(3, exitCode);
        Assert.Contains(
            "PB9107 release-before-changed: 'output.previous/index.html'",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(before, _site.Published());
    }

    [Fact]
    public void A_log_that_was_changed_is_not_continued()
    {
        Build();
        _site.With($"output/{ReleaseLog.Route}", "{}\n");
        Edit("甲");
        var (exitCode, output, _) = _site.Run("build");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9105 log-broken", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_builder_is_told_that_there_is_a_first()
    {
        Build();
        var before = _site.Published();
        Edit("甲");
        using (var first = OutputFolder.Open(_site.Output, _site.Root, new DiagnosticBag()))
        {
            Assert.NotNull(first);
            foreach (var command in new[] { "build", "rollback" })
            {
                var (exitCode, output, _) = _site.Run(command);
                Assert.Equal(3, exitCode);
                Assert.Contains("PB9104 output-busy", output, StringComparison.Ordinal);
            }
            Assert.Equal(before, _site.Published());
        }
        Build();
    }

    [Fact]
    public void A_lock_that_was_removed_stops_the_release()
    {
        Build();
        var before = _site.Published();
        var findings = new DiagnosticBag();
        using (var output = OutputFolder.Open(_site.Output, _site.Root, findings)!)
        {
            File.Delete(_site.At("output.lock"));
            output.Write(new OutputFile("index.html", new byte[1]));
            Assert.False(output.Publish(new ReleaseTerms()));
        }
        Assert.Equal("PB9102", Assert.Single(findings.Findings).Code.Id);
        Assert.Equal(before, _site.Published());
        Assert.False(Directory.Exists(_site.At("output.staging")));
    }

    /// <summary>The folders as a build leaves them that ends between its steps, and what the next one makes of
    /// them.</summary>
    [Fact]
    public void A_build_that_was_broken_off_after_the_exchange_leaves_the_release_before()
    {
        Build();
        Edit("甲");
        Build("--full");
        var live = _site.Published();
        Directory.Move(_site.At("output.previous"), _site.At("output.staging"));
        Assert.Equal(0, _site.Run("rollback").ExitCode);
        Assert.NotEqual(live, _site.Published());
        Assert.Equal(1, Log.Entries[^1].ReturnsTo);
    }

    [Fact]
    public void A_live_folder_that_was_put_aside_returns()
    {
        Build();
        var live = _site.Published();
        Directory.Move(_site.Output, _site.At("output.aside"));
        Build();
        Assert.Equal(live, _site.Published());
        Assert.False(Directory.Exists(_site.At("output.aside")));
    }

    [Fact]
    public void A_release_that_was_not_reached_is_never_the_one_before()
    {
        Build();
        Edit("甲");
        Build();
        Directory.Delete(_site.At("output.previous"), recursive: true);
        Directory.Move(_site.Output, _site.At("output.staging"));
        Edit("");
        Assert.Equal(0, _site.Run("build", "--output", "other").ExitCode);
        Directory.Move(_site.At("other"), _site.Output);
        Build();
        Assert.False(Directory.Exists(_site.At("output.staging")));
        Assert.False(Directory.Exists(_site.At("output.previous")));
    }

    [Fact]
    public void The_same_history_gives_the_same_log_anywhere()
    {
        Build();
        Edit("甲");
        Build();
        using var other = TestSite.OfTheRealForms();
        other.Run("build", "--full");
        other.WithAbout("甲");
        other.Run("build", "--full");
        Assert.Equal(_site.Published(), other.Published());
    }
}
