using System.Text;

namespace Publisher.Output;

/// <summary>
/// Rows of manifests, in any order. None is ever changed, so that several manifests can name the same ones by their
/// places. Safe from any thread.
/// </summary>
/// <param name="few">Of <see cref="RowBlocks"/>.</param>
/// <param name="held">The same.</param>
internal sealed class ManifestRows(int few = RowBlocks.Few, int held = RowBlocks.Held) : IDisposable
{
    private readonly Lock _adding = new();
    private readonly RowBlocks _blocks = new(few, held);

    /// <param name="place">What adding it has given.</param>
    /// <exception cref="IOException">It was set aside, and cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">It was set aside.</exception>
    public ManifestRow this[int place] => new(_blocks[place]);

    /// <summary>Of many rows, those leave memory that were not used last.</summary>
    /// <param name="folder">Where they are until <see cref="Dispose"/>.</param>
    public void SetAside(string folder) => _blocks.SetAside(folder);

    /// <summary>What was set aside can no longer be read.</summary>
    public void Dispose() => _blocks.Dispose();

    public int Add(ManifestEntry file)
    {
        var path = Encoding.UTF8.GetBytes(file.Path);
        return file.Record is { } record
            ? Add(
                path,
                file.Bytes,
                file.Sha256,
                ManifestRow.RecordFacts.Of(record),
                Encoding.UTF8.GetBytes(record.Number)
            )
            : Add(path, file.Bytes, file.Sha256);
    }

    public int Add(ReadOnlySpan<byte> path, long bytes, FileHash sha256)
    {
        lock (_adding)
        {
            ManifestRow.Pack(_blocks.Add(ManifestRow.SizeOf(path), out var place), path, bytes, sha256);
            return place;
        }
    }

    public int Add(
        ReadOnlySpan<byte> path,
        long bytes,
        FileHash sha256,
        ManifestRow.RecordFacts record,
        ReadOnlySpan<byte> number
    )
    {
        lock (_adding)
        {
            var row = _blocks.Add(ManifestRow.SizeOf(path, number), out var place);
            ManifestRow.Pack(row, path, bytes, sha256);
            ManifestRow.Pack(row[ManifestRow.SizeOf(path)..], record, number);
            return place;
        }
    }
}
