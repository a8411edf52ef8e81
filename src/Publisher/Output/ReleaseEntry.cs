using System.Buffers;
using System.Text.Json;

namespace Publisher.Output;

/// <summary>One line of the release log.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Date">That the office gives: 2026-11-23. Never the clock's.</param>
/// <param name="Manifest">The SHA-256 of the release's <c>manifest.json</c>.</param>
/// <param name="Files">How many the manifest names.</param>
/// <param name="ReturnsTo">The number of the earlier release that this one puts back; null where it is a new
/// one.</param>
/// <param name="Previous">The SHA-256 of the line before, without its line end; null on the first line.</param>
public sealed record ReleaseEntry(
    int Number,
    string? Date,
    FileHash Manifest,
    int Files,
    int? ReturnsTo,
    ReleaseChanges Changes,
    FileHash? Previous
)
{
    /// <summary>Of a line in bytes, besides the names of records.</summary>
    private const int Room = 1_024;

    /// <summary>The line's bytes, without a line end. The same entry always gives the same bytes.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>(Room + Lists(Changes).Sum(l => l.Ids.Sum(id => id.Length + 3)));
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("release"u8, Number);
            if (Date is not null)
                json.WriteString("date"u8, Date);
            json.WriteString("manifest"u8, Manifest.ToString());
            json.WriteNumber("files"u8, Files);
            if (ReturnsTo is { } earlier)
                json.WriteNumber("returns_to"u8, earlier);
            foreach (var (name, ids) in Lists(Changes))
                Write(json, name, ids);
            Write(json, Changes.Renamed);
            Write(json, "removed", Changes.Removed);
            if (Previous is { } previous)
                json.WriteString("previous"u8, previous.ToString());
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">Not an entry, or not written as we write it.</exception>
    public static ReleaseEntry Parse(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var entry = new ReleaseEntry(
            Get(root, "release")?.GetInt32() ?? 0,
            Get(root, "date")?.GetString(),
            HashOf(Get(root, "manifest")) ?? throw new FormatException(),
            Get(root, "files")?.GetInt32() ?? 0,
            Get(root, "returns_to")?.GetInt32(),
            new ReleaseChanges(
                Ids(root, "added"),
                Ids(root, "changed"),
                Ids(root, "corrected"),
                Ids(root, "withdrawn"),
                Ids(root, "moved"),
                Renames(root),
                Ids(root, "removed")
            ),
            HashOf(Get(root, "previous"))
        );
        return line.Span.SequenceEqual(entry.ToJson().Span) ? entry : throw new FormatException();
    }

    private static (string Name, IReadOnlyList<string> Ids)[] Lists(ReleaseChanges changes) =>
        [
            ("added", changes.Added),
            ("changed", changes.Changed),
            ("corrected", changes.Corrected),
            ("withdrawn", changes.Withdrawn),
            ("moved", changes.Moved),
        ];

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<(string From, string To)> renamed)
    {
        if (renamed.Count == 0)
            return;
        json.WriteStartArray("renamed"u8);
        foreach (var (from, to) in renamed)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, from);
            json.WriteString("to"u8, to);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static JsonElement? Get(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value : null;

    private static List<string> Ids(JsonElement root, string name) =>
        Get(root, name) is { } list ? [.. list.EnumerateArray().Select(id => Text(id))] : [];

    private static List<(string From, string To)> Renames(JsonElement root) =>
        Get(root, "renamed") is { } list
            ? [.. list.EnumerateArray().Select(r => (Text(Get(r, "from")), Text(Get(r, "to"))))]
            : [];

    private static string Text(JsonElement? value) => value?.GetString() ?? throw new FormatException();

    private static FileHash? HashOf(JsonElement? value) =>
        value is null ? null
        : FileHash.TryParse(System.Text.Encoding.ASCII.GetBytes(value.Value.GetString() ?? ""), out var hash) ? hash
        : throw new FormatException();
}
