using System.Buffers;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>What results show, a few records a file: <c>search/docs/0.json</c> and so on.</summary>
/// <param name="piles">Those of the spool that are for them.</param>
internal sealed class DocumentPiles(Spool spool, int records, Range piles)
{
    private readonly (int First, int Count) _piles = piles.GetOffsetAndLength(int.MaxValue);
    private readonly int _chunks = (records + DocumentChunk.Size - 1) / DocumentChunk.Size;

    /// <summary>Safe from any thread, in any order of records.</summary>
    public void Add(SearchDocument document)
    {
        var json = DocumentChunk.ToJson(document);
        var bytes = new ArrayBufferWriter<byte>(json.Length + 2 * Varint.MaxLength);
        Varint.Write(bytes, document.Ordinal);
        Varint.Write(bytes, json.Length);
        bytes.Write(json.Span);
        spool.Append(PileOf(document.Ordinal), bytes.WrittenSpan);
    }

    /// <summary>The files in the order of records.</summary>
    public IEnumerable<OutputFile> Files()
    {
        var (pile, entries) = (new ArrayBufferWriter<byte>(), new List<(int Ordinal, Range Json)>());
        for (var number = _piles.First; number < _piles.First + _piles.Count; number++)
        {
            spool.Read(number, pile);
            FindEntries(pile.WrittenSpan, entries);
            for (int start = 0, end = 0; start < entries.Count; start = end)
            {
                var (chunk, documents) = (entries[start].Ordinal / DocumentChunk.Size, new DocumentChunk());
                for (; end < entries.Count && entries[end].Ordinal / DocumentChunk.Size == chunk; end++)
                    documents.Set(entries[end].Ordinal, pile.WrittenMemory[entries[end].Json]);
                yield return new OutputFile(DocumentChunk.RouteOf(chunk), documents.ToBytes());
            }
        }
    }

    private int PileOf(int ordinal) =>
        _piles.First + (int)((long)(ordinal / DocumentChunk.Size) * _piles.Count / _chunks);

    /// <summary>In the order of records.</summary>
    private static void FindEntries(ReadOnlySpan<byte> pile, List<(int Ordinal, Range Json)> entries)
    {
        entries.Clear();
        for (var at = 0; at < pile.Length; )
        {
            var ordinal = (int)Varint.Read(pile, ref at);
            var length = (int)Varint.Read(pile, ref at);
            entries.Add((ordinal, at..(at + length)));
            at += length;
        }
        entries.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
    }
}
