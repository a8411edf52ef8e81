using Publisher.Output;
using Publisher.Reading;
using Publisher.Search;

namespace Publisher;

/// <summary>
/// The site's search index: made from what is searched in every record, or kept where none of that has changed.
/// </summary>
internal sealed class SearchFiles : IDisposable
{
    private const string Folder = "search/";

    /// <summary>Records that may say something else before the index is made anew: it is changed record by
    /// record.</summary>
    private const int Few = 256;

    private readonly OutputFolder _output;
    private readonly PriorBuild _prior;
    private readonly SearchIndex _index;

    private SearchFiles(OutputFolder output, PriorBuild prior, int records) =>
        (_output, _prior, _index) = (output, prior, new SearchIndex(records, output.StagedPath));

    /// <returns>Null where the theme has no search.</returns>
    public static SearchFiles? Open(SiteSource site, InputFolder folder, OutputFolder output, PriorBuild prior) =>
        site.Plan.HasData("search") ? new SearchFiles(output, prior, folder.Records.Count) : null;

    /// <summary>Safe from any thread.</summary>
    public void Add(SearchDocument document) => _output.Attempt(() => _index.Add(document));

    /// <summary>After all records.</summary>
    /// <param name="records">Reads some of them again, or all, where some were kept and others have changed.</param>
    public void Finish(Outcomes outcomes, RecordPass records)
    {
        if (_prior.SearchChanges(outcomes) is { Count: <= Few } changed && TryUpdate(changed, records))
            return;
        if (_prior.IsUsable)
            records.AddAllTo(this);
        _output.WriteAll(_index.Files());
        _index.Dispose();
    }

    /// <param name="changed">The places of the records that say something else.</param>
    /// <returns>False where the index has to be made anew.</returns>
    private bool TryUpdate(IReadOnlyList<int> changed, RecordPass records)
    {
        IReadOnlyList<OutputFile>? files = changed.Count == 0 ? [] : null;
        if (changed.Count > 0)
            _output.Attempt(() =>
                files = new SearchUpdate(_prior.BytesOf, r => _output.Published!.Find(r)?.Sha256).FilesOf(
                    records.DocumentsOf(changed)
                )
            );
        if (files is null)
            return false;
        _prior.KeepAll(Folder, files.Select(f => f.Route));
        _output.WriteAll(files);
        return true;
    }

    public void Dispose() => _index.Dispose();
}
