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
    private readonly string _path;
    private readonly FileHash _site;
    private readonly SitePlan? _plan;
    private readonly IReadOnlyList<string> _endings;
    private readonly long _settledBefore;
    private readonly BuildStore? _store;
    private readonly Changes? _changes;
    private readonly OutputFolder? _output;
    private readonly Dictionary<string, UInt128> _pages = new(StringComparer.Ordinal);

    private PriorBuild(string path, SiteSource? site, OutputFolder? output, BuildStore? store, Changes? changes)
    {
        _path = path;
        _site = site?.Key ?? default;
        _plan = site?.Plan;
        _endings = _plan?.Endings ?? [];
        _output = output;
        _store = store;
        _changes = changes;
        _settledBefore = output is null ? 0 : FileClock.SettledBefore($"{path}.clock");
    }

    /// <summary>No build came before.</summary>
    public static PriorBuild None { get; } = new("", null, null, null, null);

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

    public static PriorBuild Open(BuildOptions options, SiteSource? site, InputFolder folder, OutputFolder? output)
    {
        var target = ContentHash.Of(options.Output ?? "");
        var path = Path.Combine(options.Root, CacheFile.Folder, $"{target:x32}");
        if (options.IsFull || site is null || output?.Published is not { } published)
            return new PriorBuild(path, site, output, null, null);
        var store = BuildStore.Open(path, new StoreKey(site.Key, published.Hash), CodeCatalog.All);
        return new PriorBuild(
            path,
            site,
            output,
            store,
            store is null ? null : Changes.Find(options.Root, folder, store)
        );
    }

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
        var kept = new (CatalogEntry Entry, RecordState State, int[] Files)[years.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            var (entry, state) = reader!.Read(_changes[years[i]]!.Value);
            if (FilesOf(entry) is not { } files)
                return false;
            kept[i] = (entry, state, files);
        }
        for (var i = 0; i < kept.Length; i++)
        {
            var (entry, state, files) = kept[i];
            foreach (var file in files)
                _output!.Keep(file);
            outcomes.Keep(years[i], entry, state);
        }
        return true;
    }

    /// <summary>A record's page, and the files beside it; of a draft there is nothing to keep.</summary>
    /// <returns>Their places in the live site; null where it lacks one: the store does not tell the truth.</returns>
    private int[]? FilesOf(CatalogEntry entry)
    {
        var endings = entry.IsListed ? _endings : [];
        if (entry.Stage == LifeStage.Draft)
            return [];
        var places = new int[1 + endings.Count];
        places[0] = PlaceOf(entry.Route);
        for (var i = 0; i < endings.Count; i++)
            places[i + 1] = PlaceOf(SitePlan.Beside(entry.Route, endings[i]));
        return Array.Exists(places, p => p < 0) ? null : places;
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

    private int PlaceOf(string route) => _output?.Published?.PlaceOf(route) ?? -1;

    /// <summary>Keeps a page that lists records, if it would list the same ones in the same words.</summary>
    /// <param name="parts">Hashes of all that it is made from.</param>
    /// <returns>False where it has to be made.</returns>
    public bool TryKeep(string route, ReadOnlySpan<UInt128> parts) => TryKeep([route], parts);

    /// <summary>Keeps files that are made together, if they would come out the same.</summary>
    /// <param name="parts">Hashes of all that they are made from.</param>
    /// <returns>False where they have to be made.</returns>
    public bool TryKeep(IReadOnlyList<string> routes, ReadOnlySpan<UInt128> parts) =>
        AreAsBefore(routes, parts) && TryKeep([.. routes.Select(PlaceOf)]);

    /// <summary>The same; where one of them is not what was published, it is mended.</summary>
    public bool TryKeepIntact(IReadOnlyList<string> routes, ReadOnlySpan<UInt128> parts) =>
        AreAsBefore(routes, parts) && routes.All(IsIntact) && TryKeep([.. routes.Select(PlaceOf)]);

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
        return lines is null ? new PriorBuild(_path, site, _output, null, null) : this;
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

    /// <summary>Keeps the files below a folder of the site.</summary>
    public void KeepAll(string folder)
    {
        foreach (var place in _output!.Published!.PlacesBelow(folder))
            _output.Keep(place);
    }

    /// <summary>
    /// Whether the same records are searched for the same text as before, and stand in the same places among all, which
    /// is what the index knows them by. Not before all are processed.
    /// </summary>
    public bool IsSearchCurrent(Outcomes outcomes)
    {
        if (_changes is null || _store!.Unsettled + outcomes.Unsettled > 0)
            return false;
        var (reader, settled) = (_store.NewReader(_plan!), 0);
        foreach (var (ordinal, _, state) in outcomes.Settled)
        {
            settled++;
            if (state is not { } now)
                continue;
            if (_changes.Before(ordinal) is not { } before || reader.Read(before).State.SearchText != now.SearchText)
                return false;
        }
        return settled == _store.Count;
    }

    /// <summary>What the file system says of a record's file now, and whether that is settled.</summary>
    public (FileSignature Signature, bool IsSettled) Sign(string path)
    {
        var signature = FileSignature.Of(path);
        return (signature, signature.IsTelling && signature.Changed < _settledBefore);
    }

    /// <summary>Leaves for the next build what this one knows, if it has published anything.</summary>
    /// <param name="counts">How often each fault was found in all records.</param>
    public void Save(Outcomes outcomes, IReadOnlyList<(DiagnosticCode Code, int Count)> counts, Manifest? release)
    {
        if (release is null)
            return;
        CacheFile.Save(
            _path,
            stream =>
            {
                using var store = new StoreWriter(stream, IsUsable ? _store : null);
                store.Write(
                    new StoreKey(_site, release.Hash),
                    outcomes.Settled.Select(p => RowOf(p.Ordinal, p.Entry, p.State)),
                    outcomes.Unsettled,
                    counts,
                    _pages
                );
            }
        );
    }

    private (StoredRecord, CatalogEntry, RecordState?) RowOf(int ordinal, CatalogEntry entry, RecordState? state) =>
        (state is { } known ? StoredRecord.Of(entry, known) : _changes![ordinal]!.Value, entry, state);
}
