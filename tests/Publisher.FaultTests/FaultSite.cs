using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Publisher.FaultTests;

/// <summary>
/// A site that has been published twice and edited since: what its next build has to do, and what it leaves behind when
/// it is broken off.
/// </summary>
internal sealed class FaultSite : IDisposable
{
    private const string About = "input/pages/about.md";

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-fault-").FullName;
    private readonly string[] _build;

    /// <param name="options">Of the build that will be broken off.</param>
    public FaultSite(params string[] options)
    {
        _build = ["build", .. options];
        Directory.CreateDirectory(Pristine);
        foreach (var part in new[] { "input", "themes", "output-config" })
            Copy(Path.Combine(Repository, part), Path.Combine(Pristine, part));
        foreach (var paragraph in new[] { "", "甲", "乙" })
        {
            if (paragraph.Length > 0)
                Must(Finished(Pristine, Program, "build"), 0);
            File.AppendAllText(Path.Combine(Pristine, About), $"\n{paragraph}\n");
        }
        Old = Files(Path.Combine(Pristine, "output"));
        Reset();
        Must(Finished(Root, Program, _build), 0);
        New = Files(Live);
        Assert.NotEqual(Old, New);
    }

    /// <summary>The program under test: what <c>PUBLISHER_BINARY</c> names, as it is published for this
    /// system.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("PUBLISHER_BINARY") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "publisher");

    /// <summary>The files of the live site before the build, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Old { get; }

    /// <summary>Those after it.</summary>
    public SortedDictionary<string, byte[]> New { get; }

    public string Root => Path.Combine(_folder, "trial");

    public string Live => Path.Combine(Root, "output");

    public IReadOnlyList<string> Build => _build;

    private string Pristine => Path.Combine(_folder, "pristine");

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Everything is as it was before the build.</summary>
    public void Reset()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        Copy(Pristine, Root);
    }

    /// <summary>Runs a program to its end in the site's root.</summary>
    public (int ExitCode, string Told) Run(string program, params IEnumerable<string> arguments) =>
        Finished(Root, program, arguments);

    public Process Start(string program, params IEnumerable<string> arguments) => Started(Root, program, arguments);

    /// <returns>Whether the live site is the new one. It fails where it is neither the old nor the new.</returns>
    public bool IsNew(string moment)
    {
        var live = Files(Live);
        if (live.Keys.SequenceEqual(New.Keys) && live.All(f => f.Value.AsSpan().SequenceEqual(New[f.Key])))
            return true;
        Assert.True(live.Count == Old.Count, $"{moment}: the live site has {live.Count} files, not {Old.Count}");
        Assert.All(Old, f => Assert.True(f.Value.AsSpan().SequenceEqual(live[f.Key]), $"{moment}: {f.Key}"));
        return false;
    }

    /// <summary>The next build needs no hand: it publishes, and clears away what was left.</summary>
    public void MustRecover(string moment)
    {
        var (exitCode, told) = Run(Program, _build);
        Assert.True(exitCode == 0, $"{moment}: the next build ends with {exitCode}: {told}");
        Assert.True(IsNew(moment), $"{moment}: the next build published something else");
        Assert.False(Path.Exists($"{Live}.staging"), $"{moment}: a folder was left");
        Assert.False(Path.Exists($"{Live}.aside"), $"{moment}: a folder was left");
        Must(Run(Program, "verify", "output"), 0);
    }

    public static SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path)] = File.ReadAllBytes(path);
        return files;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Must((int ExitCode, string Told) run, int exitCode) =>
        Assert.True(run.ExitCode == exitCode, run.Told);

    /// <summary>With hard links as they are: unchanged files of two releases are one.</summary>
    private static void Copy(string from, string to) => Must(Finished("/", "cp", "-a", from, to), 0);

    private static (int ExitCode, string Told) Finished(
        string folder,
        string program,
        params IEnumerable<string> arguments
    )
    {
        using var process = Started(folder, program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static Process Started(string folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        return Process.Start(start)!;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
