using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// The folder that the site is published to. A build writes beside it and takes its place in one step at the end: until
/// then, and whenever anything fails, the site that was there stays as it was. The release before stays beside it.
/// </summary>
public sealed class OutputFolder
{
    private readonly string _live;
    private readonly string _staging;
    private readonly string _previous;
    private readonly FolderMaker _places;
    private readonly List<ManifestEntry> _written = [];
    private readonly List<ManifestEntry> _kept = [];
    private readonly Lock _adding = new();

    private Exception? _failure;

    private OutputFolder(string live)
    {
        _live = live;
        _staging = live + ".staging";
        _previous = live + ".previous";
        _places = new FolderMaker(_staging);
    }

    /// <summary>Where the new site stands until it is published, for whoever looks through it first.</summary>
    public string StagedPath => _staging;

    /// <summary>The live folder's name, as findings give it.</summary>
    public string Name => Path.GetFileName(_live);

    /// <summary>What the live site holds; null where there is none, or a file of it is gone.</summary>
    public Manifest? Published { get; private set; }

    /// <summary>What the new site holds; null until it is published.</summary>
    public Manifest? Release { get; private set; }

    public int WrittenCount => _written.Count;

    public int KeptCount => _kept.Count;

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <returns>Null where the findings say why nothing may be written there.</returns>
    public static OutputFolder? Open(string live, string root, DiagnosticBag findings)
    {
        live = Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(live)));
        var folder = new OutputFolder(live);
        var isFree = false;
        var isRead = folder.Try(
            () => isFree = folder.IsApart(root, findings) && folder.IsOurs(findings) && folder.IsStagingOurs(findings),
            findings
        );
        return isRead && isFree && folder.Try(folder.Begin, findings) ? folder : null;
    }

    /// <summary>
    /// Writes one file beside the live site. Safe from any thread; what fails here fails <see cref="Publish"/>.
    /// </summary>
    public void Write(OutputFile file)
    {
        if (_failure is not null)
            return;
        try
        {
            WriteStaged(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e;
        }
    }

    /// <summary>Writes files as they are made; making them may fail too.</summary>
    public void WriteAll(IEnumerable<OutputFile> files) =>
        Attempt(() =>
        {
            foreach (var file in files)
                WriteStaged(file);
        });

    /// <summary>Writes one file as it is made, however long it gets.</summary>
    public void Write(string route, Action<Stream> content) =>
        Attempt(() =>
        {
            using var file = new StagedFile(_places.PathOf(route));
            content(file);
            Add(_written, file.EntryFor(route));
        });

    /// <summary>A file of the live site that stays as it is. Safe from any thread.</summary>
    public void Keep(ManifestEntry file) => Add(_kept, file);

    /// <summary>A step towards the new site that needs the disk: what fails here fails <see cref="Publish"/>.</summary>
    public void Attempt(Action step)
    {
        if (_failure is not null)
            return;
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failure = e;
        }
    }

    /// <summary>Puts what was written, and what was kept, in the place of the live site.</summary>
    public bool Publish(DiagnosticBag findings) =>
        Try(
            () =>
            {
                if (_failure is not null)
                    throw new IOException(_failure.Message, _failure);
                var release = Manifest.Of([.. _written, .. _kept]);
                if (Published is { } published && published.Entries.SequenceEqual(release.Entries))
                    Release = published;
                else if (_kept.Count == 0 ? PublishStaged(release, findings) : PublishOver(release, findings))
                    Release = release;
                Clear();
            },
            findings
        )
            ? Release is not null
            : Discard();

    /// <summary>
    /// Removes what was written; the live site stays. A rest that cannot be removed now is removed by the next build.
    /// </summary>
    /// <returns>False, always: nothing was published.</returns>
    public bool Discard()
    {
        Try(Clear, new DiagnosticBag());
        return false;
    }

    /// <summary>All files are new: the folder that they were written to becomes the site.</summary>
    private bool PublishStaged(Manifest release, DiagnosticBag findings)
    {
        var isOld = Directory.Exists(_live);
        if (isOld && !StagingMark.IsOn(_previous) && HasForeign(_previous, findings))
            return false;
        release.WriteTo(_staging);
        StagingMark.TakeOff(_staging);
        FolderSwap.Replace(_live, _staging);
        if (!isOld)
            return true;
        if (Directory.Exists(_previous))
            Directory.Delete(_previous, recursive: true);
        Directory.Move(_staging, _previous);
        return true;
    }

    /// <summary>Most files stay: the release before takes over what changed and becomes the site.</summary>
    private bool PublishOver(Manifest release, DiagnosticBag findings)
    {
        if (PreviousRelease.Open(_previous, _live, Published!, findings) is not { } previous)
            return false;
        previous.Become(release, _staging, _live);
        FolderSwap.Replace(_live, _previous);
        return true;
    }

    private static bool HasForeign(string folder, DiagnosticBag findings) =>
        ForeignFiles.Report(folder, Manifest.Read(folder), findings, out _);

    private void WriteStaged(OutputFile file)
    {
        using (var handle = File.OpenHandle(_places.PathOf(file.Route), FileMode.CreateNew, FileAccess.Write))
            RandomAccess.Write(handle, file.Content.Span, 0);
        Add(_written, new ManifestEntry(file.Route, file.Content.Length, FileHash.Of(file.Content.Span)));
    }

    private void Add(List<ManifestEntry> files, ManifestEntry file)
    {
        lock (_adding)
            files.Add(file);
    }

    /// <summary>
    /// An empty folder beside the live one, marked as ours: the rest of a broken build is cleared away first.
    /// </summary>
    private void Begin()
    {
        Clear();
        StagingMark.PutOn(Directory.CreateDirectory(_staging).FullName);
    }

    private void Clear()
    {
        if (Directory.Exists(_staging))
            Directory.Delete(_staging, recursive: true);
    }

    private bool Try(Action step, DiagnosticBag findings)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(e, findings);
            return false;
        }
    }

    private void Report(Exception e, DiagnosticBag findings) =>
        findings.Report(
            OutputCodes.CannotWrite,
            SourceSpan.Whole(Path.GetFileName(_live)),
            [("reason", e.Message.Replace(_staging, Path.GetFileName(_live), StringComparison.Ordinal))]
        );

    private bool IsApart(string root, DiagnosticBag findings)
    {
        foreach (var source in new[] { "input", "themes", "output-config" })
        {
            var path = Path.Combine(Path.GetFullPath(root), source);
            if (!Holds(_live, path) && !Holds(path, _live))
                continue;
            var name = Path.GetFileName(_live);
            findings.Report(OutputCodes.InsideSource, SourceSpan.Whole(name), [("found", name), ("other", source)]);
            return false;
        }
        return true;
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

    /// <summary>
    /// A folder of that name which no build began, or that the last build did not swap out, belongs to somebody.
    /// </summary>
    private bool IsStagingOurs(DiagnosticBag findings)
    {
        if (!Path.Exists(_staging) || StagingMark.IsOn(_staging) || Manifest.Read(_staging) is not null)
            return true;
        ForeignFiles.Report(Name, Path.GetFileName(_staging), findings);
        return false;
    }

    /// <summary>Every file there stands in the manifest of the build before: nothing else is ever deleted.</summary>
    private bool IsOurs(DiagnosticBag findings)
    {
        if (File.Exists(_live))
        {
            ForeignFiles.Report(Name, Name, findings);
            return false;
        }
        var manifest = Manifest.Read(_live);
        if (ForeignFiles.Report(_live, manifest, findings, out var isComplete))
            return false;
        Published = isComplete ? manifest : null;
        return true;
    }
}
