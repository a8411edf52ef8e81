using System.Text;

namespace Publisher.Output;

/// <summary>
/// Rows of manifests behind each other, in any order. None is ever changed, so that several manifests can name the same
/// ones by their places, and whoever knows a place may read while another adds.
/// </summary>
internal sealed class ManifestRows
{
    /// <summary>Of a place: where in its block the row stands.</summary>
    private const int BlockBits = 16;

    private byte[][] _blocks = [];
    private int _used = 1 << BlockBits;

    /// <param name="place">What adding it has given.</param>
    public ManifestRow this[int place] => new(_blocks[place >> BlockBits].AsSpan(place & ((1 << BlockBits) - 1)));

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
        ManifestRow.Pack(Room(ManifestRow.SizeOf(path), out var place), path, bytes, sha256);
        return place;
    }

    public int Add(
        ReadOnlySpan<byte> path,
        long bytes,
        FileHash sha256,
        ManifestRow.RecordFacts record,
        ReadOnlySpan<byte> number
    )
    {
        var row = Room(ManifestRow.SizeOf(path, number), out var place);
        ManifestRow.Pack(row, path, bytes, sha256);
        ManifestRow.Pack(row[ManifestRow.SizeOf(path)..], record, number);
        return place;
    }

    private Span<byte> Room(int size, out int place)
    {
        if (_used + size > 1 << BlockBits)
        {
            _blocks = [.. _blocks, new byte[Math.Max(size, 1 << BlockBits)]];
            _used = 0;
        }
        place = checked(((_blocks.Length - 1) * (1 << BlockBits)) + _used);
        var room = _blocks[^1].AsSpan(_used, size);
        _used += size;
        return room;
    }
}
