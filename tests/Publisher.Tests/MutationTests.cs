using System.Diagnostics;
using Publisher.Diagnostics;

namespace Publisher.Tests;

/// <summary>
/// Some 250 slips and attacks in a real record: each gives the finding that is written down for it, on the line of the
/// slip, or is accepted; none is published, none takes the program down.
/// </summary>
public sealed class MutationTests
{
    private const string Original = "input/records/2023/pt-zfb-02.yml";

    [Fact]
    public void Every_mutation_is_told_on_its_line_or_accepted()
    {
        var wrong = new List<string>();
        var (findings, time) = (FindingsOf(Mutation.All), Stopwatch.StartNew());
        var before = findings["original"].Select(f => f.Code.Id).ToHashSet();
        foreach (var (number, mutation) in Mutation.All.Index())
        {
            var (_, line) = mutation.Apply(Text);
            var found = findings[NameOf(number)].ToList();
            var told = string.Join(' ', found.Select(f => $"{f.Code.Id}@{f.Span.Line}").Distinct());
            var isRight = mutation.IsAccepted
                ? found.All(f => before.Contains(f.Code.Id))
                : mutation.FindingsFrom(line).All(e => found.Exists(f => (f.Code.Id, f.Span.Line) == e));
            if (!isRight)
                wrong.Add($"{mutation.Name} (line {line}): {string.Join(' ', mutation.Expected)}, not {told}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(Mutation.All.Count, 200, int.MaxValue);
        Assert.InRange(Mutation.All.Sum(m => m.Misplaced), 0, Mutation.All.Count / 50);
    }

    [Fact]
    public void What_is_not_accepted_is_not_published_and_nothing_of_it_is()
    {
        using var site = Site(Mutation.All);
        var (exitCode, _, error) = site.Run("build", "--hold");
        Assert.Equal((1, ""), (exitCode, error));
        var pages = site.Published().Keys.Where(p => p.StartsWith("2023/", StringComparison.Ordinal)).ToHashSet();
        Assert.Contains("2023/original.html", pages);
        var report = SiteBuild.Run(new BuildOptions(site.Root, null));
        var held = report
            .Findings.Where(f => f.Code.Severity == Severity.Error)
            .Select(f => Path.GetFileNameWithoutExtension(f.Span.File.Path))
            .ToHashSet();
        foreach (var number in Enumerable.Range(0, Mutation.All.Count))
            Assert.True(held.Contains(NameOf(number)) != pages.Contains($"2023/{NameOf(number)}.html"), NameOf(number));
        File.Delete(site.At("input/records/2023/original.yml"));
        Assert.Equal(1, site.Run("build").ExitCode);
        Assert.Contains("2023/original.html", site.Published().Keys);
    }

    /// <summary>
    /// Each alone, in a process that may fill 400 MB of managed memory and is given ten seconds. All of them with the
    /// published program; the one that was just built takes ten times as long to start.
    /// </summary>
    [Fact]
    public void Every_mutation_is_checked_in_little_time_and_memory()
    {
        using var site = Site([]);
        var path = site.At("input/records/2023/original.yml");
        foreach (var (number, mutation) in Mutation.All.Index())
        {
            if (BuiltProgram.Named is null && number % 25 != 3)
                continue;
            File.WriteAllBytes(path, mutation.Apply(Text).File);
            var start = BuiltProgram.Start(site.Root, "check");
            start.Environment["DOTNET_GCHeapHardLimit"] = $"{400 << 20:X}";
            var watch = Stopwatch.StartNew();
            var (exitCode, output, error) = BuiltProgram.Run(start);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{mutation.Name}: {watch.Elapsed}");
            Assert.True(error.Length == 0, $"{mutation.Name}: {error}");
            Assert.Equal(output.Contains(": error PB", StringComparison.Ordinal) ? 1 : 0, exitCode);
            Assert.Contains("1 file found", output, StringComparison.Ordinal);
        }
    }

    private static string Text { get; } = File.ReadAllText(Repository.At(Original));

    private static string NameOf(int number) => FormattableString.Invariant($"m{number:000}");

    private static ILookup<string, Diagnostic> FindingsOf(IReadOnlyList<Mutation> mutations)
    {
        using var site = Site(mutations);
        var report = SiteBuild.Run(new BuildOptions(site.Root, null));
        Assert.Equal(mutations.Count + 1, report.Found);
        return report
            .Findings.Where(f => f.Code.Id != "PB7002") // all of them are the same project
            .ToLookup(f => Path.GetFileNameWithoutExtension(f.Span.File.Path));
    }

    private static TestSite Site(IReadOnlyList<Mutation> mutations)
    {
        var site = new TestSite().WithFile("input/records/2023/original.yml", Repository.At(Original));
        foreach (var (number, mutation) in mutations.Index())
            File.WriteAllBytes(site.At($"input/records/2023/{NameOf(number)}.yml"), mutation.Apply(Text).File);
        return site;
    }
}
