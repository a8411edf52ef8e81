namespace Publisher.Tests;

/// <summary><c>publisher publish</c> as the office runs it: to a folder, and what it refuses.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly TwoReleases _releases = new();

    public void Dispose() => _releases.Dispose();

    [Fact]
    public void A_folder_gets_the_same_files_and_the_release_before_stands_beside_it()
    {
        var (exitCode, output, _) = Publish("old", "folder:web/site");
        Assert.True(exitCode == 0, output);
        Assert.Equal(_releases.Old, Files("web/site"));
        Assert.StartsWith("Release 1 is at folder:web/site, ", output, StringComparison.Ordinal);
        Assert.Contains(
            ": 0 sent (0 bytes), 0 deleted",
            Publish("old", "folder:web/site").Out,
            StringComparison.Ordinal
        );

        var (_, plan, _) = Publish("new", "folder:web/site", "--dry-run");
        Assert.Equal(_releases.Old, Files("web/site"));
        var lines = plan.Split('\n');
        Assert.Equal(_releases.Changed, lines.Where(l => l.StartsWith('+')).Select(l => l[2..]));
        Assert.Equal(_releases.Gone, lines.Where(l => l.StartsWith('-')).Select(l => l[2..]));
        Assert.Contains("would be done; nothing was changed", plan, StringComparison.Ordinal);

        Assert.Equal(0, Publish("new", "folder:web/site").ExitCode);
        Assert.Equal(_releases.New, Files("web/site"));
        Assert.Equal(_releases.Old, Files("web/site.previous"));
        Assert.Equal(0, _releases.Site.Run("verify", "web/site").ExitCode);
        Assert.Contains(
            "第 2 次发布已在",
            Publish("new", "folder:web/site", "--lang", "zh").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_damaged_target_is_mended_and_a_foreign_file_there_stops_the_run()
    {
        Publish("old", "folder:web");
        var page = _releases.Site.At("web/index.html");
        File.Delete(page);
        File.WriteAllText(page, "damaged");
        Assert.Equal(0, Publish("old", "folder:web").ExitCode);
        Assert.Equal(_releases.Old, Files("web"));
        File.WriteAllText(_releases.Site.At("web/notes.txt"), "of somebody");
        MustRefuse("PB9101 output-not-ours", 3, "new", "folder:web");
        Assert.Equal("of somebody", File.ReadAllText(_releases.Site.At("web/notes.txt")));
    }

    [Fact]
    public void An_older_release_and_a_site_that_was_changed_are_not_published()
    {
        Publish("new", "folder:web");
        MustRefuse("PB9504 other-history", 3, "old", "folder:web");
        Assert.Equal(_releases.New, Files("web"));
        File.AppendAllText(_releases.Site.At("old/index.html"), " ");
        MustRefuse("PB9203 file-changed", 1, "old", "folder:elsewhere");
        MustRefuse("PB9201 no-log", 1, "nowhere", "folder:elsewhere");
        MustRefuse("PB9103 output-inside-source", 3, "new", "folder:input");
        Assert.False(Directory.Exists(_releases.Site.At("elsewhere")));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("folder:")]
    [InlineData("ftp://host/web")]
    [InlineData("s3://bucket/site")]
    [InlineData("s3://bucket/../site", "--endpoint", "https://storage.example")]
    [InlineData("s3://B/site", "--endpoint", "https://storage.example")]
    [InlineData("s3://bucket", "--endpoint", "https://id:secret@storage.example")]
    [InlineData("s3://bucket", "--endpoint", "file:///tmp")]
    public void What_is_no_target_is_refused(string target, params string[] options) =>
        MustRefuse("PB9501 not-a-target", 3, "new", target, options);

    /// <summary>The program's own environment: no other test reads these names.</summary>
    [Fact]
    public void Keys_come_from_the_environment_and_an_unreachable_storage_is_a_finding()
    {
        string[] storage = ["--endpoint", "http://127.0.0.1:1"];
        var start = BuiltProgram.Start(
            _releases.Site.Root,
            ["publish", "--output", "new", "--to", "s3://bucket/site", .. storage]
        );
        foreach (var name in new[] { "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION" })
            start.Environment.Remove(name);
        var (none, told, _) = BuiltProgram.Run(start);
        Assert.Equal(3, none);
        Assert.Contains(
            "PB9502 no-credentials: the environment has no AWS_ACCESS_KEY_ID",
            told,
            StringComparison.Ordinal
        );

        start.Environment["AWS_ACCESS_KEY_ID"] = "the-id-of-the-key";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "the-secret-of-the-key";
        var (unreachable, said, error) = BuiltProgram.Run(start);
        Assert.Equal(3, unreachable);
        Assert.Contains("PB9503 storage-failed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("of-the-key", said + error, StringComparison.Ordinal);
        Assert.DoesNotContain("Amazon", said + error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Out, string Error) Publish(string folder, string target, params string[] options) =>
        _releases.Site.Run(["publish", "--output", folder, "--to", target, .. options]);

    private SortedDictionary<string, byte[]> Files(string folder) => TestSite.Files(_releases.Site.At(folder));

    private void MustRefuse(string finding, int exitCode, string folder, string target, params string[] options)
    {
        var (code, output, _) = Publish(folder, target, options);
        Assert.True(output.Contains(finding, StringComparison.Ordinal), output);
        Assert.Equal(exitCode, code);
        Assert.EndsWith($"Not published to {target}\n", output, StringComparison.Ordinal);
    }
}
