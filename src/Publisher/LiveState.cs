using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;

namespace Publisher;

/// <summary>What a preview knows of the sources at one moment.</summary>
internal sealed class LiveState
{
    private readonly Lazy<Dictionary<string, LiveRecord>> _byPlace;
    private readonly Lazy<LivePages> _pages;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _together;

    private LiveState(
        BuildOptions options,
        InputFolder folder,
        LiveSource source,
        LiveDuties duties,
        LiveRecord[] records,
        IReadOnlyList<Diagnostic> aboutFiles
    )
    {
        (Options, Folder, Source, Duties, Records) = (options, folder, source, duties, records);
        FileErrors =
        [
            .. source.Findings.Where(f => f.Code.Severity == Severity.Error),
            .. aboutFiles,
            .. records.Where(r => !r.IsDraft).SelectMany(r => r.Errors),
        ];
        _byPlace = new(() => records.ToDictionary(r => r.Place.Place, StringComparer.Ordinal));
        _pages = new(() => new LivePages(this));
        _together = new(() => LiveReview.Of(this));
    }

    public BuildOptions Options { get; }

    public InputFolder Folder { get; }

    public LiveSource Source { get; }

    public LiveDuties Duties { get; }

    /// <summary>In the order of the input folder.</summary>
    public IReadOnlyList<LiveRecord> Records { get; }

    /// <summary>Of single files, that would stop a build.</summary>
    public IReadOnlyList<Diagnostic> FileErrors { get; }

    /// <summary>What is found in the records together: warnings too.</summary>
    public IReadOnlyList<Diagnostic> Together => _together.Value;

    /// <summary>All that would stop a build, or fail a check.</summary>
    public IReadOnlyList<Diagnostic> Errors =>
        [.. FileErrors, .. Together.Where(f => f.Code.Severity == Severity.Error)];

    public LivePages Pages => _pages.Value;

    /// <param name="before">What has not changed since is not read again.</param>
    /// <param name="findings">Tells of the site's faults where there is none to be shown.</param>
    /// <returns>Null where there is no site.</returns>
    public static LiveState? Read(
        BuildOptions options,
        LiveState? before,
        DiagnosticBag findings,
        IProgress<(int Done, int Total)>? progress = null
    )
    {
        var aboutFiles = new DiagnosticBag();
        var folder = InputFolder.Find(options.Root, aboutFiles);
        if (LiveSource.Read(options, folder, before?.Source, findings) is not { } source)
            return null;
        var records = new LiveRecords(options, folder, source, before).Read(progress);
        var duties = LiveDuties.Read(options.Root, before?.Duties);
        return new LiveState(options, folder, source, duties, records, aboutFiles.InReadingOrder());
    }

    public LiveRecord? Find(RecordFile place) => _byPlace.Value.GetValueOrDefault(place.Place);

    /// <summary>Whether any page, or what is found, may be another than before.</summary>
    public bool DiffersFrom(LiveState before) =>
        Source.Key != before.Source.Key
        || Duties.Key != before.Duties.Key
        || FileErrors.Count != before.FileErrors.Count
        || !Records.Select(r => (r.Place, r.Source)).SequenceEqual(before.Records.Select(r => (r.Place, r.Source)));

    /// <summary>The paths of records that are new, gone or changed.</summary>
    public IReadOnlyList<string> ChangedSince(LiveState before) =>
        [
            .. Records
                .Where(r => before.Find(r.Place) is not { } was || was.Source != r.Source)
                .Select(r => r.Place.Path),
            .. before.Records.Where(r => Find(r.Place) is null).Select(r => r.Place.Path),
        ];

    /// <summary>The summaries of all records, drafts among them.</summary>
    public Catalog ToCatalog() => Catalog.Of(Records.Select(r => r.Entry).OfType<CatalogEntry>(), Source.Site.Plan);
}
