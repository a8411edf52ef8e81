using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// Folders of sources that are links: none is entered, as it could publish what was never meant to leave. The root
/// alone may be reached through one.
/// </summary>
internal static class LinkedFolders
{
    /// <param name="paths">Relative to the root, with forward slashes.</param>
    /// <returns>True where there are any, and the findings name them.</returns>
    public static bool Report(string root, IEnumerable<string> paths, DiagnosticBag findings)
    {
        var linked = paths.Where(p => new DirectoryInfo(Path.Combine(root, p)).LinkTarget is not null).ToList();
        foreach (var path in linked)
            findings.Report(FileCodes.NotAPlainFile, SourceSpan.Whole(path), [("found", path)]);
        return linked.Count > 0;
    }
}
