using System.Diagnostics;
using System.Text;

namespace Publisher.Tests;

/// <summary>A new office's site, a new record, and a shell that completes commands.</summary>
public sealed class BeginningTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_site_that_has_begun_has_all_that_it_needs_but_records(string language)
    {
        using var place = new TestSite();
        Assert.Equal(
            0,
            place.Run("init", "office", "--name", "\"某\"局：自评", "--place", "shanghai", "--lang", language).ExitCode
        );
        foreach (var (path, content) in TestSite.Files(Repository.At("themes/default")))
            Assert.Equal(content, File.ReadAllBytes(place.At($"office/themes/default/{path}")));
        foreach (var (path, content) in TestSite.Files(Repository.At("input/rules")))
            Assert.Equal(content, File.ReadAllBytes(place.At($"office/input/rules/{path}")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.At("office/input/records")));
        Assert.True(File.Exists(place.At("office/.gitignore")) && File.Exists(place.At("office/README.md")));

        var (exitCode, output, _) = place.Run("build", "--root", "office", "--lang", language);
        Assert.Equal(1, exitCode);
        Assert.Contains("input/records: error PB7", output, StringComparison.Ordinal);

        Directory.CreateDirectory(place.At("office/input/records/2023"));
        File.Copy(
            Repository.At("input/records/2023/pt-zfb-02.yml"),
            place.At("office/input/records/2023/pt-zfb-02.yml")
        );
        (exitCode, output, _) = place.Run("build", "--root", "office", "--output", "office/output", "--lang", "en");
        Assert.Equal(0, exitCode);
        Assert.Contains("     1  PB9423 placeholder-left\n", output, StringComparison.Ordinal);
        var home = Encoding.UTF8.GetString(File.ReadAllBytes(place.At("office/output/index.html")));
        Assert.Contains("<title>&quot;某&quot;局：自评</title>", home, StringComparison.Ordinal);
        Assert.True(File.Exists(place.At("office/output/about.html")));
        Assert.Equal(0, place.Run("inspect", "office/output", "--root", "office").ExitCode);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void A_newcomer_with_a_filled_in_workbook_publishes_in_the_five_commands_of_README(string readme)
    {
        using var place = TestSite.OfTheRealForms();
        Assert.Equal(0, place.Run("export", "--form", "xlsx", "--id", "pt-zfb-02", "--output", "forms").ExitCode);
        File.Move(place.At("forms/2023/pt-zfb-02.xlsx"), place.At("form.xlsx"));
        var commands = File.ReadAllLines(Repository.At(readme))
            .SkipWhile(l => !l.StartsWith("    publisher init ", StringComparison.Ordinal))
            .TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' '))
            .ToList();
        Assert.Equal(5, commands.Count);
        var folder = place.Root;
        foreach (var command in commands)
            if (command[0] == "cd")
                folder = Path.Combine(folder, command[1]);
            else
                Assert.Equal(
                    (0, ""),
                    TestSite.RunIn(folder, command[1..]) is var (code, _, error) ? (code, error) : default
                );
        Assert.True(File.Exists(place.At("office/output/2023/pt-001.html")));
        Assert.Equal(0, TestSite.RunIn(folder, "verify", "output").ExitCode);
    }

    [Fact]
    public void Nothing_of_anybody_s_is_overwritten()
    {
        using var place = new TestSite();
        place.With("office/mine.txt", "mine");
        var (exitCode, output, _) = place.Run("init", "office");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB9422 folder-not-empty: ", output, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], TestSite.Files(place.At("office")).Keys);

        Assert.Equal(0, place.Run("new", "--id", "pt-101", "--year", "2024").ExitCode);
        place.With("input/records/2024/pt-101.yml", "mine");
        (exitCode, output, _) = place.Run("new", "--id", "pt-101", "--year", "2024");
        Assert.Equal(1, exitCode);
        Assert.Contains("PB9421 file-already-there: ", output, StringComparison.Ordinal);
        Assert.Equal("mine"u8, File.ReadAllBytes(place.At("input/records/2024/pt-101.yml")));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_record_that_has_begun_is_a_draft_and_check_tells_what_is_missing(string language)
    {
        using var place = new TestSite();
        string[] given = ["--name", "某项目: #1", "--department", "某局", "--unit", "某中心"];
        Assert.Equal(0, place.Run(["new", "--id", "pt-101", "--year", "2024", .. given, "--lang", language]).ExitCode);
        Snapshot.Match(
            Repository.Cases($"begun/pt-101.{language}.yml"),
            Encoding.UTF8.GetString(File.ReadAllBytes(place.At("input/records/2024/pt-101.yml")))
        );
        var (exitCode, output, _) = place.Run("check", "--lang", "en");
        Assert.Equal(1, exitCode);
        Assert.Contains("draft: input/records/2024/pt-101.yml (not approved)", output, StringComparison.Ordinal);
        var codes = output.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)).ToList();
        Assert.All(codes, l => Assert.Contains("PB2004 empty-value", l, StringComparison.Ordinal));
        // Of the funds 14 cells, of the objective 2, of nine indicators 5 each, the total score and the grade.
        Assert.Equal(63, codes.Count);

        // Beside it, what is approved is published.
        place.WithFile("input/records/2023/pt-zfb-02.yml", Repository.At("input/records/2023/pt-zfb-02.yml"));
        Assert.Equal(0, place.Run("build").ExitCode);
        Assert.DoesNotContain("2024/pt-101.html", place.Published().Keys);
    }

    [Theory]
    [InlineData("--id", "pt 101", "--year", "2024")]
    [InlineData("--id", "../x", "--year", "2024")]
    [InlineData("--id", "pt-101", "--year", "24")]
    [InlineData("--year", "2024", "--lang", "zh")]
    public void A_number_or_year_that_is_none_is_wrong_use(params string[] options)
    {
        using var place = new TestSite();
        var (exitCode, _, error) = place.Run(["new", .. options]);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.At("input/records")));
    }

    [Theory]
    [InlineData("ro", "rollback")]
    [InlineData("build --fu", "--full")]
    [InlineData("--lang ", "en", "zh")]
    [InlineData("explain PB940", "PB9401", "PB9402")]
    [InlineData("completion ", "bash", "pwsh", "zsh")]
    [InlineData("check nosuch")]
    public void Bash_offers_what_the_program_knows(string typed, params string[] offered)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It needs bash.");
        var start = BuiltProgram.Start(Path.GetTempPath());
        var program = string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(a => $"'{a}'"));
        var script = $$"""
            publisher() { {{program}} "$@"; }
            eval "$(publisher completion bash)"
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=($1)
            [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _publisher
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        start = new ProcessStartInfo("bash", ["-c", script, "bash", $"publisher {typed}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (exitCode, output, error) = BuiltProgram.Run(start);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            offered,
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(o => o[0] != '-' || typed.Contains('-'))
        );
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public void The_other_shells_have_their_script(string shell)
    {
        using var place = new TestSite();
        var (exitCode, output, _) = place.Run("completion", shell);
        Assert.Equal(0, exitCode);
        Assert.Contains("[suggest]", output, StringComparison.Ordinal);
        Assert.Equal(2, place.Run("completion", "fish").ExitCode);
    }
}
