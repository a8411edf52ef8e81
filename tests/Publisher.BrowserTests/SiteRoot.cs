namespace Publisher.BrowserTests;

/// <summary>
/// A folder with the repository's rules, theme, configuration and pages, and the records of a test, built into a site.
/// </summary>
internal sealed class SiteRoot : IDisposable
{
    private static readonly string[] Base = ["input/rules", "input/pages", "themes", "output-config"];

    private readonly string _root = Directory.CreateTempSubdirectory("publisher-browser-").FullName;

    public SiteRoot()
    {
        foreach (var folder in Base)
            WithFolder(folder);
    }

    public string Folder => _root;

    public string Output => Path.Combine(_root, "output");

    /// <summary>A folder of the repository, copied.</summary>
    public SiteRoot WithFolder(string folder)
    {
        var from = Repository.At(folder);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, folder, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
        return this;
    }

    public SiteRoot With(string path, string content)
    {
        var target = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, content);
        return this;
    }

    /// <summary>Every record must be published: a test of a site with a hole in it proves nothing.</summary>
    public SiteRoot Build()
    {
        var report = SiteBuild.Run(new BuildOptions(_root, Output));
        if (report.IsWritten && report.Errors == 0 && report.Held.Count == 0 && report.Ignored.Count == 0)
            return this;
        var errors = report.Findings.Where(f => f.Code.Severity == Diagnostics.Severity.Error).Take(10);
        var told = errors.Select(f => $"{f.Span.File.Path}:{f.Span.Line} {f.Code.Id} {f.Code.Name}");
        throw new InvalidOperationException(
            $"The site was not built whole: {report.Held.Count} held back.\n{string.Join('\n', told)}"
        );
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
