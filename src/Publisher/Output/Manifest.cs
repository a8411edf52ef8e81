using System.Buffers;
using System.Text.Json;

namespace Publisher.Output;

/// <summary>
/// What a build wrote: each file's path, size and SHA-256, in ordinal order. It tells our files from others'.
/// </summary>
public sealed class Manifest
{
    public const string Route = "manifest.json";

    /// <summary>Bytes gathered before they are written.</summary>
    private const int Block = 64 * 1024;

    private readonly List<ManifestEntry> _entries;

    private Manifest(List<ManifestEntry> entries) => _entries = entries;

    /// <summary>Of the manifest's own file.</summary>
    public FileHash Hash { get; private set; }

    public IReadOnlyList<ManifestEntry> Entries => _entries;

    public static Manifest Of(List<ManifestEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Path, entries[i].Path) <= 0)
                continue;
            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            break;
        }
        return new Manifest(entries);
    }

    /// <summary>Null where there is none, or where it cannot be read as one.</summary>
    /// <exception cref="IOException">It may be there, and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static Manifest? Read(string folder) =>
        SiteContents.ReadOrNull(Path.Combine(folder, Route)) is { } bytes ? Parse(bytes) : null;

    /// <summary>Null where the bytes cannot be read as a manifest.</summary>
    public static Manifest? Parse(byte[] bytes)
    {
        try
        {
            var manifest = Of(ManifestJson.Read(bytes));
            manifest.Hash = FileHash.Of(bytes);
            return manifest;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
                        or ArgumentException
            )
        {
            return null;
        }
    }

    /// <summary>Null where the site has no such file.</summary>
    public ManifestEntry? Find(string path)
    {
        var (low, high) = (0, _entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Path, path);
            if (order == 0)
                return _entries[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>Writes the manifest's file, which must not exist.</summary>
    public void WriteTo(string folder)
    {
        using var file = new StagedFile(Path.Combine(folder, Route));
        WriteTo(file);
        Hash = file.EntryFor(Route).Sha256;
    }

    /// <summary>One file a line, so that two manifests can be compared line by line.</summary>
    private void WriteTo(StagedFile stream)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * Block);
        using var json = new Utf8JsonWriter(bytes);
        bytes.Write("{\"files\":["u8);
        var separator = "\n"u8;
        foreach (var entry in _entries)
        {
            bytes.Write(separator);
            separator = ",\n"u8;
            ManifestJson.Write(json, entry);
            if (bytes.WrittenCount < Block)
                continue;
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        bytes.Write("\n]}\n"u8);
        stream.Write(bytes.WrittenSpan);
    }
}
