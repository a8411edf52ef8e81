using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Mending;
using Publisher.Reading;

namespace Publisher;

/// <summary>All records of a root → those whose mechanical slips can be mended, and the files on the disk.</summary>
public static class RecordMending
{
    /// <summary>By year and number. What cannot be read is left to the check, which tells why.</summary>
    public static IEnumerable<MendedRecord> Of(string root)
    {
        var unheard = new DiagnosticBag();
        foreach (var place in InputFolder.Find(root, unheard).Records)
            if (
                SourceReader.Read(Path.Combine(root, place.Path), place.Path, unheard) is { } file
                && RecordMender.Mend(place, file) is { } mended
            )
                yield return mended;
    }

    /// <returns>False where a finding says why the file is as it was.</returns>
    public static bool Save(string root, MendedRecord mended, DiagnosticBag findings) =>
        EditedFile.Save(root, mended.Was, mended.Now, findings);
}
