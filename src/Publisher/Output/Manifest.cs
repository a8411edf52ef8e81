using System.Text.Json;

namespace Publisher.Output;

/// <summary>
/// What a build wrote: each file's path, size and SHA-256, in ordinal order. It tells our files from others'.
/// </summary>
public sealed record Manifest(IReadOnlyList<ManifestEntry> Entries)
{
    public const string Route = "manifest.json";

    /// <summary>Null where there is none, or where it cannot be read as one.</summary>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, Route);
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new Manifest([
                .. json
                    .RootElement.GetProperty("files")
                    .EnumerateArray()
                    .Select(f => new ManifestEntry(
                        f.GetProperty("path").GetString() ?? "",
                        f.GetProperty("bytes").GetInt64(),
                        f.GetProperty("sha256").GetString() ?? ""
                    )),
            ]);
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var entry in Entries.OrderBy(e => e.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("path", entry.Path);
                json.WriteNumber("bytes", entry.Bytes);
                json.WriteString("sha256", entry.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
