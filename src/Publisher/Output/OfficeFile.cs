using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>A file of the office's that a command writes: whole or not at all, and never over what nobody has
/// read.</summary>
public static class OfficeFile
{
    /// <param name="fullPath">Where it stands; folders above it are made.</param>
    /// <param name="path">As findings name it.</param>
    /// <param name="replaces">What was read there, which must still be there; null where there must be no file.</param>
    /// <returns>False where a finding says why nothing was written.</returns>
    public static bool Write(
        string fullPath,
        string path,
        ReadOnlySpan<byte> content,
        byte[]? replaces,
        DiagnosticBag findings
    )
    {
        try
        {
            if (!IsAsRead(fullPath, replaces))
            {
                findings.Report(OutputCodes.ChangedMeanwhile, SourceSpan.Whole(path), [("found", path)]);
                return false;
            }
            // A run that is broken off leaves nothing that is taken for a record.
            using var file = new FileReplacement(fullPath, isHidden: true);
            file.Content.Write(content);
            file.Complete(overwrite: replaces is not null);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(OutputCodes.CannotWriteFile, SourceSpan.Whole(path), [("reason", e.Message)]);
            return false;
        }
    }

    private static bool IsAsRead(string fullPath, byte[]? replaces) =>
        replaces is null
            ? !Path.Exists(fullPath)
            : File.Exists(fullPath)
                && new FileInfo(fullPath) is { LinkTarget: null } file
                && file.Length == replaces.Length
                && File.ReadAllBytes(fullPath).AsSpan().SequenceEqual(replaces);
}
