using Publisher.Cli;

namespace Publisher.Tests;

/// <summary>Commands, options and exit codes as a user meets them.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--nosuch")]
    [InlineData("build --nosuch")]
    [InlineData("publish-everything")]
    [InlineData("explain")]
    [InlineData("schema nosuch")]
    [InlineData("explain PB9999")]
    [InlineData("check --lang fr")]
    [InlineData("preview --port 0")]
    [InlineData("preview --port 65536")]
    [InlineData("preview --port http")]
    [InlineData("")]
    public void Wrong_use_ends_with_2_and_writes_nothing(string arguments)
    {
        using var site = new TestSite();
        var (exitCode, _, error) = site.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
        Assert.Empty(site.Published());
    }

    [Fact]
    public void Help_names_every_command_and_says_what_it_does()
    {
        using var site = new TestSite();
        var (exitCode, output, _) = site.Run("--help");
        Assert.Equal(0, exitCode);
        foreach (var command in new[] { "build", "check", "explain", "schema", "preview", "--root", "--lang" })
            Assert.Contains(command, output, StringComparison.Ordinal);
    }

    /// <summary>What <c>&gt; /dev/full</c> is, or a disk that fills up while the output is kept in a file.</summary>
    [Theory]
    [InlineData("--help")]
    [InlineData("schema record")]
    public void Output_that_is_refused_is_told_in_one_line(string arguments)
    {
        // Not disposed of: it would offer once more what was refused.
        var output = new StreamWriter(new FullStream()) { AutoFlush = false };
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, IsInteractive: false, Locale: "C", Path.GetTempPath());
        Assert.Equal(3, new CommandLine(terminal).Run(arguments.Split(' ')));
        Assert.Equal($"broken off, a file or the output was refused: {FullStream.Reason}\n", error.ToString());
    }

    [Fact]
    public void Explain_tells_a_code_in_both_languages_and_takes_its_name_too()
    {
        using var site = new TestSite();
        Assert.StartsWith(
            "## PB3104 execution-rate-mismatch",
            site.Run("explain", "pb3104").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "错误",
            site.Run("explain", "execution-rate-mismatch", "--lang", "zh").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Explain_suggests_the_code_that_was_meant()
    {
        using var site = new TestSite();
        Assert.Contains("did you mean PB3104", site.Run("explain", "PB31O4").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var site = TestSite.OfTheRealForms();
        var before = TestSite.Files(site.Root);
        Assert.Equal(0, site.Run("check").ExitCode);
        Assert.Equal(before, TestSite.Files(site.Root));
    }

    [Fact]
    public void Findings_speak_Chinese_when_asked()
    {
        using var site = TestSite.OfTheRealForms();
        Assert.Contains(
            "填报 14.00，按公式为 13.50（相差 0.50）",
            site.Run("check", "--lang", "zh").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_root_ends_with_3()
    {
        using var site = new TestSite();
        Assert.Equal(3, site.Run("build", "--root", "nowhere").ExitCode);
    }
}
