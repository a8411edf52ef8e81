using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// The folder beside the live site that holds the release before. A build that changes little makes it the next
/// release - taking over what changed since, and nothing else - and lets the two change places.
/// </summary>
internal sealed class PreviousRelease
{
    private readonly string _folder;
    private readonly Manifest _manifest;

    private PreviousRelease(string folder, Manifest manifest) => (_folder, _manifest) = (folder, manifest);

    /// <summary>The release before where it stands complete, else the live site under a second name.</summary>
    /// <param name="published">Of the live site.</param>
    /// <returns>Null where the folder holds files that no build made; they are reported.</returns>
    public static PreviousRelease? Open(string folder, string live, Manifest published, DiagnosticBag findings)
    {
        if (StagingMark.IsOn(folder))
            Directory.Delete(folder, recursive: true);
        var manifest = Manifest.Read(folder);
        if (ForeignFiles.Report(folder, manifest, findings, out var isComplete))
            return null;
        if (manifest is not null && isComplete)
            return new PreviousRelease(folder, manifest);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        StagingMark.PutOn(Directory.CreateDirectory(folder).FullName);
        var places = new FolderMaker(folder);
        foreach (var entry in published.Entries)
            FileLink.Make(Path.Combine(live, entry.Path), places.PathOf(entry.Path));
        return new PreviousRelease(folder, published);
    }

    /// <summary>Makes the folder hold the release that the manifest tells, and nothing else.</summary>
    /// <param name="staging">Holds the files that are new.</param>
    /// <param name="live">Holds the others.</param>
    public void Become(Manifest next, string staging, string live)
    {
        StagingMark.PutOn(_folder);
        var places = new FolderMaker(_folder);
        var old = 0;
        foreach (var entry in next.Entries)
        {
            while (old < _manifest.Entries.Count && Order(_manifest.Entries[old], entry) < 0)
                Remove(_manifest.Entries[old++]);
            var isThere = old < _manifest.Entries.Count && Order(_manifest.Entries[old], entry) == 0;
            if (!isThere || _manifest.Entries[old].Sha256 != entry.Sha256)
                Take(entry, staging, live, places.PathOf(entry.Path));
            if (isThere)
                old++;
        }
        while (old < _manifest.Entries.Count)
            Remove(_manifest.Entries[old++]);
        File.Delete(Path.Combine(_folder, Manifest.Route));
        next.WriteTo(_folder);
        StagingMark.TakeOff(_folder);
    }

    /// <summary>A file may have other names by hard links: it is replaced, never written over.</summary>
    private static void Take(ManifestEntry entry, string staging, string live, string place)
    {
        var staged = Path.Combine(staging, entry.Path);
        if (File.Exists(staged))
        {
            File.Move(staged, place, overwrite: true);
            return;
        }
        File.Delete(place);
        FileLink.Make(Path.Combine(live, entry.Path), place);
    }

    private void Remove(ManifestEntry entry)
    {
        var path = Path.Combine(_folder, entry.Path);
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > _folder.Length; )
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private static int Order(ManifestEntry a, ManifestEntry b) => string.CompareOrdinal(a.Path, b.Path);
}
