using System.Globalization;

namespace Publisher.Output;

/// <summary>
/// The site that readers see, and the only ways in which it changes: another folder takes its place, whole, in one
/// step. Open for one process at a time.
/// </summary>
internal sealed class LiveFolder : IDisposable
{
    private readonly FolderLock _lock;

    private Task<PreviousRelease.Contents>? _previous;

    /// <summary>The release before is being made, and there was none.</summary>
    private bool _isBegun;

    private LiveFolder(OutputTarget target, FolderLock held) => (Target, _lock) = (target, held);

    public OutputTarget Target { get; }

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <returns>Null where the findings say why nothing may be written there.</returns>
    public static LiveFolder? Open(OutputTarget target, string root)
    {
        LiveFolder? folder = null;
        var isOurs = false;
        target.Try(() =>
        {
            if (!target.IsApart(root) || !target.IsFit())
                return;
            if (FolderLock.Take(target.Live) is { } held)
                folder = new LiveFolder(target, held);
            else
                target.Report(OutputCodes.Busy, ("found", target.Name));
            if (folder is null)
                return;
            target.Recover();
            isOurs = target.IsOurs() && target.IsStagingOurs();
        });
        if (isOurs)
            return folder;
        folder?.Dispose();
        return null;
    }

    /// <summary>A release will be made from the one before: that is looked through meanwhile, or, where there is none
    /// and the release is to be published, begun with the files of the live site.</summary>
    public void ReadAhead(bool isToPublish) =>
        _previous ??= Task.Run(() =>
        {
            _isBegun = isToPublish && FileLink.AreHard && Target.IsComplete && !Path.Exists(Target.Previous);
            return _isBegun ? PreviousRelease.Begin(Target, Target.Manifest!) : PreviousRelease.Read(Target);
        });

    public void Dispose()
    {
        // What the disk refused is told by whoever needed it.
        if (_previous is not null)
            Task.WhenAny(_previous).Wait();
        if (_isBegun && _lock.IsHeld)
            OutputTarget.TryQuietly(() => RemoveBegun(Target.Previous));
        _lock.Dispose();
    }

    /// <summary>Nothing came of it.</summary>
    private static void RemoveBegun(string folder)
    {
        if (StagingMark.IsOn(folder))
            StagingMark.Remove(folder);
    }

    /// <summary>The log says all that it should: with a key that is new, the office wants a new signature.</summary>
    public bool IsSealed(ReleaseTerms terms) =>
        Target.Log.Entries.Count > 0
        && IsThere(ReleaseLog.HashRoute, Target.Log.HashFile)
        && (terms.Signer is not { } signer || IsSignedBy(signer));

    /// <summary>All files are new: the folder that they were written to becomes the site.</summary>
    /// <returns>False where the findings say why not.</returns>
    public bool Replace(Manifest release, ReleaseTerms terms)
    {
        if (!CanDate(terms))
            return false;
        if (Directory.Exists(Target.Live) && PreviousRelease.IsForeign(Target))
            return false;
        Seal(Target.Staging, release, terms);
        GoLive(Target.Staging);
        Target.Settle();
        return true;
    }

    /// <summary>Most files stay: the release before takes over what changed and becomes the site.</summary>
    /// <returns>False where the findings say why not.</returns>
    public bool Change(Manifest published, Manifest release, ReleaseTerms terms)
    {
        if (!CanDate(terms))
            return false;
        var contents = _previous?.GetAwaiter().GetResult() ?? PreviousRelease.Read(Target);
        if (PreviousRelease.Open(Target, contents, published) is not { } previous)
            return false;
        previous.Become(release);
        Seal(Target.Previous, release, terms);
        GoLive(Target.Previous);
        return true;
    }

    /// <summary>A release that was published to another folder becomes the site here too, its log with it.</summary>
    /// <returns>The files that were not here already; null where the folder of the release before holds files that no
    /// build made.</returns>
    public IReadOnlyList<ManifestEntry>? Take(string from, Manifest release, IEnumerable<string> seals)
    {
        if (Directory.Exists(Target.Live) && PreviousRelease.IsForeign(Target))
            return null;
        StagingMark.Begin(Target.Staging);
        var copied = ReleaseCopy.Make(from, release, seals, Target.Live, Target.Staging);
        StagingMark.TakeOff(Target.Staging);
        GoLive(Target.Staging);
        Target.Settle();
        return copied;
    }

    /// <summary>The release before becomes the site again, under a new line of the log; where the site itself is gone,
    /// with the log that it has.</summary>
    /// <returns>The last line; null where the findings say why nothing was changed.</returns>
    public ReleaseEntry? Return(ReleaseTerms terms)
    {
        if (!CanDate(terms) || PreviousRelease.Find(Target) is not var (release, number))
            return null;
        if (Target.IsGone)
        {
            GoLive(Target.Previous);
            return ReleaseLog.Read(Target.Live)!.Last;
        }
        var changes = ReleaseChanges.Between(Target.Manifest, release);
        var log = ReleaseSeal.Write(Target.Previous, release, Target.Log, changes, terms, number);
        CheckSigner(terms);
        GoLive(Target.Previous);
        return log.Entries[^1];
    }

    /// <summary>The key that the live site's log was signed with; null where it was not.</summary>
    private byte[]? PublishedKey => SiteContents.ReadOrNull(Path.Combine(Target.Live, ReleaseLog.KeyRoute));

    private bool IsSignedBy(ILogSigner signer) =>
        File.Exists(Path.Combine(Target.Live, ReleaseLog.SignatureRoute))
        && IsThere(ReleaseLog.KeyRoute, signer.PublicKeyFile);

    /// <summary>False also where the file cannot be read: publishing will say why.</summary>
    private bool IsThere(string route, ReadOnlySpan<byte> content)
    {
        try
        {
            return SiteContents.ReadOrNull(Path.Combine(Target.Live, route)).AsSpan().SequenceEqual(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The log does not go back in time.</summary>
    private bool CanDate(ReleaseTerms terms)
    {
        var last = Target.Log.LastDated;
        if (ReleaseDate.Follows(terms.Date, last?.Date))
            return true;
        Target.Report(
            OutputCodes.DateBeforeLast,
            ("found", terms.Date!),
            ("number", string.Create(CultureInfo.InvariantCulture, $"{last!.Number}")),
            ("expected", last.Date!)
        );
        return false;
    }

    /// <summary>A signature that goes, or another key, is nothing to pass over in silence.</summary>
    private void CheckSigner(ReleaseTerms terms)
    {
        if (PublishedKey is { } key && terms.Signer?.PublicKeyFile.AsSpan().SequenceEqual(key) is not true)
            Target.Report(OutputCodes.NoLongerSigned);
    }

    private void Seal(string folder, Manifest release, ReleaseTerms terms)
    {
        File.Delete(Path.Combine(folder, Manifest.Route));
        release.WriteTo(folder);
        ReleaseSeal.Write(folder, release, Target.Log, ReleaseChanges.Between(Target.Manifest, release), terms);
        StagingMark.TakeOff(folder);
        CheckSigner(terms);
    }

    /// <summary>
    /// Everything is on the disk before the folder takes the place of the live one, and the exchange is before anyone
    /// is told. Where the disk refuses that, the live folder is the old one again.
    /// </summary>
    private void GoLive(string folder)
    {
        DiskSync.FlushAll(folder);
        if (!_lock.IsHeld)
            throw new IOException($"'{_lock.Name}' was removed: another build may have begun");
        FolderSwap.Replace(Target.Live, folder, Target.Aside);
        try
        {
            DiskSync.FlushNames(Path.GetDirectoryName(Target.Live)!);
        }
        catch (IOException)
        {
            FolderSwap.Undo(Target.Live, folder, Target.Aside);
            throw;
        }
    }
}
