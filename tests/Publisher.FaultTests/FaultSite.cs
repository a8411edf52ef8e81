using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Publisher.FaultTests;

/// <summary>
/// A site that has been published twice and edited since: what its next build has to do, and what it leaves behind when
/// it is broken off.
/// </summary>
internal sealed partial class FaultSite : IDisposable
{
    private const string Record = "input/records/2023/pt-zfb-02.yml";

    /// <summary>What builds change: beside the live site and what stands beside it, what they keep for the
    /// next.</summary>
    private static readonly string[] Made = ["output", "output.previous", "output.lock", ".publisher"];

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-fault-").FullName;
    private readonly string[] _build;

    private FaultSite(bool isSmall, params string[] options)
    {
        _build = ["build", .. options];
        foreach (var folder in new[] { Root, Pristine })
            Directory.CreateDirectory(folder);
        foreach (var part in new[] { "input", "themes", "output-config" })
            Copy(Root, Path.Combine(Repository, part));
        if (isSmall)
            MakeSmall();
        foreach (var edit in new[] { "甲", "乙" })
        {
            Edit(edit);
            Must(Run(Program, "build"), 0);
        }
        Edit("丙");
        Old = Files(Live);
        Copy(Pristine, Made.Select(name => Path.Combine(Root, name)));
        var run = Run(Program, _build);
        Must(run, 0);
        Assert.Equal(options.Length == 0, run.Told.Contains("the others as they were", StringComparison.Ordinal));
        Must(Run(Program, "verify", "output"), 0);
        New = Files(Live);
        Assert.NotEqual(Old, New);
    }

    /// <param name="build">That will be broken off: <c>full</c> or <c>incremental</c>.</param>
    /// <param name="size">The <c>whole</c> site of the repository, or a <c>small</c> one, whose builds take as many
    /// steps of each kind, and less time.</param>
    public static FaultSite Of(string build, string size) =>
        build == "full" ? new FaultSite(size == "small", "--full") : new FaultSite(size == "small");

    /// <summary>The program under test: what <c>PUBLISHER_BINARY</c> names, as it is published for this
    /// system.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("PUBLISHER_BINARY") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "publisher");

    /// <summary>The files of the live site before the build, and its empty folders, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Old { get; }

    /// <summary>Those after it.</summary>
    public SortedDictionary<string, byte[]> New { get; }

    public string Root => Path.Combine(_folder, "trial");

    public string Live => Path.Combine(Root, "output");

    public IReadOnlyList<string> Build => _build;

    private string Pristine => Path.Combine(_folder, "pristine");

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Another text in a record: all that does not tell of it stays as it is, unless the build is a full
    /// one.</summary>
    public void Edit(string text)
    {
        var path = Path.Combine(Root, Record);
        File.WriteAllText(path, Place().Replace(File.ReadAllText(path), $"满意度调查{text}、", count: 1));
    }

    /// <summary>Everything is as it was before the build.</summary>
    public void Reset()
    {
        foreach (var name in Made.Append("output.staging").Append("output.aside"))
        {
            var path = Path.Combine(Root, name);
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            File.Delete(path);
        }
        Copy(Root, Made.Select(name => Path.Combine(Pristine, name)));
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

    /// <summary>
    /// The next build needs no hand: it publishes, and clears away what was left. The site is, name by name and byte by
    /// byte, the one that was verified at first.
    /// </summary>
    public void MustRecover(string moment)
    {
        var (exitCode, told) = Run(Program, _build);
        Assert.True(exitCode == 0, $"{moment}: the next build ends with {exitCode}: {told}");
        Assert.True(IsNew(moment), $"{moment}: the next build published something else");
        Assert.False(Path.Exists($"{Live}.staging"), $"{moment}: a folder was left");
        Assert.False(Path.Exists($"{Live}.aside"), $"{moment}: a folder was left");
    }

    public static SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path)] = File.ReadAllBytes(path);
        foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            if (!Directory.EnumerateFileSystemEntries(path).Any())
                files[Path.GetRelativePath(folder, path) + "/"] = [];
        return files;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Must((int ExitCode, string Told) run, int exitCode) =>
        Assert.True(run.ExitCode == exitCode, run.Told);

    /// <summary>With hard links as they are: unchanged files of two releases are one.</summary>
    private static void Copy(string to, params IEnumerable<string> from) =>
        Must(Finished("/", "cp", ["-a", "-t", to, .. from]), 0);

    /// <summary>Two records, and no open data, which take most of the time of a build.</summary>
    private void MakeSmall()
    {
        foreach (var record in Directory.GetFiles(Path.Combine(Root, "input/records/2023")).Order().Skip(2))
            File.Delete(record);
        Replace("themes/default/theme.yml", "corrections, data, withdrawn", "corrections, withdrawn");
        Replace("themes/default/theme.yml", "sources, tables]", "sources]");
    }

    private void Replace(string path, string was, string now)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Root, path), text.Replace(was, now, StringComparison.Ordinal));
    }

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

    [GeneratedRegex("满意度调查.*?、")]
    private static partial Regex Place();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
