using System.IO.Compression;

namespace Publisher.OpenData;

/// <summary>
/// A ZIP file, written file by file in the order in which they are given: the same files make the same bytes, whenever
/// and wherever they are packed. Nothing is held in memory.
/// </summary>
/// <param name="output">Written from where it stands, and left open; need not be able to seek.</param>
public sealed class ZipWriter(Stream output) : IDisposable
{
    /// <summary>The first day that ZIP knows.</summary>
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An ordinary file, read by all and written by its owner; else it depends on the system.</summary>
    private const int Attributes = 0x81A4 << 16;

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>The next file, to be written and disposed of before another is added.</summary>
    /// <param name="name">Its path in the ZIP file, with forward slashes.</param>
    public Stream Add(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Date;
        entry.ExternalAttributes = Attributes;
        return entry.Open();
    }

    /// <summary>The next file, as it stands on the disk.</summary>
    /// <param name="name">Its path in the ZIP file, with forward slashes.</param>
    /// <exception cref="IOException">It cannot be read, or the output not written.</exception>
    public void AddFile(string name, string path)
    {
        using var source = File.OpenRead(path);
        using var target = Add(name);
        source.CopyTo(target);
    }

    /// <summary>Writes the list of the files, without which there is no ZIP file.</summary>
    public void Dispose() => _archive.Dispose();
}
