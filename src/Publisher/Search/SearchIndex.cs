using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// The texts of all records → the static files that the search page looks things up in, with no server behind them.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    public const string MetaRoute = "search/meta.json";

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
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bits = Shards.BitsFor(_postings.Total);
        foreach (var file in Shards.Files(_postings, bits, _records).Concat(_documents.Files()))
        {
            content.AppendData(Encoding.UTF8.GetBytes(file.Route));
            content.AppendData(file.Content.Span);
            yield return file;
        }
        yield return new OutputFile(MetaRoute, Meta(bits, content.GetHashAndReset()));
    }

    public void Dispose() => _spool.Dispose();

    /// <summary>
    /// What a query must know. The version is asked for with each file, so that a cache never mixes two builds.
    /// </summary>
    private byte[] Meta(int bits, byte[] content) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"records":{{_records}},"bits":{{bits}},"chunk":{{DocumentPiles.ChunkSize}},"version":"{{Convert
                    .ToHexStringLower(content)[..12]}}"}

                """
            )
        );
}
