using System.Runtime.InteropServices;
using Publisher.Diagnostics;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Store;

namespace Publisher;

/// <summary>
/// What the build before left that this one can use: pages of records that have not changed, and lists of them. The
/// site comes out as if everything were made anew.
/// </summary>
internal sealed class PriorBuild
{
    /// <summary>Times the size of the store before: what else a build writes at the end is no larger than a few of
    /// them, where files need not be copied.</summary>
    private const long Ample = 16;

    /// <summary>Of a project's years together, at most, for which no room must be made.</summary>
    private const int FewFiles = 64;

    /// <summary>Characters of a page's address, likewise.</summary>
    private const int UsualRoute = 128;

    private readonly string _path;
    private readonly FileHash _site;
    private readonly SitePlan? _plan;
    private readonly IReadOnlyList<string> _endings;
    private readonly long _settledBefore;
    private readonly BuildStore? _store;
    private readonly Changes? _changes;
    private readonly OutputFolder? _output;
    private readonly Dictionary<string, UInt128> _pages = new(StringComparer.Ordinal);

    /// <param name="stored">Of no use where the live site is another one than it came with.</param>
    public PriorBuild(PriorStore stored, SiteSource? site, OutputFolder? output)
    {
        (_path, _store, _changes) = stored.For(output?.Published);
        _site = site?.Key ?? default;
        _plan = site?.Plan;
        _endings = _plan?.Endings ?? [];
        _output = output;
        _settledBefore = output is null ? 0 : FileClock.SettledBefore($"{_path}.clock");
    }

    /// <summary>No build came before.</summary>
    public static PriorBuild None { get; } = new(PriorStore.None, null, null);

    /// <summary>
    /// Nothing of the input has changed: the live site is what this build would make. Of records that were held back
    /// nothing is known, not even that they are still there.
    /// </summary>
    public bool IsCurrent(BuildOptions options) =>
        options.Review is null
        && _changes is { AreNone: true }
        && _store!.Unsettled == 0
        && _output!.IsSealed(options.Terms);

    /// <summary>How often each fault was found in the records of the build before.</summary>
    public IReadOnlyList<(DiagnosticCode Code, int Count)> Totals => _store?.Totals ?? [];

    /// <summary>The places of the records of one stage, where nothing has changed.</summary>
    public IEnumerable<int> At(LifeStage stage) =>
        Enumerable.Range(0, _store?.Count ?? 0).Where(i => _changes?.Before(i)?.Stage == stage);

    /// <summary>Whether anything can be kept.</summary>
    public bool IsUsable => _changes is not null;

    /// <summary>Every record was there before, changed or not, and none is gone.</summary>
    public bool HasSameRecords => _changes is { AreSameFiles: true };

    public StoreReader? NewReader() => _changes is null ? null : _store!.NewReader(_plan!);

    /// <summary>Keeps the pages of a project none of whose years has changed: all of them, or none.</summary>
    /// <param name="years">The records' places among all.</param>
    /// <returns>False where they have to be made.</returns>
    public bool TryKeep(
        ReadOnlySpan<int> years,
        IReadOnlyList<RecordFile> records,
        StoreReader? reader,
        Outcomes outcomes
    )
    {
        if (_changes is null || _changes.HasLostYear(records[years[0]].Id))
            return false;
        foreach (var year in years)
            if (_changes[year] is null)
                return false;
        var most = years.Length * (1 + _endings.Count);
        Span<int> files = most <= FewFiles ? stackalloc int[FewFiles] : new int[most];
        var count = 0;
        foreach (var year in years)
            AddFilesOf(_changes[year]!.Value, files, ref count);
        if (!TryKeep(files[..count]))
            return false;
        foreach (var year in years)
        {
            var (entry, state) = reader!.Read(_changes[year]!.Value);
            outcomes.Keep(year, entry, state);
        }
        return true;
    }

    /// <summary>A record's page, and the files beside it; of a draft there is nothing to keep.</summary>
    /// <param name="places">In the live site; negative where it lacks one: the store does not tell the truth.</param>
    private void AddFilesOf(StoredRecord record, Span<int> places, ref int count)
    {
        if (record.Stage == LifeStage.Draft)
            return;
        Span<char> beside = stackalloc char[UsualRoute];
        var page = _plan!.RouteOf(stackalloc char[UsualRoute], record.Id, record.FiscalYear);
        places[count++] = PlaceOf(page);
        if (record.Stage == LifeStage.Withdrawn)
            return;
        foreach (var ending in _endings)
            places[count++] = PlaceOf(SitePlan.Beside(beside, page, ending));
    }

    /// <summary>Keeps all of the files, or none where one is missing.</summary>
    private bool TryKeep(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if (place < 0)
                return false;
        foreach (var place in places)
            _output!.Keep(place);
        return true;
    }

    private int PlaceOf(ReadOnlySpan<char> route) => _output?.Published?.PlaceOf(route) ?? -1;

    /// <summary>Keeps a page that lists records, if it would list the same ones in the same words.</summary>
    /// <param name="parts">Hashes of all that it is made from.</param>
    /// <returns>False where it has to be made.</returns>
    public bool TryKeep(string route, ReadOnlySpan<UInt128> parts) => TryKeep([route], parts);

    /// <summary>Keeps files that are made together, if they would come out the same.</summary>
    /// <param name="parts">Hashes of all that they are made from.</param>
    /// <returns>False where they have to be made.</returns>
    public bool TryKeep(IReadOnlyList<string> routes, ReadOnlySpan<UInt128> parts) =>
        AreAsBefore(routes, parts) && TryKeep([.. routes.Select(r => PlaceOf(r))]);

    /// <summary>The same; where one of them is not what was published, it is mended.</summary>
    public bool TryKeepIntact(IReadOnlyList<string> routes, ReadOnlySpan<UInt128> parts) =>
        AreAsBefore(routes, parts) && routes.All(IsIntact) && TryKeep([.. routes.Select(r => PlaceOf(r))]);

    private bool AreAsBefore(IReadOnlyList<string> routes, ReadOnlySpan<UInt128> parts)
    {
        var hash = ContentHash.Of(MemoryMarshal.AsBytes(parts));
        lock (_pages)
            _pages[routes[0]] = hash;
        return _changes is not null && _store!.Pages.GetValueOrDefault(routes[0]) == hash;
    }

    private bool IsIntact(string route)
    {
        using var file = AsPublished(route);
        return file is not null;
    }

    /// <summary>A hash of the file of a record that is as it was published.</summary>
    public UInt128 SourceOf(int ordinal) => _changes![ordinal]!.Value.Source;

    /// <summary>The same; or nothing that could be kept, where the site takes lines over from a file of the live one
    /// that is not what it was.</summary>
    public PriorBuild Checked(SiteSource? site)
    {
        if (_changes is null || site?.Plan.HasData("tables") != true)
            return this;
        using var lines = AsPublished(LineFile.Route);
        return lines is null ? new PriorBuild(new PriorStore(_path), site, _output) : this;
    }

    /// <summary>A file of the live site with a line for each of some records.</summary>
    /// <returns>Null where it is not what was published, or nothing can be kept.</returns>
    public PublishedLines? LinesOf(string route) =>
        _changes is not null && AsPublished(route) is { } file ? new PublishedLines(file) : null;

    /// <returns>A file of the live site, from its beginning; null where it is not what was published, or the disk
    /// refuses it: whoever wanted to take it over makes it anew.</returns>
    private FileStream? AsPublished(string route)
    {
        FileStream? file = null;
        try
        {
            file = SiteContents.OpenOrNull(Path.Combine(_output!.LivePath, route));
            if (file is not null && FileHash.Of(file) == _output.Published!.Find(route)?.Sha256)
            {
                file.Position = 0;
                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
        file?.Dispose();
        return null;
    }

    /// <returns>A file of the live site that is not large; null likewise.</returns>
    public byte[]? BytesOf(string route)
    {
        try
        {
            using var file = SiteContents.OpenOrNull(Path.Combine(_output!.LivePath, route));
            if (file is null || _output.Published!.Find(route) is not { } entry || file.Length != entry.Bytes)
                return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return FileHash.Of(bytes) == entry.Sha256 ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the files below a folder of the site.</summary>
    /// <param name="others">Files there that are made anew.</param>
    public void KeepAll(string folder, IReadOnlyList<string> others)
    {
        var made = others.Concat(others.SelectMany(CompressedCopy.RoutesOf)).Select(r => PlaceOf(r)).ToHashSet();
        foreach (var place in _output!.Published!.PlacesBelow(folder))
            if (!made.Contains(place))
                _output.Keep(place);
    }

    /// <summary>
    /// The records that are searched for another text than before, in order. Not before all are processed.
    /// </summary>
    /// <returns>Null where it is not known, or where records do not stand in the same places among all, which is what
    /// the index knows them by.</returns>
    public IReadOnlyList<int>? SearchChanges(Outcomes outcomes)
    {
        if (!HasSameRecords || _store!.Unsettled + outcomes.Unsettled > 0)
            return null;
        var (reader, changed) = (_store.NewReader(_plan!), new List<int>());
        foreach (var (ordinal, _, state) in outcomes.Settled)
            if (state is { } now && reader.Read(_changes!.Before(ordinal)!.Value).State.SearchText != now.SearchText)
                changed.Add(ordinal);
        return changed;
    }

    /// <summary>What the file system says of a record's file now, and whether that is settled.</summary>
    public (FileSignature Signature, bool IsSettled) Sign(string path)
    {
        var signature = FileSignature.Of(path);
        return (signature, signature.IsTelling && signature.Changed < _settledBefore);
    }

    /// <summary>What the next build needs to know of the records is written while the site is published, where the
    /// disk has room for both: a site that finds none must not give way to what can be lost.</summary>
    /// <returns>Null where <see cref="Save"/> will write it.</returns>
    public PendingStore? BeginSave(Outcomes outcomes) =>
        _store is not null && FileLink.AreHard && CacheFile.RoomFor(_path) > Ample * _store.Length
            ? NewStore(outcomes)
            : null;

    /// <summary>Leaves for the next build what this one knows, if it has published anything.</summary>
    /// <param name="counts">How often each fault was found in all records.</param>
    public void Save(
        PendingStore? saving,
        Outcomes outcomes,
        IReadOnlyList<(DiagnosticCode Code, int Count)> counts,
        Manifest? release
    )
    {
        if (release is null)
            return;
        using var store = saving ?? NewStore(outcomes);
        store.Complete(new StoreKey(_site, release.Hash), outcomes.Unsettled, counts, _pages);
    }

    private PendingStore NewStore(Outcomes outcomes) =>
        new(_path, _store, outcomes.Settled.Select(p => RowOf(p.Ordinal, p.Entry, p.State)));

    private (StoredRecord, CatalogEntry, RecordState?) RowOf(int ordinal, CatalogEntry entry, RecordState? state) =>
        (state is { } known ? StoredRecord.Of(entry, known) : _changes![ordinal]!.Value, entry, state);
}
