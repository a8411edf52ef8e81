using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>The folders that publishing may write to: nobody's sources, and nothing that no build made.</summary>
internal sealed class OutputTarget
{
    private readonly DiagnosticBag _findings;

    /// <param name="live">As the user named it.</param>
    public OutputTarget(string live, DiagnosticBag findings)
    {
        _findings = findings;
        Live = Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(live)));
        Name = Path.GetFileName(Live) is { Length: > 0 } name ? name : Live;
        Staging = Live + ".staging";
        Previous = Live + ".previous";
        Aside = Live + ".aside";
    }

    /// <summary>The folder that readers see.</summary>
    public string Live { get; }

    /// <summary>The live folder's name, as findings give it; the whole path where it has none.</summary>
    public string Name { get; }

    /// <summary>Where the new site is made.</summary>
    public string Staging { get; }

    /// <summary>Where the release before stands.</summary>
    public string Previous { get; }

    /// <summary>Where the live folder stands for a moment, on systems that cannot exchange two folders.</summary>
    public string Aside { get; }

    /// <summary>The folder is looked at and never published: it lies where builds keep notes.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What the live site holds by its manifest; null where there is none.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>Every file of the manifest is there.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Of the live site.</summary>
    public ReleaseLog Log { get; private set; } = ReleaseLog.Empty;

    /// <summary>Nothing is left of what was published but the release before.</summary>
    public bool IsGone => Log.Entries.Count == 0 && HasLog(Previous);

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    public bool IsApart(string root)
    {
        root = Path.GetFullPath(root);
        if (ReservedAround(root) is { } reserved)
        {
            Report(OutputCodes.InsideSource, ("found", Name), ("other", Path.GetFileName(reserved)));
            return false;
        }
        foreach (var source in new[] { "input", "themes", "output-config", CacheFile.Folder })
        {
            if (IsRehearsal && source == CacheFile.Folder)
                continue;
            var path = Path.Combine(root, source);
            if (!Holds(Live, path) && !Holds(path, Live))
                continue;
            Report(OutputCodes.InsideSource, ("found", Name), ("other", source));
            return false;
        }
        return true;
    }

    /// <summary>
    /// Asked before anything is written, be it a lock: what can never become a site of ours is left without a trace.
    /// </summary>
    public bool IsFit()
    {
        if (!Directory.Exists(Live) && new FileInfo(Live).LinkTarget is not null)
        {
            Report(OutputCodes.LeadsNowhere, ("found", Name));
            return false;
        }
        foreach (var beside in new[] { Staging, Previous, Aside })
            if (File.Exists(beside) || new FileInfo(beside).LinkTarget is not null)
            {
                // A link may lead to the site of somebody else.
                ForeignFiles.Report(Name, Path.GetFileName(beside), _findings);
                return false;
            }
        if (!File.Exists(Live))
            return Path.Exists(Path.Combine(Live, Manifest.Route))
                || (!IsManifestLost() && !HasForeign(Live, manifest: null, out _));
        ForeignFiles.Report(Name, Name, _findings);
        return false;
    }

    /// <summary>The staging folder holds a whole release, older than the live one, which it has been exchanged
    /// with.</summary>
    public bool IsReplaced =>
        Directory.Exists(Staging)
        && !StagingMark.IsOn(Staging)
        && ReleaseLog.Read(Staging) is { Entries.Count: > 0 } staged
        && ReleaseLog.Read(Live) is { } live
        && staged.Entries.Count < live.Entries.Count;

    /// <summary>Puts right what a build left that was broken off in the middle of an exchange.</summary>
    public void Recover()
    {
        if (!Directory.Exists(Live) && Directory.Exists(Aside))
            Directory.Move(Aside, Live);
        if (!IsReplaced)
            return;
        KeepReplaced();
        CheckPrevious();
    }

    /// <summary>
    /// After a build that made everything anew, or found the rest of one: what stood in the live folder until then may
    /// have been damaged, and so may the release before, which shares its files by hard links.
    /// </summary>
    public void CheckPrevious() => TryQuietly(() => PreviousRelease.RemoveUnfit(this));

    /// <summary>After an exchange: what was live becomes the release before. Where it cannot now, the next build does
    /// it.</summary>
    public void Settle() =>
        TryQuietly(() =>
        {
            if (IsReplaced)
                KeepReplaced();
        });

    /// <summary>Every file there stands in the manifest of the build before: nothing else is ever deleted.</summary>
    public bool IsOurs()
    {
        // The log names every record that was ever added: it is read while the files are looked through.
        var log = Task.Run(() => ReleaseLog.Read(Live));
        try
        {
            return AreFilesOurs() && IsLogged(log.GetAwaiter().GetResult());
        }
        finally
        {
            Task.WhenAny(log).Wait();
        }
    }

    private bool AreFilesOurs()
    {
        Manifest = Directory.Exists(Path.Combine(Live, Manifest.Route)) ? null : Manifest.Read(Live);
        if (Manifest is null && IsManifestLost())
            return false;
        if (HasForeign(Live, Manifest, out var isComplete))
            return false;
        IsComplete = isComplete;
        return true;
    }

    /// <summary>
    /// A folder of that name which no build began, or that the last build did not swap out, belongs to somebody.
    /// </summary>
    public bool IsStagingOurs()
    {
        if (!Path.Exists(Staging) || StagingMark.IsOn(Staging) || Manifest.Read(Staging) is not null)
            return true;
        if (Directory.Exists(Staging) && !SiteContents.PathsIn(Staging).Any())
            return true;
        ForeignFiles.Report(Name, Path.GetFileName(Staging), _findings);
        return false;
    }

    /// <summary>Whether a folder holds files that its manifest does not name; they are reported.</summary>
    /// <param name="isComplete">Every file of the manifest is there.</param>
    public bool HasForeign(string folder, Manifest? manifest, out bool isComplete)
    {
        (var foreign, isComplete) = ForeignFiles.Find(folder, manifest);
        return HasForeign(folder, foreign);
    }

    /// <summary>Whether any were found in a folder; they are reported.</summary>
    public bool HasForeign(string folder, IReadOnlyList<string> found) => ForeignFiles.Report(folder, found, _findings);

    /// <summary>Takes a step that needs the disk; what the disk refuses becomes a finding.</summary>
    /// <returns>False where it was refused.</returns>
    public bool Try(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (NotAFileException e)
        {
            var path = Path.GetRelativePath(Path.GetDirectoryName(Live)!, e.Place);
            Report(OutputCodes.NotAFile, ("found", path.Replace(Path.DirectorySeparatorChar, '/')));
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(OutputCodes.CannotWrite, ("reason", e.Message.Replace(Staging, Name, StringComparison.Ordinal)));
            return false;
        }
    }

    public void Report(DiagnosticCode code, params IReadOnlyList<(string Name, BilingualText Value)> values) =>
        _findings.Report(code, SourceSpan.Whole(Name), values);

    /// <summary>The site cannot be told from others' files without it, but the log says that there is one.</summary>
    private bool IsManifestLost()
    {
        if (HasLog(Live))
            Report(OutputCodes.ManifestLost, ("found", Manifest.Route), ("other", Name));
        return HasLog(Live);
    }

    private static bool HasLog(string folder) => File.Exists(Path.Combine(folder, ReleaseLog.Route));

    /// <summary>The published site that the live folder would lie in, or the folder beside one whose name is
    /// Publisher's own. What stands around the root is the office's.</summary>
    private string? ReservedAround(string root)
    {
        var usual = Path.Combine(root, "output");
        for (var folder = Live; !Holds(folder, root); folder = Path.GetDirectoryName(folder)!)
        {
            var site = Path.ChangeExtension(folder, null);
            var isBeside = Path.GetExtension(folder) is ".staging" or ".previous" or ".aside";
            if ((folder != Live && HasLog(folder)) || (isBeside && (site == usual || HasLog(site))))
                return folder;
        }
        return null;
    }

    /// <summary>The next release continues the log: only one that is whole and names the live site can be
    /// continued.</summary>
    private bool IsLogged(ReleaseLog? log)
    {
        if (log is not null && log.Last?.Manifest == Manifest?.Hash)
        {
            Log = log;
            return true;
        }
        Report(OutputCodes.LogBroken, ("found", ReleaseLog.Route));
        return false;
    }

    /// <summary>A step that nothing depends on any more: the disk may refuse it.</summary>
    public static void TryQuietly(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private void KeepReplaced()
    {
        StagingMark.Remove(Previous);
        Directory.Move(Staging, Previous);
    }

    private static bool Holds(string folder, string path) =>
        folder == Path.GetPathRoot(folder)
        || (path + Path.DirectorySeparatorChar).StartsWith(
            folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>A link to the live folder stays; what it leads to is replaced.</summary>
    private static string Resolved(string live) =>
        Directory.Exists(live) ? Directory.ResolveLinkTarget(live, returnFinalTarget: true)?.FullName ?? live : live;
}
