using System.CommandLine;
using Publisher.Cli;

namespace Publisher.Tests;

/// <summary>Help and complaints about the command line, in both languages of the office.</summary>
public sealed class HelpTests
{
    [Fact]
    public void Every_command_option_and_argument_is_told_in_both_languages()
    {
        var (en, zh) = (Symbols("C").ToList(), Symbols("zh_CN.UTF-8").ToList());
        Assert.Equal(en.Select(s => s.Path), zh.Select(s => s.Path));
        foreach (var ((path, english), (_, chinese)) in en.Zip(zh))
        {
            const string how = "is not told in both languages: Description = terminal.Say(\"English\", \"中文\")";
            Assert.True(english is { Length: > 0 } && !IsChinese(english), $"{path} {how}");
            Assert.True(chinese is not null && IsChinese(chinese), $"{path} {how}");
        }
    }

    /// <summary>Else help would show a name of the program's, which is English.</summary>
    [Fact]
    public void What_is_to_be_written_for_an_argument_is_told_in_the_language_of_the_run()
    {
        foreach (var command in new CommandLine(TerminalIn("zh_CN.UTF-8")).ToCommand().Subcommands)
        foreach (var argument in command.Arguments)
            Assert.True(
                argument.HelpName is { } name && (IsChinese(name) || name.Contains('|', StringComparison.Ordinal)),
                $"{command.Name} <{argument.Name}>: HelpName = terminal.Say(\"English\", \"中文\")"
            );
    }

    [Fact]
    public void Help_speaks_the_language_that_is_asked_for()
    {
        using var site = new TestSite();
        Assert.Equal(
            """
            说明：
              说明一个代码的含义和改法

            用法：
              publisher explain <代码> [选项]

            参数：
              <代码>  问题的代码，例如 PB3104

            选项：
              -h, -?, --help   显示命令的用法
              --root <文件夹>  放有 input、themes、output-config 的文件夹（默认：当前文件夹）
              --lang <en|zh>   提示和帮助的语言：en 或 zh（默认随系统）

            """,
            site.Run("explain", "--help", "--lang", "zh").Out
        );
        Assert.StartsWith("Description:\n  Tell what", site.Run("explain", "-h").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_help_is_wider_than_a_terminal()
    {
        using var site = new TestSite();
        foreach (var language in new[] { "en", "zh" })
        foreach (var command in new CommandLine(TerminalIn("C")).ToCommand().Subcommands)
        {
            var lines = site.Run(command.Name, "--help", "--lang", language).Out.Split('\n');
            Assert.All(lines, line => Assert.InRange(line.Sum(c => c > '\u2E7F' ? 2 : 1), 0, 100));
        }
    }

    [Theory]
    [InlineData("--nosuch")]
    [InlineData("build --nosuch")]
    [InlineData("explain")]
    [InlineData("explain PB9999")]
    [InlineData("check --root")]
    [InlineData("check --root=")]
    [InlineData("check --root a --root b")]
    [InlineData("publish")]
    [InlineData("preview --port http")]
    [InlineData("build --date 2026-02-30")]
    [InlineData("new --id a_b --year 2024")]
    [InlineData("new --id a --year 24")]
    [InlineData("approve --by role --on 2026-11-23")]
    [InlineData("approve 2023 --by role --on 2026-11-23")]
    [InlineData("approve 2023/a --by role --on 2026-02-30")]
    [InlineData("check --dry-run")]
    [InlineData("schema nosuch")]
    [InlineData("completion nosuch")]
    [InlineData("")]
    public void Wrong_use_is_told_in_Chinese(string arguments)
    {
        using var site = new TestSite();
        string[] given = ["--lang", "zh", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var (exitCode, _, error) = site.Run(given);
        Assert.Equal(2, exitCode);
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.True(IsChinese(l), l));
    }

    private static IEnumerable<(string Path, string? Description)> Symbols(string locale) =>
        Below(new CommandLine(TerminalIn(locale)).ToCommand(), "publisher");

    private static IEnumerable<(string Path, string? Description)> Below(Command command, string path) =>
        [
            (path, command.Description),
            .. command.Options.Where(o => !o.Hidden).Select(o => ($"{path} {o.Name}", o.Description)),
            .. command.Arguments.Select(a => ($"{path} <{a.Name}>", a.Description)),
            .. command.Subcommands.SelectMany(c => Below(c, $"{path} {c.Name}")),
        ];

    private static Terminal TerminalIn(string locale) =>
        new(TextWriter.Null, TextWriter.Null, IsInteractive: false, locale, Repository.Root);

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');
}
