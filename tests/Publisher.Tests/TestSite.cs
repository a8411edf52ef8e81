using Publisher.Cli;

namespace Publisher.Tests;

/// <summary>
/// A site in a folder of its own: the repository's rules, configuration and theme, and the records of a test.
/// </summary>
internal sealed class TestSite : IDisposable
{
    private static readonly string[] Base = ["input/rules", "output-config", "themes"];

    public TestSite()
    {
        Root = Directory.CreateTempSubdirectory("publisher-test-").FullName;
        foreach (var folder in Base)
            CopyFolder(Repository.At(folder), Path.Combine(Root, folder));
        Directory.CreateDirectory(Path.Combine(Root, "input/records"));
    }

    public string Root { get; }

    public string Output => At("output");

    /// <summary>All of the repository's own input.</summary>
    public static TestSite OfTheRealForms()
    {
        var site = new TestSite();
        CopyFolder(Repository.At("input"), site.At("input"));
        return site;
    }

    public string At(string path) => Path.Combine(Root, path);

    public TestSite With(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
        return this;
    }

    public TestSite WithRecord(string content, string id = "case") => With($"input/records/2023/{id}.yml", content);

    public string Record(string id) => File.ReadAllText(At($"input/records/2023/{id}.yml"));

    /// <summary>The repository's page about the site with one more paragraph: a change that no record has a part
    /// in.</summary>
    public TestSite WithAbout(string paragraph) =>
        With("input/pages/about.md", $"{File.ReadAllText(Repository.At("input/pages/about.md"))}\n{paragraph}\n");

    public TestSite WithFile(string path, string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.Copy(source, At(path), overwrite: true);
        return this;
    }

    /// <summary>Lays the files of a case over the site, and takes away those that it lists.</summary>
    public TestSite WithOverlay(string folder)
    {
        CopyFolder(folder, Root);
        var remove = Path.Combine(folder, "remove.txt");
        if (File.Exists(remove))
            foreach (var path in File.ReadAllLines(remove).Where(p => p.Length > 0))
                File.Delete(At(path));
        return this;
    }

    /// <summary>
    /// Runs a command here, or with the program that <c>PUBLISHER_BINARY</c> names: what was published for a system
    /// must say and write the same.
    /// </summary>
    public (int ExitCode, string Out, string Error) Run(params string[] arguments) => RunIn(Root, arguments);

    public static (int ExitCode, string Out, string Error) RunIn(string folder, params string[] arguments)
    {
        if (BuiltProgram.Named is not null)
            return BuiltProgram.Run(BuiltProgram.Start(folder, arguments));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = new CommandLine(new Terminal(output, error, IsInteractive: false, Locale: "C", folder)).Run(
            arguments
        );
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Every file below the output, with its bytes.</summary>
    public SortedDictionary<string, byte[]> Published() => Files(Output);

    /// <summary>The same without the release log, which tells how the site came to be what it is.</summary>
    public SortedDictionary<string, byte[]> PublishedWithoutLog() =>
        new(
            Published().Where(f => !f.Key.StartsWith(".well-known/", StringComparison.Ordinal)).ToDictionary(),
            StringComparer.Ordinal
        );

    public static SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return files;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        return files;
    }

    public static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
