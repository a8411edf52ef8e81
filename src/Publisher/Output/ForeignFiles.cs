using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>Files that no build made: nothing else is ever deleted or published over.</summary>
internal static class ForeignFiles
{
    /// <summary>Told of one folder; the others are found when these are moved away.</summary>
    private const int Most = 10;

    /// <param name="manifest">Of the folder; null where it has none, and every file is foreign.</param>
    /// <returns>Their paths, and whether every file of the manifest is there.</returns>
    public static (IReadOnlyList<string> Foreign, bool IsComplete) Find(string folder, Manifest? manifest)
    {
        var (ours, foreign) = (0, new List<string>());
        if (!Directory.Exists(folder))
            return (foreign, false);
        foreach (
            var other in SiteContents.SelectPaths(folder, path => manifest?.PlaceOf(path) >= 0 ? null : path.ToString())
        )
        {
            if (other is null)
                ours++;
            else if (manifest is null || !ReleaseLog.IsSeal(other))
                foreign.Add(other);
        }
        return (foreign, manifest is not null && ours == manifest.Entries.Count);
    }

    /// <returns>True where there are any, and the findings name them.</returns>
    public static bool Report(string folder, IReadOnlyList<string> foreign, DiagnosticBag findings)
    {
        foreach (var path in foreign.Order(StringComparer.Ordinal).Take(Most))
            Report(Path.GetFileName(folder), path, findings);
        return foreign.Count > 0;
    }

    /// <param name="folder">As findings name it.</param>
    public static void Report(string folder, string path, DiagnosticBag findings) =>
        findings.Report(OutputCodes.NotOurs, SourceSpan.Whole(folder), [("found", path)]);
}
