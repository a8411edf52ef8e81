namespace Publisher.Output;

/// <summary>
/// The folder beside the live site that holds the release before. A build that changes little makes it the next
/// release - taking over what changed since, and nothing else - and lets the two change places.
/// </summary>
internal sealed class PreviousRelease
{
    private readonly OutputTarget _target;
    private readonly Manifest _manifest;

    private PreviousRelease(OutputTarget target, Manifest manifest) => (_target, _manifest) = (target, manifest);

    private string Folder => _target.Previous;

    /// <summary>Whether it holds files that no build made; they are reported.</summary>
    public static bool IsForeign(OutputTarget target) =>
        !StagingMark.IsOn(target.Previous) && target.HasForeign(target.Previous, Manifest.Read(target.Previous), out _);

    /// <summary>The release before, as it was published.</summary>
    /// <returns>
    /// What it holds, and its number in the log; null where the findings say why nobody can return to it.
    /// </returns>
    public static (Manifest Release, int Number)? Find(OutputTarget target)
    {
        var manifest = StagingMark.IsOn(target.Previous) ? null : Manifest.Read(target.Previous);
        var log = target.IsGone ? ReleaseLog.Read(target.Previous) : target.Log;
        var number = manifest is null ? 0 : log?.NumberOf(manifest.Hash) ?? 0;
        if (manifest is null || number == 0)
        {
            target.Report(OutputCodes.NoPrevious, ("found", target.Name));
            return null;
        }
        if (target.HasForeign(target.Previous, manifest, out _))
            return null;
        if (SiteContents.FirstUnfit(target.Previous, manifest) is not { } unfit)
            return (manifest, number);
        var name = $"{Path.GetFileName(target.Previous)}/{unfit.Path}";
        target.Report(OutputCodes.PreviousUnfit, ("found", name));
        return null;
    }

    /// <summary>
    /// Removes it where it is not, byte for byte, a release of the live site's log: a build would take it over unread.
    /// </summary>
    public static void RemoveUnfit(OutputTarget target)
    {
        var folder = target.Previous;
        if (StagingMark.IsOn(folder) || Manifest.Read(folder) is not { } manifest)
            return;
        var isFit =
            ReleaseLog.Read(target.Live)?.NumberOf(manifest.Hash) > 0
            && SiteContents.FirstUnfit(folder, manifest) is null;
        if (!isFit && !target.HasForeign(folder, manifest, out _))
            StagingMark.Remove(folder);
    }

    /// <summary>What stands in its folder, which may be looked through long before it is needed.</summary>
    /// <param name="Foreign">Files that no build made.</param>
    /// <param name="Whole">The manifest of a release all of whose files are there.</param>
    public sealed record Contents(IReadOnlyList<string> Foreign, Manifest? Whole);

    /// <summary>The rest of a build that was broken off counts as nothing: it will go.</summary>
    public static Contents Read(OutputTarget target)
    {
        var folder = target.Previous;
        if (StagingMark.IsOn(folder))
            return new Contents([], Whole: null);
        var manifest = target.Manifest is { } live ? Manifest.Read(folder, live, target.Live) : Manifest.Read(folder);
        var (foreign, isComplete) = ForeignFiles.Find(folder, manifest);
        return new Contents(foreign, isComplete ? manifest : null);
    }

    /// <summary>The release before where it stands complete, else the live site under a second name.</summary>
    /// <param name="published">Of the live site.</param>
    /// <returns>Null where the folder holds files that no build made; they are reported.</returns>
    public static PreviousRelease? Open(OutputTarget target, Contents contents, Manifest published)
    {
        if (target.HasForeign(target.Previous, contents.Foreign))
            return null;
        var whole = contents.Whole ?? Begin(target, published).Whole!;
        return new PreviousRelease(target, whole);
    }

    /// <summary>The live site under a second name, in the place of what is left of another release.</summary>
    /// <param name="published">Of the live site.</param>
    public static Contents Begin(OutputTarget target, Manifest published)
    {
        StagingMark.Begin(target.Previous);
        var places = new FolderMaker(target.Previous);
        foreach (var entry in published.Entries)
            FileLink.Make(Path.Combine(target.Live, entry.Path), places.PathOf(entry.Path));
        return new Contents([], published);
    }

    /// <summary>Makes the folder hold the files that the manifest tells, and no others but the seal's.</summary>
    public void Become(Manifest next)
    {
        StagingMark.PutOn(Folder);
        var places = new FolderMaker(Folder);
        foreach (var (old, now) in Manifest.Differences(_manifest, next))
            if (now < 0)
                Remove(_manifest.Entries[old]);
            else if (old < 0 || _manifest.Entries[old].Sha256 != next.Entries[now].Sha256)
                Take(next.Entries[now], places);
        // What was made anew is right, whatever has become of the files that should say the same.
        foreach (var path in SiteContents.PathsIn(_target.Staging).ToList())
            if (next.Find(path) is { } entry)
                Take(entry, places);
    }

    /// <summary>A file may have other names by hard links: it is replaced, never written over.</summary>
    private void Take(ManifestEntry entry, FolderMaker places)
    {
        var place = places.PathOf(entry.Path);
        var staged = Path.Combine(_target.Staging, entry.Path);
        if (File.Exists(staged))
        {
            File.Move(staged, place, overwrite: true);
            return;
        }
        File.Delete(place);
        FileLink.Make(Path.Combine(_target.Live, entry.Path), place);
    }

    private void Remove(ManifestEntry entry)
    {
        var path = Path.Combine(Folder, entry.Path);
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > Folder.Length; )
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
