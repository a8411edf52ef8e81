using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>A few files of ours in a folder that may hold others: each begins with a mark, by which it is known
/// again.</summary>
public static class OwnFiles
{
    /// <summary>Writes them, or none: a file of that name which does not begin with the mark stops all.</summary>
    /// <param name="name">Of the folder, as findings give it.</param>
    /// <returns>False where the findings say why nothing was written.</returns>
    public static bool Write(
        string folder,
        string name,
        IReadOnlyList<OutputFile> files,
        ReadOnlySpan<byte> mark,
        DiagnosticBag findings
    )
    {
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Route);
                if (!Path.Exists(path) || SiteContents.ReadOrNull(path).AsSpan().StartsWith(mark))
                    continue;
                ForeignFiles.Report(name, file.Route, findings);
                return false;
            }
            foreach (var file in files)
                Replace(Path.Combine(folder, file.Route), file.Content.Span);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(OutputCodes.CannotWrite, SourceSpan.Whole(name), [("reason", e.Message)]);
            return false;
        }
    }

    private static void Replace(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileReplacement(path);
        file.Content.Write(content);
        file.Complete();
    }
}
