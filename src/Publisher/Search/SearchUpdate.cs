using Publisher.Output;

namespace Publisher.Search;

/// <summary>
/// A published index in which a few records say something else: of its files only those are made that become others,
/// each as <see cref="SearchIndex"/> would make it.
/// </summary>
/// <param name="published">A file of the index by its route; null where it is not what was published.</param>
internal sealed class SearchUpdate(Func<string, byte[]?> published)
{
    /// <summary>They are held in memory: more, and the index is made anew, which is written as it is made.</summary>
    private const int MostShards = 2_048;

    /// <summary>By number.</summary>
    private readonly SortedDictionary<int, DocumentChunk> _chunks = [];

    /// <summary>What a shard gains and loses, by its number.</summary>
    private readonly SortedDictionary<int, List<(long Key, int Ordinal, bool IsAdded)>> _edits = [];

    /// <summary>Files that are made anew leave it, and come back to it.</summary>
    private IndexVersion _version;

    /// <param name="changed">Each record once, by its place among all; what is searched in it now, or null for
    /// nothing.</param>
    /// <returns>Null where the index has to be made anew.</returns>
    public IReadOnlyList<OutputFile>? FilesOf(IEnumerable<(int Ordinal, SearchDocument? Now)> changed)
    {
        if (published(SearchMeta.Route) is not { } file)
            return null;
        var meta = SearchMeta.Read(file);
        _version = meta.Version;
        foreach (var (ordinal, now) in changed)
        {
            if (!TryReplace(ordinal, now, out var before))
                return null;
            var (gained, lost) = (GramsOf(now), GramsOf(before));
            meta = meta with { Grams = meta.Grams + gained.Count - lost.Count };
            AddEdits(gained.Except(lost), ordinal, isAdded: true, meta.Bits);
            AddEdits(lost.Except(gained), ordinal, isAdded: false, meta.Bits);
            if (_edits.Count > MostShards)
                return null;
        }
        // No site has a file that nobody asks for.
        return Shards.BitsFor(meta.Grams) != meta.Bits || _chunks.Values.Any(c => c.IsEmpty) ? null : Files(meta);
    }

    /// <summary>Null where a shard cannot be read.</summary>
    private List<OutputFile>? Files(SearchMeta meta)
    {
        var files = new List<OutputFile>();
        foreach (var (number, edits) in _edits)
        {
            if (Take(Shards.RouteOf(number)) is not { } shard)
                return null;
            files.Add(new OutputFile(Shards.RouteOf(number), Shards.Edit(shard, edits, meta.Records)));
        }
        foreach (var (number, chunk) in _chunks)
            files.Add(new OutputFile(DocumentChunk.RouteOf(number), chunk.ToBytes()));
        foreach (var file in files)
            _version = _version.With(file.Route, file.Content.Span);
        return [.. files, (meta with { Version = _version }).ToFile()];
    }

    /// <summary>A file that is made anew, as it was.</summary>
    private byte[]? Take(string route)
    {
        var file = published(route);
        if (file is not null)
            _version = _version.With(route, file);
        return file;
    }

    /// <summary>Puts what is searched now in the place of what was.</summary>
    /// <returns>False where it cannot be read.</returns>
    private bool TryReplace(int ordinal, SearchDocument? now, out SearchDocument? before)
    {
        before = null;
        var number = ordinal / DocumentChunk.Size;
        if (!_chunks.TryGetValue(number, out var chunk))
        {
            if (Take(DocumentChunk.RouteOf(number)) is not { } file)
                return false;
            _chunks[number] = chunk = DocumentChunk.Read(file);
        }
        before = chunk.Find(ordinal);
        chunk.Set(ordinal, now is null ? default : DocumentChunk.ToJson(now));
        return true;
    }

    private static List<long> GramsOf(SearchDocument? document) => document is null ? [] : RecordGrams.Of(document);

    private void AddEdits(IEnumerable<long> keys, int ordinal, bool isAdded, int bits)
    {
        foreach (var key in keys)
        {
            var shard = Gram.Of(key).PartIn(bits);
            if (!_edits.TryGetValue(shard, out var edits))
                _edits[shard] = edits = [];
            edits.Add((key, ordinal, isAdded));
        }
    }
}
