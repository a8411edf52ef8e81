using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// The folder that the site is published to. A build writes beside it and takes its place in one step at the end: until
/// then, and whenever anything fails, the site that was there stays as it was. The release before stays beside it.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    /// <summary>Files written.</summary>
    private const int Many = 100_000;

    private readonly OutputTarget _target;
    private readonly LiveFolder _live;
    private readonly ManifestRows _rows;
    private readonly StagedFiles _staged;
    private readonly Lock _keeping = new();

    private Exception? _failure;
    private Manifest? _contents;
    private (int Written, int Kept) _counted;
    private bool[]? _isKept;

    private OutputFolder(LiveFolder live, string root)
    {
        _live = live;
        _target = live.Target;
        _rows = Published?.Rows ?? new ManifestRows();
        _rows.SetAside(Path.Combine(root, CacheFile.Folder));
        _staged = new StagedFiles(_target.Staging, _rows);
    }

    /// <summary>Where the new site stands until it is published, for whoever looks through it first.</summary>
    public string StagedPath => _target.Staging;

    /// <summary>Where the site stands that readers see.</summary>
    public string LivePath => _target.Live;

    /// <summary>The live folder's name, as findings give it.</summary>
    public string Name => _target.Name;

    /// <summary>What the live site holds; null where there is none, or a file of it is gone. Its files can be asked for
    /// until <see cref="Dispose"/>, as those of what follows.</summary>
    public Manifest? Published => _target.IsComplete ? _target.Manifest : null;

    /// <summary>What was published last, whether or not all of it is still there; null before the first
    /// release.</summary>
    public Manifest? Before => _target.Manifest;

    /// <summary>What the new site holds; null until it is published.</summary>
    public Manifest? Release { get; private set; }

    /// <summary>The disk has refused something: files are missing, and <see cref="Publish"/> will say why.</summary>
    public bool HasFailed => _failure is not null;

    public int WrittenCount => _staged.Count;

    /// <summary>Files of the live site that stay as they are; all of them where nothing was published.</summary>
    public int KeptCount { get; private set; }

    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <param name="isRehearsal">Nobody will publish what is written.</param>
    /// <returns>Null where the findings say why nothing may be written there.</returns>
    public static OutputFolder? Open(string live, string root, DiagnosticBag findings, bool isRehearsal = false)
    {
        var target = new OutputTarget(live, findings) { IsRehearsal = isRehearsal };
        if (LiveFolder.Open(target, root) is not { } folder)
            return null;
        var output = new OutputFolder(folder, root);
        if (target.IsGone)
            target.Report(
                OutputCodes.LiveSiteGone,
                ("found", target.Name),
                ("other", Path.GetFileName(target.Previous))
            );
        else if (target.Try(() => StagingMark.Begin(target.Staging)))
            return output;
        output.Dispose();
        return null;
    }

    public void Dispose()
    {
        _live.Dispose();
        _rows.Dispose();
    }

    /// <summary>Makes room for what will be told of so many files.</summary>
    public void Expect(int files) => _staged.Expect(files);

    /// <summary>Files of such names get compressed copies beside them.</summary>
    /// <param name="isPacked">Told of a route.</param>
    public void Pack(Func<string, bool> isPacked) => _staged.Pack(isPacked);

    /// <summary>
    /// Writes one file beside the live site. Safe from any thread; what fails here fails <see cref="Publish"/>.
    /// </summary>
    /// <param name="record">Of a page about one record.</param>
    public void Write(OutputFile file, PublishedRecord? record = null) => Attempt(() => _staged.Write(file, record));

    /// <summary>Writes files as they are made; making them may fail too.</summary>
    public void WriteAll(IEnumerable<OutputFile> files) =>
        Attempt(() =>
        {
            foreach (var file in files)
                Write(file);
        });

    /// <summary>Writes one file as it is made, however long it gets.</summary>
    public void Write(string route, Action<Stream> content) => Write([route], files => content(files[0]));

    /// <summary>Writes files as they are made, side by side, however long they get. Safe from any thread.</summary>
    public void Write(IReadOnlyList<string> routes, Action<IReadOnlyList<Stream>> content) =>
        Attempt(() => _staged.Write(routes, content));

    /// <summary>A file that grows until <see cref="Finish"/>; to be called within <see cref="Attempt"/>.</summary>
    internal StagedFile Start(string route) => _staged.Start(route);

    /// <summary>Such a file is whole: it becomes a file of the site.</summary>
    internal void Finish(StagedFile file, string route) => _staged.Finish(file, route);

    /// <summary>Some files are kept and others written: what publishing needs to know is read meanwhile.</summary>
    /// <param name="isToPublish">Nothing is known yet that speaks against it.</param>
    public void ReadAhead(bool isToPublish) => _live.ReadAhead(isToPublish);

    /// <summary>A file of the live site that stays as it is. Safe from any thread.</summary>
    /// <param name="place">Among those of <see cref="Published"/>.</param>
    public void Keep(int place)
    {
        KeepOne(place);
        if (!_staged.HasCopies || Published!.Entries[place].Path is not { } route || !_staged.IsPacked(route))
            return;
        foreach (var packed in CompressedCopy.RoutesOf(route))
            if (Published.PlaceOf(packed) is >= 0 and var copy)
                KeepOne(copy);
    }

    private void KeepOne(int place)
    {
        lock (_keeping)
        {
            _isKept ??= new bool[Published!.Entries.Count];
            KeptCount += _isKept[place] ? 0 : 1;
            _isKept[place] = true;
        }
    }

    /// <summary>Where a file of the new site stands now: where it was written, or in the live site.</summary>
    public string PathOf(string route)
    {
        var staged = Path.Combine(StagedPath, route);
        return File.Exists(staged) ? staged : Path.Combine(LivePath, route);
    }

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

    /// <summary>At the end of a phase: of a large site, what it has left behind must not stand beside what the next one
    /// fills at once.</summary>
    public void CollectIfLarge()
    {
        if (WrittenCount > Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>The files of the new site, so far: when more is written, they are asked for again.</summary>
    public Manifest Contents()
    {
        lock (_keeping)
        {
            var count = (_staged.Count, KeptCount);
            if (_contents is not null && _counted == count)
                return _contents;
            _counted = count;
            return _contents = (Published ?? Manifest.Of(_rows, [])).With(_isKept ?? [], _staged.Rows());
        }
    }

    /// <summary>The number and the date that the log would give to what was written and kept.</summary>
    public (int Number, string? Date) NextOf(ReleaseTerms terms) =>
        (_target.Log.Entries.Count + 1, ReleaseSeal.DateOf(terms, Contents(), _target.Log));

    /// <summary>The live site's log says all that the terms ask for.</summary>
    public bool IsSealed(ReleaseTerms terms) => _live.IsSealed(terms);

    /// <summary>
    /// Puts what was written, and what was kept, in the place of the live site, as the next release of its log.
    /// </summary>
    public bool Publish(ReleaseTerms terms)
    {
        _target.Try(() =>
        {
            if (_failure is not null)
                throw new IOException(_failure.Message, _failure);
            CollectIfLarge();
            var (release, isMadeAnew) = (Contents(), KeptCount == 0);
            if (Published is { } published && _live.IsSealed(terms) && IsThere(published, release))
                (Release, KeptCount) = (published, published.Entries.Count);
            else if (isMadeAnew ? _live.Replace(release, terms) : _live.Change(Published!, release, terms))
                Release = release;
            if (isMadeAnew && Release is not null)
                _target.CheckPrevious();
        });
        Discard();
        return Release is not null;
    }

    /// <summary>A site that was made wholly anew is compared byte for byte: it mends one that was damaged.</summary>
    private bool IsThere(Manifest published, Manifest release) =>
        !Manifest.Differences(published, release).Any()
        && (KeptCount > 0 || SiteContents.FirstUnfit(_target.Live, published) is null);

    /// <summary>
    /// Removes what was written; the live site stays. A rest that cannot be removed now is removed by the next build.
    /// </summary>
    /// <returns>False, always: nothing was published.</returns>
    public bool Discard()
    {
        try
        {
            if (!_target.IsReplaced)
                StagingMark.Remove(_target.Staging);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
        return false;
    }
}
