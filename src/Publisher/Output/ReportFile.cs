using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>A file for the office, outside the site and its sources: whole, or as it was.</summary>
public static class ReportFile
{
    private static readonly string[] Sources = ["input", "themes", "output-config", CacheFile.Folder];

    /// <param name="path">Full; a file that is there is replaced.</param>
    /// <param name="named">The same as the user named it.</param>
    /// <param name="root">The site's root, whose sources are never written over.</param>
    /// <returns>False where the findings say why nothing was written.</returns>
    public static bool Save(string path, string named, string root, Action<Stream> content, DiagnosticBag findings)
    {
        try
        {
            if (ReservedAround(Path.GetDirectoryName(path)!, Path.GetFullPath(root)) is { } reserved)
            {
                findings.Report(
                    OutputCodes.InsideSource,
                    SourceSpan.Whole(named),
                    [("found", named), ("other", Path.GetFileName(reserved))]
                );
                return false;
            }
            if (FileKind.IsPipeOrDevice(path))
                throw new NotAFileException(path);
            using var file = new FileReplacement(path, isHidden: true);
            content(file.Content);
            file.Complete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(OutputCodes.CannotWrite, SourceSpan.Whole(named), [("reason", e.Message)]);
            return false;
        }
    }

    /// <summary>A folder of sources, or a published site, that the file would lie in.</summary>
    private static string? ReservedAround(string folder, string root)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, Manifest.Route)) || Sources.Any(s => Path.Combine(root, s) == at))
                return at;
        return null;
    }
}
