using System.Xml.Linq;

namespace Publisher.Tests;

/// <summary>
/// Every command that README tells a newcomer to type does what it says. The test command itself is run by CI,
/// from README, and <c>preview</c>, which does not end by itself, by <see cref="PreviewTests"/>.
/// </summary>
public sealed class ReadmeTests
{
    private const string Start = "dotnet run --project src/Publisher -c Release -- ";
    private const string Test = "dotnet test --project tests/Publisher.Tests -c Release";

    /// <summary>A part of the SDK, and a tool of its own.</summary>
    private static readonly string[] OfTheSdk = ["Microsoft.AspNetCore.App", "CSharpier"];

    public static TheoryData<string> Commands =>
        [
            .. CommandsOf("README.md")
                .Where(c => !c.StartsWith("dotnet ", StringComparison.Ordinal) || c == $"{Start}build")
                .Where(c => c != "publisher preview"),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_README_succeeds(string command)
    {
        using var site = TestSite.OfTheRealForms();
        foreach (
            var paragraph in command.Split(' ')[1] is "inspect" or "verify" or "rollback" or "hosting" or "publish"
                ? new[] { "甲", "乙" }
                : []
        )
            site.WithAbout(paragraph).Run("build");
        if (command.StartsWith("publisher import ", StringComparison.Ordinal))
            site.Run("export");
        var (exitCode, output, error) = site.Run(Arguments(command));
        Assert.Empty(error);
        Assert.NotEmpty(output);
        // The 18 forms have warnings, which --strict makes findings.
        Assert.Equal(command.Contains("--strict", StringComparison.Ordinal) ? 1 : 0, exitCode);
    }

    [Fact]
    public void The_two_languages_give_the_same_commands() =>
        Assert.Equal(CommandsOf("README.md"), CommandsOf("README.zh-CN.md"));

    [Fact]
    public void The_first_command_makes_the_site_and_the_second_is_the_tests()
    {
        var commands = CommandsOf("README.md").ToList();
        Assert.Equal([$"{Start}build", Test], commands[..2]);
    }

    [Fact]
    public void The_finding_that_README_shows_is_the_one_that_is_printed()
    {
        foreach (var (readme, language) in new[] { ("README.md", "en"), ("README.zh-CN.md", "zh") })
        {
            using var site = new TestSite();
            var shown = File.ReadAllText(Repository.At(readme)).Split("```\n")[^2].Split('\n');
            Assert.Contains("PB3104 execution-rate-mismatch", shown[0], StringComparison.Ordinal);
            var form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-01.yml"));
            form = form.Replace("rate: 99.66\n    score", "rate: 99.67\n    score", StringComparison.Ordinal);
            var printed = site.WithRecord(form).Run("check", "--lang", language).Out;
            Assert.Contains(shown[0].Split("execution-rate-mismatch: ")[1], printed, StringComparison.Ordinal);
            Assert.Contains(shown[5].Trim(), printed, StringComparison.Ordinal);
            Assert.Contains(shown[6].Trim(), printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_packages_that_are_listed_are_those_that_are_used()
    {
        List<string> names = [.. PackagesOf("src"), .. PackagesOf("tests")];
        Assert.Contains("Markdig", names);
        foreach (var readme in new[] { "README.md", "README.zh-CN.md" })
        {
            var listed = File.ReadLines(Repository.At(readme))
                .SkipWhile(line => !line.StartsWith("| SharpYaml |", StringComparison.Ordinal))
                .TakeWhile(line => line.StartsWith('|'))
                .SelectMany(line => line.Split('|')[1].Split([',', '、'], StringSplitOptions.TrimEntries))
                .Select(name => name.Trim());
            Assert.Equal(names.Order(StringComparer.Ordinal), listed.Except(OfTheSdk).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> PackagesOf(string folder) =>
        XDocument
            .Load(Repository.At($"{folder}/Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(p => p.Attribute("Include")!.Value);

    private static IEnumerable<string> CommandsOf(string readme)
    {
        var isShell = false;
        foreach (var line in File.ReadLines(Repository.At(readme)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isShell = line == "```sh";
            else if (isShell)
                yield return line;
        }
    }

    private static string[] Arguments(string command) =>
        command.Replace(Start, "publisher ", StringComparison.Ordinal).Split(' ')[1..];
}
