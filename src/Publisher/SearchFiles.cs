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
    /// <param name="records">Reads them again, where some were kept and others have changed.</param>
    public void Finish(Outcomes outcomes, RecordPass records)
    {
        if (_prior.IsUsable && _prior.IsSearchCurrent(outcomes))
        {
            _prior.KeepAll(Folder);
            return;
        }
        if (_prior.IsUsable)
            records.AddAllTo(this);
        _output.WriteAll(_index.Files());
        _index.Dispose();
    }

    public void Dispose() => _index.Dispose();
}
