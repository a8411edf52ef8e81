using System.IO.Enumeration;
using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>Files that no build made: nothing else is ever deleted or published over.</summary>
internal static class ForeignFiles
{
    /// <summary>Told of one folder; the others are found when these are moved away.</summary>
    private const int Most = 10;

    /// <param name="manifest">Of the folder; null where it has none, and every file is foreign.</param>
    /// <param name="isComplete">Every file of the manifest is there.</param>
    /// <returns>True where there are any, and the findings name them.</returns>
    public static bool Report(string folder, Manifest? manifest, DiagnosticBag findings, out bool isComplete)
    {
        var (ours, foreign) = (0, new List<string>());
        foreach (var path in Directory.Exists(folder) ? PathsIn(folder) : Enumerable.Empty<string>())
        {
            if (manifest?.Find(path) is not null)
                ours++;
            else if (path != Manifest.Route || manifest is null)
                foreign.Add(path);
        }
        isComplete = manifest is not null && ours == manifest.Entries.Count;
        foreach (var path in foreign.Order(StringComparer.Ordinal).Take(Most))
            Report(Path.GetFileName(folder), path, findings);
        return foreign.Count > 0;
    }

    /// <param name="folder">As findings name it.</param>
    public static void Report(string folder, string path, DiagnosticBag findings) =>
        findings.Report(OutputCodes.NotOurs, SourceSpan.Whole(folder), [("found", path)]);

    /// <summary>Relative to the folder, with forward slashes; a link counts as a file and is not followed.</summary>
    private static FileSystemEnumerable<string> PathsIn(string folder)
    {
        var start = folder.Length + 1;
        return new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => PathOf(ref entry, start),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static string PathOf(ref FileSystemEntry entry, int start)
    {
        var folder = entry.Directory.Length < start ? "" : entry.Directory[start..];
        var path = folder.Length == 0 ? entry.FileName.ToString() : $"{folder}/{entry.FileName}";
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
