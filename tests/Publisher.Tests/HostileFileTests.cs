using System.Diagnostics;
using System.Text;

namespace Publisher.Tests;

/// <summary>
/// Files that are no files, have no fit name, or are made to take for ever: told, refused or ignored, and the run ends.
/// </summary>
public sealed class HostileFileTests
{
    private const int OneMegabyte = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static string GoodRecord => File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));

    /// <summary>What a megabyte is filled with.</summary>
    public static TheoryData<string, string, string> Monsters =>
        new()
        {
            { "", "- ", "PB1109 nested-too-deeply" },
            { "", "? ", "PB1109 nested-too-deeply" },
            { "", "{a: ", "PB1109 nested-too-deeply" },
            { "a: &a x\n", "b: *a\n", "PB1007 too-many-findings: more than 1000 findings" },
            { "", "k: &a x\n", "PB1007 too-many-findings" },
            { "", "name: x\n", "PB1007 too-many-findings" },
            { "", "\tname: x\n", "PB1007 too-many-findings" },
            { "", "name: 'x\n", "PB1007 too-many-findings" },
            { "", "name: [?]\n", "PB1007 too-many-findings" },
            { "", "- {name： x， weight： 1}\n", "PB1007 too-many-findings" },
            { "", "a: [\n", "PB1007 too-many-findings" },
            { "", "a: b: c\n", "PB1007 too-many-findings" },
            { "", "\u0001\n", "PB1007 too-many-findings" },
            { "name: ", "\u0001", "PB1007 too-many-findings" },
            { "", "\u200B\n", "PB1007 too-many-findings" },
            { "name: [\n", "  x,\n", "PB1104 unclosed-bracket" },
            { "name: '\n", "  x y\n", "PB1105 unclosed-quote" },
            { "name: |\n", "  x\n", "PB2107 text-too-long" },
            { "name: ", "a", "PB2107 text-too-long" },
            { "", "\r", "PB1117 lone-carriage-return" },
            { "", "\n", "PB1110 empty-file" },
            { "name: \"", "\\ud83d", "PB1105 unclosed-quote" },
        };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_megabyte_of_the_same_ends_in_time(string start, string unit, string expected)
    {
        var size = OneMegabyte - Encoding.UTF8.GetByteCount(start);
        var text = start + string.Concat(Enumerable.Repeat(unit, size / Encoding.UTF8.GetByteCount(unit)));
        using var site = new TestSite().WithRecord(text);
        var watch = Stopwatch.StartNew();
        var (exitCode, output, error) = site.Run("check");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        Assert.Equal((1, ""), (exitCode, error));
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.InRange(output.Length, 1, 2 * OneMegabyte);
    }

    /// <summary>Each is looked for in the file, the same one only once.</summary>
    [Theory]
    [InlineData(1, "PB1120 character-without-meaning")]
    [InlineData(65_000, "PB1007 too-many-findings")]
    public void A_megabyte_of_escapes_ends_in_time(int distinct, string expected)
    {
        var escapes = Enumerable
            .Range(0, 100_000)
            .Select(i => FormattableString.Invariant($"\\U{0xF0000 + i % distinct:X8}"));
        using var site = new TestSite().WithRecord($"name: \"{string.Concat(escapes)}\"\n");
        var (exitCode, output) = RunInTime(site, "check");
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    /// <summary>A sparse file that no machine could read in time, or hold: nothing of it is read.</summary>
    [Fact]
    public void A_file_of_a_terabyte_is_refused_by_its_size()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord("name: x");
        using (var file = File.OpenWrite(site.At("input/records/2023/case.yml")))
            file.SetLength(1L << 40);
        var (exitCode, output) = RunInTime(site, "check");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB1002 file-too-large: the file has 1099511627776 bytes", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipes_and_devices_are_ignored_with_a_word_and_links_to_them_refused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord(GoodRecord);
        MakePipe(site.At("input/records/2023/pipe.yml"));
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(0, exitCode);
        Assert.Contains(
            "ignored: input/records/2023/pipe.yml (a pipe or a device, not a file)\n"
                + "2 files found: 1 published, 0 held back, 1 ignored",
            output,
            StringComparison.Ordinal
        );
        File.CreateSymbolicLink(site.At("input/records/2023/zero.yml"), "/dev/zero");
        (exitCode, output, _) = site.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("input/records/2023/zero.yml: error PB1006 not-a-plain-file", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/rules/more.yml")]
    [InlineData("input/pages/more.md")]
    [InlineData("themes/default/pages/more.html")]
    [InlineData("themes/default/strings/zh-CN.yml")]
    [InlineData("themes/default/assets/more.css")]
    [InlineData("themes/default/static/more.txt")]
    public void Neither_pipes_nor_links_get_into_the_site_by_another_way(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord(GoodRecord).With("secret.txt", "secret").With(path, "");
        foreach (
            var make in new Action<string>[] { MakePipe, to => File.CreateSymbolicLink(to, site.At("secret.txt")) }
        )
        {
            File.Delete(site.At(path));
            make(site.At(path));
            var (exitCode, output, error) = site.Run("build");
            Assert.Equal((1, ""), (exitCode, error));
            Assert.Contains($"{path}: error PB1006 not-a-plain-file", output, StringComparison.Ordinal);
            Assert.Empty(site.Published());
        }
    }

    [Theory]
    [InlineData("output/manifest.json", "PB9110 site-file-not-plain: 'output/manifest.json'")]
    [InlineData("output/.well-known/disclosure-log.jsonl", "PB9110")]
    [InlineData("output/.publisher-staging", "PB9101")]
    [InlineData("output.previous/manifest.json", "PB9110")]
    [InlineData("output.staging/.publisher-staging")]
    [InlineData("output/2023/case.html")]
    [InlineData("output.previous/2023/case.html")]
    public void Pipes_and_devices_in_a_published_site_are_never_waited_for(string path, string? code = null)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord(GoodRecord);
        foreach (var make in new Action<string>[] { MakePipe, to => File.CreateSymbolicLink(to, "/dev/zero") })
        {
            site.With("input/pages/about.md", File.ReadAllText(Repository.At("input/pages/about.md")));
            Assert.Equal(0, site.Run("build").ExitCode);
            Assert.Equal(0, site.WithAbout("一").Run("build").ExitCode);
            Directory.CreateDirectory(Path.GetDirectoryName(site.At(path))!);
            File.Delete(site.At(path));
            make(site.At(path));
            var isLive = path.StartsWith("output/", StringComparison.Ordinal);
            Assert.Equal(isLive ? 1 : 0, RunInTime(site, "verify", "output").ExitCode);
            var (exitCode, told) = RunInTime(site.WithAbout("二"), "build");
            Assert.Equal(code is null ? 0 : 3, exitCode);
            Assert.Contains(code ?? "published", told, StringComparison.Ordinal);
            RunInTime(site, "rollback");
            RunInTime(site, "inspect", "output");
            RunInTime(site, "hosting");
            foreach (var folder in Directory.GetDirectories(site.Root, "output*"))
                if (!folder.EndsWith("-config", StringComparison.Ordinal))
                    Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_preview_waits_for_no_pipe_and_ends_when_it_is_told()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord(GoodRecord);
        MakePipe(site.At("input/records/2023/pipe.yml"));
        using var preview = RunningPreview.Of(site);
        foreach (var (page, status) in new[] { ("/", 200), ("/2023/case.html", 200), ("/nothing.html", 404) })
        {
            using var connection = preview.Connect();
            var host = FormattableString.Invariant($"localhost:{preview.Port}");
            Assert.Equal(status, connection.Ask("GET", page, host).Status);
        }
        Assert.Equal(0, preview.Stop("TERM"));
    }

    [Fact]
    public void Pipes_in_the_place_of_what_a_build_left_for_the_next_give_way()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var site = new TestSite().WithRecord(GoodRecord);
        Assert.Equal(0, site.Run("build").ExitCode);
        var left = Directory.GetFiles(site.At(".publisher"));
        Assert.Equal(2, left.Length);
        foreach (var path in left.Append(left.MinBy(p => p.Length) + ".new"))
        {
            File.Delete(path);
            MakePipe(path);
            Assert.Equal(0, RunInTime(site, "build").ExitCode);
            Assert.Contains(": 0 written", RunInTime(site, "build").Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/records")]
    [InlineData("input/rules")]
    [InlineData("output-config")]
    [InlineData("themes")]
    [InlineData("themes/default")]
    [InlineData("themes/default/assets")]
    [InlineData("themes/default/strings")]
    public void No_folder_of_sources_may_be_a_link_but_the_root_may(string path)
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        Directory.CreateSymbolicLink(site.At("root"), site.Root);
        Assert.Equal(0, site.Run("build", "--root", "root").ExitCode);
        Directory.Move(site.At(path), site.At("elsewhere"));
        Directory.CreateSymbolicLink(site.At(path), site.At("elsewhere"));
        foreach (var command in new[] { "check", "build" })
        {
            var (exitCode, output, error) = site.Run(command);
            Assert.Equal((1, ""), (exitCode, error));
            Assert.Contains($"{path}: error PB1006 not-a-plain-file: '{path}'", output, StringComparison.Ordinal);
        }
        Assert.Equal(1, site.Run("build", "--hold").ExitCode);
    }

    [Theory]
    [InlineData("con.yml", "PB1004")]
    [InlineData("NUL.yml", "PB1004")]
    [InlineData("com1.yml", "PB1004")]
    [InlineData("Lpt9.yaml", "PB1004")]
    [InlineData("a b.yml", "PB1004")]
    [InlineData("a..b.yml", "PB1004")]
    [InlineData("-a.yml", "PB1004")]
    [InlineData("a_b.yml", "PB1004")]
    [InlineData("项目.yml", "PB1004")]
    [InlineData("cafe\u0301.yml", "PB1004")]
    [InlineData("a\u202Eb.yml", "PB1004")]
    [InlineData("a\u200Bb.yml", "PB1004")]
    [InlineData("a\nb.yml", "PB1004")]
    [InlineData("a\u001B[31m.yml", "PB1004")]
    [InlineData("<script>.yml", "PB1004")]
    [InlineData("a%2e%2e.yml", "PB1004")]
    [InlineData("..yml", "PB1004", false)]
    [InlineData("a.YML", "PB1004")]
    [InlineData("CASE.yml", "PB7001")]
    [InlineData("case.yaml", "PB7001")]
    [InlineData("x.yml/case.yml", "PB1005")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789.yml", "PB1004")]
    public void A_name_that_is_no_address_is_refused_or_ignored(string name, string code, bool isRefused = true)
    {
        using var site = new TestSite().WithRecord(GoodRecord).With($"input/records/2023/{name}", GoodRecord);
        var (exitCode, output, error) = site.Run("check");
        Assert.Equal((isRefused ? 1 : 0, ""), (exitCode, error));
        Assert.Equal(isRefused, output.Contains($"error {code} ", StringComparison.Ordinal));
        Assert.DoesNotContain(output, c => c is '\u202E' or '\u200B' or '\u001B');
        Assert.Contains("2 files found", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--output", " ")]
    [InlineData("check", "--root", "")]
    [InlineData("inspect", "")]
    public void An_empty_path_is_wrong_use(params string[] arguments)
    {
        using var site = new TestSite().WithRecord(GoodRecord);
        var (exitCode, output, error) = site.Run(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("The path of a folder is empty.", error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Out) RunInTime(TestSite site, params string[] arguments)
    {
        var run = Task.Run(() => site.Run(arguments));
        Assert.True(run.Wait(Patience), string.Join(' ', arguments));
        Assert.Equal("", run.Result.Error);
        return (run.Result.ExitCode, run.Result.Out);
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
