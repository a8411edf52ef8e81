using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>Files that are begun for the office to go on with: none of them takes the place of another.</summary>
public static class NewFiles
{
    /// <summary>Of a version control that stands around the site.</summary>
    private const string History = ".git";

    /// <param name="folder">Made where it is missing; empty where it is there.</param>
    /// <param name="named">As the user named it.</param>
    /// <param name="empty">A folder within it that nothing stands in yet.</param>
    /// <returns>False where the findings say why it was not written, or not whole.</returns>
    public static bool WriteFolder(
        string folder,
        string named,
        IEnumerable<OutputFile> files,
        string empty,
        DiagnosticBag findings
    )
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && NamesIn(folder).Any(name => name != History)))
        {
            findings.Report(NewFileCodes.FolderNotEmpty, SourceSpan.Whole(named), [("found", named)]);
            return false;
        }
        return files.All(file => Write(folder, file, findings)) && MakeFolder(Path.Combine(folder, empty), findings);
    }

    /// <param name="file">Its route is relative to the folder.</param>
    /// <returns>False where the findings say why it was not written.</returns>
    public static bool Write(string folder, OutputFile file, DiagnosticBag findings)
    {
        var path = Path.Combine(folder, file.Route);
        if (!Path.Exists(path))
            return OfficeFile.Write(path, file.Route, file.Content.Span, replaces: null, findings);
        findings.Report(NewFileCodes.AlreadyThere, SourceSpan.Whole(file.Route), [("found", file.Route)]);
        return false;
    }

    private static bool MakeFolder(string folder, DiagnosticBag findings)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(
                OutputCodes.CannotWriteFile,
                SourceSpan.Whole(Path.GetFileName(folder)),
                [("reason", e.Message)]
            );
            return false;
        }
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path));
}
