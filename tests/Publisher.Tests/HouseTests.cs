using System.Text.RegularExpressions;
using Publisher.Cli;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>
/// The rules of the house: which room uses which, how large a file may be, what every code must have.
/// </summary>
public sealed partial class HouseTests
{
    /// <summary>Each room and those it may use. The root may use every room, and no room the root but Cli.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Diagnostics"] = [],
        ["Records"] = ["Diagnostics"],
        ["Config"] = ["Diagnostics", "Records"],
        ["Reading"] = ["Diagnostics", "Records", "Config"],
        ["Scoring"] = ["Records", "Config"],
        ["Checks"] = ["Diagnostics", "Records", "Config", "Scoring"],
        ["Privacy"] = ["Diagnostics"],
        ["Pages"] = ["Diagnostics", "Records", "Config", "Scoring"],
        ["Output"] = ["Diagnostics"],
        ["Mending"] = ["Diagnostics", "Records", "Reading", "Editing"],
        ["Editing"] = ["Diagnostics", "Output"],
        ["Exports"] = ["Diagnostics", "Records", "Config", "Pages", "Output"],
        ["OpenData"] = ["Diagnostics", "Records", "Config", "Scoring", "Pages", "Exports", "Output"],
        ["Search"] = ["Output"],
        ["Forms"] = ["Config", "Diagnostics", "Records", "Reading", "OpenData", "Output"],
        ["Extraction"] = ["Diagnostics", "Records", "Reading", "Forms"],
        ["Store"] = ["Diagnostics", "Records", "Reading", "Pages", "Output"],
        ["Rendering"] = ["Diagnostics", "Records", "Config", "Pages", "Output"],
        ["Inspection"] = ["Diagnostics"],
        ["Office"] = ["Diagnostics", "Records", "Config", "Checks", "Pages", "OpenData", "Output"],
        ["Reports"] = ["Diagnostics", "OpenData", "Office"],
        ["Proof"] = ["Diagnostics", "Output"],
        ["Hosting"] = ["Diagnostics", "Config", "Output"],
        ["Preview"] = ["Diagnostics", "Hosting", "Output"],
        ["Publishing"] = ["Diagnostics", "Hosting", "Output", "Proof"],
        ["Cli"] =
        [
            .. "Diagnostics Editing Extraction Forms Inspection Mending Office Output Preview Proof".Split(' '),
            "Publishing",
            "Reading",
            "Reports",
        ],
    };

    /// <summary>Packages that only one room knows, or the few that are named.</summary>
    private static readonly Dictionary<string, string[]> Homes = new()
    {
        ["SharpYaml"] = ["Reading"],
        ["Scriban"] = ["Rendering"],
        ["Markdig"] = ["Rendering"],
        ["System.CommandLine"] = ["Cli"],
        ["Spectre.Console"] = ["Cli"],
        ["AngleSharp"] = ["Inspection"],
        ["Org.BouncyCastle"] = ["Proof"],
        ["Microsoft.AspNetCore"] = ["Preview"],
        ["DocumentFormat.OpenXml"] = ["OpenData", "Forms"],
        ["Parquet"] = ["OpenData"],
        ["Amazon"] = ["Publishing"],
    };

    private static readonly List<(string Room, string Path, string[] Lines)> Sources = SourceTree.Below(
        "src/Publisher"
    );

    [Fact]
    public void Rooms_use_only_the_rooms_below_them()
    {
        foreach (var (room, path, lines) in Sources.Where(s => MayUse.ContainsKey(s.Room)))
        foreach (
            var used in lines.Select(l => UsingRoom().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)
        )
            Assert.True(MayUse[room].Contains(used), $"{path}: the room {room} may not use {used}");
        Assert.Equal(MayUse.Keys.Order(), Sources.Select(s => s.Room).Where(r => r != "Publisher").Distinct().Order());
    }

    [Fact]
    public void Each_package_is_known_to_the_rooms_that_are_its_home()
    {
        foreach (var (room, path, lines) in Sources)
        foreach (var (package, home) in Homes)
            if (lines.Any(l => l.StartsWith($"using {package}", StringComparison.Ordinal)))
                Assert.True(home.Contains(room), $"{path}: {package} belongs to {string.Join(", ", home)}");
    }

    [Fact]
    public void Only_Output_writes_files()
    {
        foreach (var (room, path, lines) in Sources.Where(s => s.Room != "Output"))
            Assert.False(lines.Any(l => WritesFiles().IsMatch(l)), $"{path}: only Output writes files");
    }

    [Fact]
    public void Files_are_small_and_lines_short()
    {
        var lengths = Sources.Select(s => s.Lines.Length).Order().ToList();
        Assert.True(lengths[lengths.Count / 2] <= 80, "half of the files have at most 80 lines");
        Assert.True(lengths[lengths.Count * 9 / 10] <= 200, "nine tenths of the files have at most 200 lines");
        foreach (var (_, path, lines) in Sources.Concat(SourceTree.Below("tests")))
        {
            Assert.True(lines.Length <= 300, $"{path} has {lines.Length} lines");
            foreach (var (index, line) in lines.Index())
            {
                var characters = line.EnumerateRunes().Count();
                Assert.True(characters <= 120, $"{path}:{index + 1} has {characters} characters");
            }
        }
    }

    [Fact]
    public void A_file_holds_one_type_of_its_own_name()
    {
        foreach (var (_, path, lines) in Sources.Where(s => !s.Path.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var types = lines
                .Select(l => TopLevelType().Match(l))
                .Where(m => m.Success)
                .Select(m => m.Groups[1].Value)
                .ToList();
            Assert.True(
                types is [var name] && name == Path.GetFileNameWithoutExtension(path),
                $"{path} holds {string.Join(", ", types)}"
            );
        }
    }

    [Fact]
    public void Every_type_says_in_a_sentence_what_it_is()
    {
        foreach (var (_, path, lines) in Sources.Where(s => !s.Path.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var at = Array.FindIndex(lines, l => TopLevelType().IsMatch(l));
            Assert.True(lines[..at].Any(l => l.StartsWith("/// ", StringComparison.Ordinal)), $"{path} has no summary");
        }
    }

    [Fact]
    public void No_name_says_only_what_sort_of_thing_it_is()
    {
        Assert.All(
            Sources,
            s =>
                Assert.DoesNotMatch(
                    "(Helper|Util|Manager|Processor|Handler|Service|Wrapper|Common)",
                    Path.GetFileName(s.Path)
                )
        );
    }

    [Fact]
    public void The_main_method_fits_on_a_screen()
    {
        var lines = File.ReadAllLines(Repository.At("src/Publisher/SiteBuild.cs"));
        var start = Array.FindIndex(lines, l => l.Contains("public static BuildReport Run(", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, start, l => l == "    }");
        Assert.InRange(end - start + 1, 10, 40);
    }

    [Fact]
    public void Every_code_is_numbered_named_and_told_in_both_languages()
    {
        Assert.Equal(CodeCatalog.All.Count, CodeCatalog.All.Select(c => c.Id).Distinct().Count());
        Assert.Equal(CodeCatalog.All.Count, CodeCatalog.All.Select(c => c.Name).Distinct().Count());
        foreach (var code in CodeCatalog.All)
        {
            Assert.Matches(@"\APB[1-9]\d{3}\z", code.Id);
            Assert.Matches(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", code.Name);
            foreach (var text in new[] { code.Message, code.Why, code.Remedy })
            {
                Assert.Matches("[a-z]", text.En);
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Zh);
                Assert.Equal(Places(text.En), Places(text.Zh));
            }
        }
    }

    [Fact]
    public void Every_code_class_is_in_the_catalog()
    {
        var homes = Sources.Where(s => s.Path.EndsWith("Codes.cs", StringComparison.Ordinal) && s.Room != "Cli");
        var declared = homes
            .SelectMany(s => s.Lines)
            .Count(l => l.Contains("static readonly DiagnosticCode", StringComparison.Ordinal));
        Assert.Equal(declared, CodeCatalog.All.Count);
    }

    [Fact]
    public void Every_code_has_a_rejecting_case()
    {
        // What only the state of a machine, or of a published site, can provoke is made by tests in code.
        string[] byMachine = ["PB1002", "PB1006", "PB1007", "PB2312", "PB2313"];
        var cases = Directory
            .EnumerateFileSystemEntries(Repository.Cases("reject"))
            .Select(Path.GetFileName)
            .ToHashSet();
        var source = string.Concat(
            Directory.EnumerateFiles(Repository.At("tests/Publisher.Tests"), "*Tests.cs").Select(File.ReadAllText)
        );
        foreach (var code in CodeCatalog.All)
        {
            if (
                byMachine.Contains(code.Id)
                || code.Id[..5] is "PB120" or "PB121" or "PB124" or "PB125" or "PB126"
                || code.Id[..4] is "PB71" or "PB91" or "PB92" or "PB93" or "PB94" or "PB95"
            )
            {
                Assert.Contains($"{code.Id} {code.Name}", source, StringComparison.Ordinal);
                continue;
            }
            var name = $"{code.Id}-{code.Name}";
            var told =
                code.Id.StartsWith("PB96", StringComparison.Ordinal) ? $"inspect/{name}/expected.txt"
                : code.Id.StartsWith("PB12", StringComparison.Ordinal) ? $"import/{name}/expected.txt"
                : cases.Contains($"{name}.yml") ? $"reject/{name}.txt"
                : $"reject/{name}/expected.txt";
            Assert.True(File.Exists(Repository.Cases(told)), $"{name} has no rejecting case");
            Assert.Contains(
                $"{code.Id} {code.Name}: ",
                File.ReadAllText(Repository.Cases(told)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void CODES_md_has_the_page_of_every_code()
    {
        const string preface =
            "The first digit is the section: 1 file and YAML, 2 shape, 3 budget, 4 indicators and weights, "
            + "5 scores and grade,\n6 deviation and narrative, 7 across records, 8 theme, 9 configuration and output. "
            + "`publisher explain CODE` prints the\nsame page. This file is made from the codes themselves "
            + "(`UPDATE_SNAPSHOTS=1` with the tests writes it); a case for\neach stands in `tests/cases/reject`.";
        var pages = string.Join(
            "\n",
            CodeCatalog.All.Select(c =>
                CodePage.Of(c, Language.English) + "\n" + CodePage.Of(c, Language.Chinese).Split('\n', 3)[2]
            )
        );
        Snapshot.Match(
            Repository.At("src/CODES.md"),
            $"""
            # Finding codes

            {preface}

            {pages}
            """
        );
    }

    [Fact]
    public void The_schemas_are_those_that_the_readers_follow()
    {
        foreach (var name in FileSchemas.Names)
            Snapshot.Match(Repository.At(FileSchemas.PathOf(name)), FileSchemas.ToJson(name));
        Assert.Equal(
            FileSchemas.Names.Select(FileSchemas.PathOf).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Repository.At("input"), "*.schema.json")
                .Select(f => $"input/{Path.GetFileName(f)}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nothing_speaks_of_a_machine()
    {
        foreach (var (_, path, lines) in Sources)
            Assert.False(
                lines.Any(l =>
                    l.Contains("/home/", StringComparison.Ordinal) || l.Contains("C:\\", StringComparison.Ordinal)
                ),
                path
            );
    }

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"^using Publisher\.(\w+);")]
    private static partial Regex UsingRoom();

    [GeneratedRegex(
        @"\bFile\.(Write|Append|Create|Delete|Move|Copy|Replace)|\bDirectory\.(Create|Delete|Move)|new FileStream"
    )]
    private static partial Regex WritesFiles();

    [GeneratedRegex(
        @"^(?:public |internal )(?:static |sealed |abstract |partial |readonly |ref )*"
            + @"(?:class|record struct|record|struct|enum|interface) (\w+)"
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
