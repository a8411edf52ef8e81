using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Editing;

/// <summary>A source file that was read and changed → the same file on the disk.</summary>
public static class EditedFile
{
    /// <summary>
    /// Puts the new text in the place of the old in one step. Refused where the file is no longer the one that was
    /// read, is gone, or is a link.
    /// </summary>
    /// <param name="was">As it was read.</param>
    /// <returns>False where a finding says why nothing was written.</returns>
    public static bool Save(string root, SourceFile was, SourceFile now, DiagnosticBag findings) =>
        OfficeFile.Write(Path.Combine(root, was.Path), was.Path, now.ToBytes(), was.ToBytes(), findings);
}
