using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Publisher.Output;

namespace Publisher.Search;

/// <summary>What results show, a few records a file: <c>search/docs/0.json</c> and so on.</summary>
/// <param name="piles">Those of the spool that are for them.</param>
internal sealed class DocumentPiles(Spool spool, int records, Range piles)
{
    /// <summary>Records a file: each result on a page may be in a file of its own, texts and all.</summary>
    public const int ChunkSize = 4;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly (int First, int Count) _piles = piles.GetOffsetAndLength(int.MaxValue);
    private readonly int _chunks = (records + ChunkSize - 1) / ChunkSize;

    /// <summary>Safe from any thread, in any order of records.</summary>
    public void Add(SearchDocument document)
    {
        var json = ToJson(document);
        var bytes = new ArrayBufferWriter<byte>(json.WrittenCount + 2 * Varint.MaxLength);
        Varint.Write(bytes, document.Ordinal);
        Varint.Write(bytes, json.WrittenCount);
        bytes.Write(json.WrittenSpan);
        spool.Append(PileOf(document.Ordinal), bytes.WrittenSpan);
    }

    /// <summary>The files in the order of records; a record that is held leaves its place null.</summary>
    public IEnumerable<OutputFile> Files()
    {
        var (pile, entries) = (new ArrayBufferWriter<byte>(), new List<(int Ordinal, Range Json)>());
        for (var number = _piles.First; number < _piles.First + _piles.Count; number++)
        {
            spool.Read(number, pile);
            FindEntries(pile.WrittenSpan, entries);
            for (int start = 0, end = 0; start < entries.Count; start = end)
            {
                var chunk = entries[start].Ordinal / ChunkSize;
                while (end < entries.Count && entries[end].Ordinal / ChunkSize == chunk)
                    end++;
                yield return new OutputFile(
                    $"search/docs/{chunk.ToString(CultureInfo.InvariantCulture)}.json",
                    Content(pile.WrittenSpan, CollectionsMarshal.AsSpan(entries)[start..end])
                );
            }
        }
    }

    private int PileOf(int ordinal) => _piles.First + (int)((long)(ordinal / ChunkSize) * _piles.Count / _chunks);

    private static ReadOnlyMemory<byte> Content(ReadOnlySpan<byte> pile, ReadOnlySpan<(int Ordinal, Range Json)> chunk)
    {
        var bytes = new ArrayBufferWriter<byte>();
        for (var place = 0; place < ChunkSize; place++)
        {
            bytes.Write(place == 0 ? "["u8 : ",\n"u8);
            var isThere = !chunk.IsEmpty && chunk[0].Ordinal % ChunkSize == place;
            bytes.Write(isThere ? pile[chunk[0].Json] : "null"u8);
            chunk = isThere ? chunk[1..] : chunk;
        }
        bytes.Write("]\n"u8);
        return bytes.WrittenMemory;
    }

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

    private static ArrayBufferWriter<byte> ToJson(SearchDocument document)
    {
        var bytes = new ArrayBufferWriter<byte>(4_096);
        using var json = new Utf8JsonWriter(bytes, Readable);
        json.WriteStartArray();
        json.WriteStringValue(document.Route);
        json.WriteStringValue(document.Title);
        json.WriteStringValue(document.Year);
        json.WriteStringValue(document.Department);
        WriteTexts(json, document.Indicators);
        WriteTexts(json, document.Narratives);
        json.WriteEndArray();
        json.Flush();
        return bytes;
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
