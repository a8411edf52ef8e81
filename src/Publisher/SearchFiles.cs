using System.Collections.Concurrent;
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

    /// <summary>Records that may say something else before the index is made anew.</summary>
    private const int Few = 256;

    private readonly OutputFolder _output;
    private readonly PriorBuild _prior;
    private readonly SearchIndex _index;

    /// <summary>What is searched in records that were made, as long as they are few.</summary>
    private readonly ConcurrentDictionary<int, SearchDocument> _made = [];

    private SearchFiles(OutputFolder output, PriorBuild prior, int records) =>
        (_output, _prior, _index) = (output, prior, new SearchIndex(records, output.StagedPath));

    /// <returns>Null where the theme has no search.</returns>
    public static SearchFiles? Open(SiteSource site, InputFolder folder, OutputFolder output, PriorBuild prior) =>
        site.Plan.HasData("search") ? new SearchFiles(output, prior, folder.Records.Count) : null;

    /// <summary>What is searched in a record that was made, not kept. Safe from any thread.</summary>
    public void Add(SearchDocument document)
    {
        if (!_prior.IsUsable)
            AddToIndex(document);
        else if (_made.Count < Few)
            _made[document.Ordinal] = document;
    }

    /// <summary>For an index that is made anew. Safe from any thread.</summary>
    public void AddToIndex(SearchDocument document) => _output.Attempt(() => _index.Add(document));

    /// <summary>After all records.</summary>
    /// <param name="records">Reads them again, where some were kept and others have changed.</param>
    public void Finish(Outcomes outcomes, RecordPass records)
    {
        if (_output.HasFailed || (_prior.SearchChanges(outcomes) is { } changed && TryUpdate(changed, outcomes)))
            return;
        if (_prior.IsUsable)
            records.AddAllTo(this);
        _output.WriteAll(_index.Files());
        _index.Dispose();
    }

    /// <param name="changed">The places of the records that say something else.</param>
    /// <returns>False where the index has to be made anew.</returns>
    private bool TryUpdate(IReadOnlyList<int> changed, Outcomes outcomes)
    {
        var texts = new List<(int Ordinal, SearchDocument? Now)>();
        foreach (var ordinal in changed)
        {
            var now = _made.GetValueOrDefault(ordinal);
            if (now is null && outcomes.IsListed(ordinal))
                return false;
            texts.Add((ordinal, now));
        }
        if ((texts.Count == 0 ? [] : new SearchUpdate(_prior.BytesOf).FilesOf(texts)) is not { } files)
            return false;
        _prior.KeepAll(Folder, [.. files.Select(f => f.Route)]);
        _output.WriteAll(files);
        return true;
    }

    public void Dispose() => _index.Dispose();
}
