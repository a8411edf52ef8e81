using System.Numerics;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// The texts of all records → the static files that the search page looks things up in, with no server behind them.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    /// <summary>A pile is held in memory while it is gathered: many records need many piles.</summary>
    private const int FewestBits = 7;
    private const int MostBits = 10;

    private readonly int _records;
    private readonly Spool _spool;
    private readonly PostingPiles _postings;
    private readonly DocumentPiles _documents;

    /// <param name="records">How many there are at most, held ones counted.</param>
    /// <param name="folder">Where a temporary file may stand until <see cref="Dispose"/>; small sites need
    /// none.</param>
    public SearchIndex(int records, string folder)
    {
        _records = records;
        var bits = Math.Clamp(BitOperations.Log2((uint)records) - 8, FewestBits, MostBits);
        var piles = 1 << bits;
        _spool = new Spool(folder, 2 * piles);
        _postings = new PostingPiles(_spool, bits);
        _documents = new DocumentPiles(_spool, records, piles..(2 * piles));
    }

    /// <summary>Safe from any thread, in any order; each ordinal at most once.</summary>
    public void Add(SearchDocument document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document.Ordinal, (uint)_records);
        _postings.Add(document.Ordinal, RecordGrams.Of(document));
        _documents.Add(document);
    }

    /// <summary>
    /// The finished files, one after the other, the same bytes whatever the order of <see cref="Add"/>. Not before
    /// every record is added.
    /// </summary>
    public IEnumerable<OutputFile> Files()
    {
        var (bits, version) = (Shards.BitsFor(_postings.Total), new IndexVersion());
        foreach (var file in Shards.Files(_postings, bits, _records).Concat(_documents.Files()))
        {
            version = version.With(file.Route, file.Content.Span);
            yield return file;
        }
        yield return new SearchMeta(_records, bits, _postings.Total, version).ToFile();
    }

    public void Dispose() => _spool.Dispose();
}
