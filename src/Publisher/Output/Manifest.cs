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

    private static ReadOnlySpan<byte> Start => "{\"files\":["u8;

    private static ReadOnlySpan<byte> End => "\n]}\n"u8;

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

    /// <summary>Of files of this site that stay, and others.</summary>
    /// <param name="isKept">Of each of <see cref="Entries"/>, whether it stays.</param>
    /// <param name="others">In any order; they are sorted.</param>
    public Manifest With(bool[] isKept, List<ManifestEntry> others)
    {
        Of(others);
        var (entries, next) = (new List<ManifestEntry>(_entries.Count + others.Count), 0);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!isKept[i])
                continue;
            while (next < others.Count && string.CompareOrdinal(others[next].Path, _entries[i].Path) < 0)
                entries.Add(others[next++]);
            entries.Add(_entries[i]);
        }
        entries.AddRange(others[next..]);
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
            var manifest = Of(ReadLines(bytes));
            manifest.Hash = FileHash.Of(bytes);
            return manifest;
        }
        catch (Exception e)
            when (e is FormatException or OverflowException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null where the site has no such file.</summary>
    public ManifestEntry? Find(string path) => PlaceOf(path) is >= 0 and var place ? _entries[place] : null;

    /// <summary>Among <see cref="Entries"/>; negative where the site has no such file.</summary>
    public int PlaceOf(string path)
    {
        var (low, high) = (0, _entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Path, path);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    /// <summary>Writes the manifest's file, which must not exist.</summary>
    public void WriteTo(string folder)
    {
        using var file = new StagedFile(Path.Combine(folder, Route));
        WriteTo(file);
        Hash = file.EntryFor(Route).Sha256;
    }

    /// <summary>The manifest's file.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        WriteTo(bytes);
        return bytes.ToArray();
    }

    private static List<ManifestEntry> ReadLines(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Start) || !bytes.EndsWith(End))
            throw new FormatException();
        var entries = new List<ManifestEntry>(bytes.Count((byte)'\n'));
        for (var rest = bytes[Start.Length..^End.Length]; !rest.IsEmpty; )
        {
            var line = rest[1..];
            var end = line.IndexOf((byte)'\n');
            var isLast = end < 0;
            if (rest[0] != '\n' || (!isLast && line[..end] is not [.., (byte)',']))
                throw new FormatException();
            entries.Add(ManifestLine.Read(isLast ? line : line[..(end - 1)]));
            rest = isLast ? [] : line[end..];
        }
        return entries;
    }

    /// <summary>One file a line, so that two manifests can be compared line by line.</summary>
    private void WriteTo(Stream stream)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * Block);
        bytes.Write(Start);
        var separator = "\n"u8;
        foreach (var entry in _entries)
        {
            bytes.Write(separator);
            separator = ",\n"u8;
            ManifestLine.Write(bytes, entry);
            if (bytes.WrittenCount < Block)
                continue;
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        bytes.Write(End);
        stream.Write(bytes.WrittenSpan);
    }
}
