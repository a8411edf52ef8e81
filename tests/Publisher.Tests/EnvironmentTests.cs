using System.Collections.Concurrent;
using System.Security.Cryptography;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>
/// The same input gives the same site - every name, byte and file mode - wherever, whenever and by whomever it is
/// built. The 18 real forms, by the program in a process of its own.
/// </summary>
public sealed class EnvironmentTests
{
    private static readonly string[] Sources = ["input", "output-config", "themes"];

    [Fact]
    public void Every_environment_gives_the_same_site()
    {
        var environments = BuildEnvironment.All.Where(e => e.Clock is null).ToList();
        Assert.True(environments.Count >= 50, $"only {environments.Count} environments");
        // All of them with the published program; the one that was just built takes ten times as long to start.
        AssertSame([.. environments.Where((_, n) => BuiltProgram.Named is not null || n % 7 == 3)]);
    }

    [Fact]
    public void Every_year_gives_the_same_site()
    {
        if (!IsInstalled("faketime"))
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, "CI needs faketime(1)");
            Assert.Skip("The clock cannot be set: faketime(1) is not installed (apt-get install faketime)");
        }
        AssertSame([.. BuildEnvironment.All.Where(e => e.Clock is not null)]);
    }

    private static void AssertSame(IReadOnlyList<BuildEnvironment> environments)
    {
        var expected = SiteOf(new BuildEnvironment("plain", new Dictionary<string, string?>()));
        Assert.True(expected.Count > 60, "files and folders");
        Assert.All(expected.Values, entry => Assert.Equal(entry.Hash is null ? "755" : "644", entry.Mode));
        var differing = new ConcurrentBag<string>();
        Parallel.ForEach(
            environments,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            environment =>
            {
                var site = SiteOf(environment);
                var paths = expected
                    .Keys.Union(site.Keys)
                    .Where(path => At(expected, path) != At(site, path) && !TellsHistory(environment, path))
                    .ToList();
                foreach (var path in paths.Take(3))
                    differing.Add($"{environment}: {path} is {At(site, path)}, not {At(expected, path)}");
            }
        );
        Assert.Empty(differing);
    }

    /// <summary>A site that was built in two steps says so in its log, and has the same files.</summary>
    private static bool TellsHistory(BuildEnvironment environment, string path) =>
        environment.IsIncremental && path is ReleaseLog.Route or ReleaseLog.HashRoute;

    private static (string Mode, string? Hash)? At(
        SortedDictionary<string, (string Mode, string? Hash)> site,
        string path
    ) => site.TryGetValue(path, out var entry) ? entry : null;

    /// <summary>Each path of the site that is built there, its mode in octal and the hash of its bytes.</summary>
    private static SortedDictionary<string, (string Mode, string? Hash)> SiteOf(BuildEnvironment environment)
    {
        var folder = Directory.CreateTempSubdirectory("publisher-environment-").FullName;
        try
        {
            var root = Path.Combine(folder, environment.Order % 2 == 0 ? "site" : "a site 网站");
            var temporary = Directory.CreateDirectory(Path.Combine(folder, "t m p")).FullName;
            Copy(root, environment);
            if (environment.IsIncremental)
            {
                foreach (var path in LeftOut(root))
                    File.Move(path, path + ".later");
                Build(environment, root, temporary, "--no-inspection");
                foreach (var path in LeftOut(root))
                    File.Move(path + ".later", path);
            }
            // The look at finished pages writes nothing and takes a third of the time: some go without.
            Build(environment, root, temporary, environment.Order % 5 == 0 ? [] : ["--no-inspection"]);
            return Entries(Path.Combine(root, "output"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] LeftOut(string root) =>
        [
            Path.Combine(root, "input/records/2023/pt-zfb-02.yml"),
            Path.Combine(root, "input/records/2023/pt-zfb-05.yml"),
        ];

    private static void Build(BuildEnvironment environment, string root, string temporary, params string[] options)
    {
        var start = environment.Command(root, environment.CurrentFolder ?? root, ["build", .. options]);
        if (!environment.Variables.ContainsKey("TMPDIR"))
            start.Environment["TMPDIR"] = temporary;
        var (exitCode, output, error) = BuiltProgram.Run(start);
        Assert.True(exitCode == 0, $"{environment}: exit code {exitCode}\n{output}{error}");
    }

    /// <summary>The sources, made in an order, with times and with modes that say nothing.</summary>
    private static void Copy(string root, BuildEnvironment environment)
    {
        var random = new Random(environment.Order);
        var paths = Sources
            .SelectMany(s => Directory.GetFiles(Repository.At(s), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .ToArray();
        random.Shuffle(paths);
        foreach (var path in paths)
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Repository.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
            File.SetLastWriteTimeUtc(copy, DateTime.UnixEpoch.AddSeconds(random.NextInt64(int.MaxValue)));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(copy, UnixFileMode.UserRead | (UnixFileMode)random.Next(8));
        }
    }

    private static SortedDictionary<string, (string Mode, string? Hash)> Entries(string folder)
    {
        var entries = new SortedDictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (
            var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder)
        )
            entries[Path.GetRelativePath(folder, path)] = (
                ModeOf(path),
                File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : null
            );
        return entries;
    }

    private static string ModeOf(string path) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
