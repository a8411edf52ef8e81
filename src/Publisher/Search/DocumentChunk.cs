using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Publisher.Search;

/// <summary>What results show of a few records that follow each other, as JSON; null where a record is held.</summary>
internal sealed class DocumentChunk
{
    /// <summary>Records a file: each result on a page may be in a file of its own, texts and all.</summary>
    public const int Size = 4;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Empty where there is none.</summary>
    private readonly ReadOnlyMemory<byte>[] _documents = new ReadOnlyMemory<byte>[Size];

    public bool IsEmpty => Array.TrueForAll(_documents, d => d.IsEmpty);

    public static string RouteOf(int number) => $"search/docs/{number.ToString(CultureInfo.InvariantCulture)}.json";

    /// <param name="file">As <see cref="ToBytes"/> has made it.</param>
    public static DocumentChunk Read(ReadOnlyMemory<byte> file)
    {
        var chunk = new DocumentChunk();
        using var json = JsonDocument.Parse(file);
        foreach (var (place, document) in json.RootElement.EnumerateArray().Index())
            if (document.ValueKind != JsonValueKind.Null)
                chunk._documents[place] = System.Text.Encoding.UTF8.GetBytes(document.GetRawText());
        return chunk;
    }

    /// <param name="json">Of the record; empty where it is held.</param>
    public void Set(int ordinal, ReadOnlyMemory<byte> json) => _documents[ordinal % Size] = json;

    /// <summary>Null where the record is held.</summary>
    public SearchDocument? Find(int ordinal)
    {
        if (_documents[ordinal % Size] is not { IsEmpty: false } document)
            return null;
        using var json = JsonDocument.Parse(document);
        var parts = json.RootElement;
        return new SearchDocument(
            ordinal,
            parts[0].GetString()!,
            parts[1].GetString()!,
            parts[2].GetString()!,
            parts[3].GetString()!,
            TextsOf(parts[4]),
            TextsOf(parts[5])
        );
    }

    public ReadOnlyMemory<byte> ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var (place, document) in _documents.Index())
        {
            bytes.Write(place == 0 ? "["u8 : ",\n"u8);
            bytes.Write(document.IsEmpty ? "null"u8 : document.Span);
        }
        bytes.Write("]\n"u8);
        return bytes.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> ToJson(SearchDocument document)
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
        return bytes.WrittenMemory;
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string[] TextsOf(JsonElement texts) => [.. texts.EnumerateArray().Select(t => t.GetString()!)];
}
