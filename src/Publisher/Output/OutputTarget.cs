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

    /// <summary>What the live site holds by its manifest; null where there is none.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>Every file of the manifest is there.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Of the live site.</summary>
    public ReleaseLog Log { get; private set; } = ReleaseLog.Empty;

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    public bool IsApart(string root)
    {
        foreach (var source in new[] { "input", "themes", "output-config" })
        {
            var path = Path.Combine(Path.GetFullPath(root), source);
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
        if (!File.Exists(Live))
            return Path.Exists(Path.Combine(Live, Manifest.Route)) || !HasForeign(Live, manifest: null, out _);
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
        if (IsReplaced)
            KeepReplaced();
    }

    /// <summary>After an exchange: what was live becomes the release before. Where it cannot now, the next build does
    /// it.</summary>
    public void Settle()
    {
        try
        {
            if (IsReplaced)
                KeepReplaced();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>Every file there stands in the manifest of the build before: nothing else is ever deleted.</summary>
    public bool IsOurs()
    {
        Manifest = Manifest.Read(Live);
        if (HasForeign(Live, Manifest, out var isComplete))
            return false;
        IsComplete = isComplete;
        return IsLogged();
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
    public bool HasForeign(string folder, Manifest? manifest, out bool isComplete) =>
        ForeignFiles.Report(folder, manifest, _findings, out isComplete);

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

    /// <summary>The next release continues the log: only one that is whole and names the live site can be
    /// continued.</summary>
    private bool IsLogged()
    {
        if (ReleaseLog.Read(Live) is { } log && log.Last?.Manifest == Manifest?.Hash)
        {
            Log = log;
            return true;
        }
        Report(OutputCodes.LogBroken, ("found", ReleaseLog.Route));
        return false;
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
