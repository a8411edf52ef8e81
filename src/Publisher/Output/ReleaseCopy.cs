namespace Publisher.Output;

/// <summary>A release that stands in one folder → the same files, byte for byte, in a new one beside another live
/// site.</summary>
internal static class ReleaseCopy
{
    /// <summary>What the other live site has already is taken from there, so that a disk holds it once.</summary>
    /// <param name="to">An empty folder.</param>
    /// <param name="seals">Files above the manifest that the release has.</param>
    /// <returns>The files that were not there already.</returns>
    /// <exception cref="IOException">A file is not what the manifest says.</exception>
    public static IReadOnlyList<ManifestEntry> Make(
        string from,
        Manifest release,
        IEnumerable<string> seals,
        string live,
        string to
    )
    {
        var (places, copied) = (new FolderMaker(to), new List<ManifestEntry>());
        foreach (var entry in release.Entries)
        {
            var there = Path.Combine(live, entry.Path);
            if (IsFit(there, entry))
            {
                FileLink.Make(there, places.PathOf(entry.Path));
                continue;
            }
            if (Copy(from, entry.Path, places).Sha256 != entry.Sha256)
                throw new IOException($"'{entry.Path}' was changed while it was copied");
            copied.Add(entry);
        }
        foreach (var route in seals.Prepend(Manifest.Route))
            Copy(from, route, places);
        return copied;
    }

    private static bool IsFit(string path, ManifestEntry entry)
    {
        using var file = SiteContents.OpenOrNull(path);
        return file is not null && SiteContents.IsFit(file, entry);
    }

    private static ManifestEntry Copy(string from, string route, FolderMaker places)
    {
        using var source = SiteContents.OpenOrNull(Path.Combine(from, route)) ?? throw new FileNotFoundException(route);
        using var copy = new StagedFile(places.PathOf(route));
        source.CopyTo(copy);
        return copy.EntryFor(route);
    }
}
