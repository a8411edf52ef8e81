using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>
/// The folder that the site is published to. A build writes beside it and takes its place in one step at the end: until
/// then, and whenever anything fails, the site that was there stays as it was. The release before stays beside it.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly OutputTarget _target;
    private readonly LiveFolder _live;
    private readonly FolderMaker _places;
    private readonly ManifestRows _rows;
    private readonly List<int> _written = [];
    private readonly Lock _adding = new();

    private Func<string, bool>? _isPacked;
    private Exception? _failure;
    private Manifest? _contents;
    private bool[]? _isKept;

    private OutputFolder(LiveFolder live)
    {
        _live = live;
        _target = live.Target;
        _places = new FolderMaker(_target.Staging);
        _rows = Published?.Rows ?? new ManifestRows();
    }

    /// <summary>Where the new site stands until it is published, for whoever looks through it first.</summary>
    public string StagedPath => _target.Staging;

    /// <summary>Where the site stands that readers see.</summary>
    public string LivePath => _target.Live;

    /// <summary>The live folder's name, as findings give it.</summary>
    public string Name => _target.Name;

    /// <summary>What the live site holds; null where there is none, or a file of it is gone.</summary>
    public Manifest? Published => _target.IsComplete ? _target.Manifest : null;

    /// <summary>What was published last, whether or not all of it is still there; null before the first
    /// release.</summary>
    public Manifest? Before => _target.Manifest;

    /// <summary>What the new site holds; null until it is published.</summary>
    public Manifest? Release { get; private set; }

    /// <summary>The disk has refused something: files are missing, and <see cref="Publish"/> will say why.</summary>
    public bool HasFailed => _failure is not null;

    public int WrittenCount => _written.Count;

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
        if (target.IsGone)
            target.Report(
                OutputCodes.LiveSiteGone,
                ("found", target.Name),
                ("other", Path.GetFileName(target.Previous))
            );
        else if (target.Try(() => StagingMark.Begin(target.Staging)))
            return new OutputFolder(folder);
        folder.Dispose();
        return null;
    }

    public void Dispose() => _live.Dispose();

    /// <summary>Makes room for what will be told of so many files, and some more: a list that doubles leaves its halves
    /// behind.</summary>
    public void Expect(int files) => _written.EnsureCapacity(files + (files / 8));

    /// <summary>Files of such names get compressed copies beside them.</summary>
    /// <param name="isPacked">Told of a route.</param>
    public void Pack(Func<string, bool> isPacked) => _isPacked = isPacked;

    /// <summary>
    /// Writes one file beside the live site. Safe from any thread; what fails here fails <see cref="Publish"/>.
    /// </summary>
    /// <param name="record">Of a page about one record.</param>
    public void Write(OutputFile file, PublishedRecord? record = null)
    {
        if (_failure is not null)
            return;
        try
        {
            WriteStaged(file, record);
            if (_isPacked?.Invoke(file.Route) == true)
                foreach (var copy in CompressedCopy.Of(file))
                    WriteStaged(copy, null);
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
                Write(file);
        });

    /// <summary>Writes one file as it is made, however long it gets.</summary>
    public void Write(string route, Action<Stream> content) => Write([route], files => content(files[0]));

    /// <summary>Writes files as they are made, side by side, however long they get. Safe from any thread.</summary>
    public void Write(IReadOnlyList<string> routes, Action<IReadOnlyList<Stream>> content) =>
        Attempt(() =>
        {
            var files = new List<StagedFile>(routes.Count);
            try
            {
                foreach (var route in routes)
                    files.Add(Start(route));
                content(files);
                foreach (var (route, file) in routes.Zip(files))
                    Add(file.EntryFor(route));
            }
            finally
            {
                files.ForEach(f => f.Dispose());
            }
            foreach (var route in routes)
                Pack(route);
        });

    /// <summary>A file that grows until <see cref="Finish"/>; to be called within <see cref="Attempt"/>.</summary>
    internal StagedFile Start(string route) => new(_places.PathOf(route));

    /// <summary>Such a file is whole: it becomes a file of the site.</summary>
    internal void Finish(StagedFile file, string route)
    {
        Add(file.EntryFor(route));
        file.Dispose();
        Pack(route);
    }

    /// <summary>Compressed copies of a file that is whole, where they are worth their place.</summary>
    private void Pack(string route)
    {
        if (
            _isPacked?.Invoke(route) != true
            || !CompressedCopy.IsWorthwhile(new FileInfo(_places.PathOf(route)).Length)
        )
            return;
        WriteStaged(route + CompressedCopy.Brotli, to => Packed(route, to, CompressedCopy.PackByBrotli));
        WriteStaged(route + CompressedCopy.Gzip, to => Packed(route, to, CompressedCopy.PackByGzip));
    }

    /// <summary>Some files are kept and others written: what publishing needs to know is read meanwhile.</summary>
    public void ReadAhead() => _live.ReadAhead();

    /// <summary>A file of the live site that stays as it is. Safe from any thread.</summary>
    /// <param name="place">Among those of <see cref="Published"/>.</param>
    public void Keep(int place)
    {
        KeepOne(place);
        if (_isPacked is null || Published!.Entries[place].Path is not { } route || !_isPacked(route))
            return;
        foreach (var ending in new[] { CompressedCopy.Brotli, CompressedCopy.Gzip })
            if (Published.PlaceOf(route + ending) is >= 0 and var copy)
                KeepOne(copy);
    }

    private void KeepOne(int place)
    {
        lock (_adding)
        {
            _isKept ??= new bool[Published!.Entries.Count];
            KeptCount += _isKept[place] ? 0 : 1;
            _isKept[place] = true;
            _contents = null;
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

    /// <summary>The files of the new site, so far: when more is written, they are asked for again.</summary>
    public Manifest Contents()
    {
        lock (_adding)
            return _contents ??= (Published ?? Manifest.Of(_rows, [])).With(_isKept ?? [], [.. _written]);
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

    private void WriteStaged(OutputFile file, PublishedRecord? record)
    {
        using (var handle = File.OpenHandle(_places.PathOf(file.Route), FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.Write(handle, file.Content.Span, 0);
            DiskSync.Flush(handle);
        }
        Add(new ManifestEntry(file.Route, file.Content.Length, FileHash.Of(file.Content.Span), record));
    }

    private void WriteStaged(string route, Action<Stream> content)
    {
        using var file = new StagedFile(_places.PathOf(route));
        content(file);
        Add(file.EntryFor(route));
    }

    private void Packed(string route, Stream to, Action<Stream, Stream> pack)
    {
        using var from = File.OpenRead(_places.PathOf(route));
        pack(from, to);
    }

    private void Add(ManifestEntry file)
    {
        lock (_adding)
        {
            _written.Add(_rows.Add(file));
            _contents = null;
        }
    }
}
