using System.Buffers;
using System.Security.Cryptography;
using System.Text;
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

    private readonly ManifestRows _rows;
    private readonly int[] _places;

    /// <summary>Behind the file that was found last: whoever asks for many mostly asks in their order.</summary>
    private int _next;

    private static ReadOnlySpan<byte> Start => "{\"files\":[\n"u8;

    private static ReadOnlySpan<byte> End => "]}\n"u8;

    private Manifest(ManifestRows rows, int[] places)
    {
        (_rows, _places) = (rows, places);
        Entries = new ManifestEntries(rows, places);
    }

    /// <summary>Of the manifest's own file.</summary>
    public FileHash Hash { get; private set; }

    /// <summary>In the order of their paths; each is made when it is asked for.</summary>
    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>The latest date of a decision about a record; null where there is none.</summary>
    public DateOnly? LastDecision
    {
        get
        {
            DateOnly? last = null;
            for (var i = 0; i < _places.Length; i++)
                if (RowAt(i) is { IsOfRecord: true } row && row.Record.Decided is { } date && !(date <= last))
                    last = date;
            return last;
        }
    }

    internal ManifestRows Rows => _rows;

    /// <summary>The lines of its file stand where its entries do.</summary>
    private bool IsInOrder { get; init; }

    public static Manifest Of(IEnumerable<ManifestEntry> entries)
    {
        var rows = new ManifestRows();
        return Of(rows, [.. entries.Select(rows.Add)]);
    }

    /// <param name="places">Of the rows that are files of this site.</param>
    internal static Manifest Of(ManifestRows rows, int[] places)
    {
        var isInOrder = PutInOrder(rows, places);
        return new Manifest(rows, places) { IsInOrder = isInOrder };
    }

    /// <summary>Of files of this site that stay, and others.</summary>
    /// <param name="isKept">Of each of <see cref="Entries"/>, whether it stays; empty where none does.</param>
    /// <param name="others">Places among this site's rows, in any order.</param>
    internal Manifest With(bool[] isKept, int[] others)
    {
        PutInOrder(_rows, others);
        var (places, next) = (new List<int>(_places.Length + others.Length), 0);
        for (var i = 0; i < isKept.Length; i++)
        {
            if (!isKept[i])
                continue;
            while (next < others.Length && Order(_rows, others[next], _places[i]) < 0)
                places.Add(others[next++]);
            places.Add(_places[i]);
        }
        places.AddRange(others.AsSpan(next));
        return new Manifest(_rows, [.. places]);
    }

    /// <summary>Null where there is none, or where it cannot be read as one.</summary>
    /// <exception cref="IOException">It may be there, and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static Manifest? Read(string folder)
    {
        using var file = SiteContents.StreamOrNull(Path.Combine(folder, Route));
        return file is null ? null : Parse(file, new ManifestRows());
    }

    /// <summary>The same; what stands in the manifest of another site too is not read again.</summary>
    /// <param name="other">As it was read from <paramref name="place"/>.</param>
    /// <exception cref="IOException">One of them may be there, and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static Manifest? Read(string folder, Manifest other, string place)
    {
        using var file = SiteContents.StreamOrNull(Path.Combine(folder, Route));
        using var beside = SiteContents.StreamOrNull(Path.Combine(place, Route));
        if (file is null || beside is null || !other.IsInOrder)
            return Read(folder);
        using var known = new KnownLines(other, beside);
        var manifest = Parse(file, other._rows, known);
        return (known.AreTrue() ? manifest : null) ?? Read(folder);
    }

    /// <summary>Null where the bytes cannot be read as a manifest.</summary>
    public static Manifest? Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Parse(stream, new ManifestRows());
    }

    private static Manifest? Parse(Stream bytes, ManifestRows rows, KnownLines? known = null)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var manifest = Of(rows, ReadLines(new FileLines(bytes, hash), rows, known));
            manifest.Hash = FileHash.From(hash.GetHashAndReset());
            return manifest;
        }
        catch (Exception e)
            when (e is FormatException or OverflowException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null where the site has no such file.</summary>
    public ManifestEntry? Find(string path) => PlaceOf(path) is >= 0 and var place ? Entries[place] : null;

    /// <summary>Among <see cref="Entries"/>; negative where the site has no such file.</summary>
    public int PlaceOf(ReadOnlySpan<char> path)
    {
        Span<byte> room = stackalloc byte[512];
        ReadOnlySpan<byte> bytes = Encoding.UTF8.TryGetBytes(path, room, out var length)
            ? room[..length]
            : Encoding.UTF8.GetBytes(path.ToString());
        var next = _next;
        var place = IsAt(next, bytes) ? next : PlaceFor(bytes);
        if (!IsAt(place, bytes))
            return -1;
        _next = place + 1;
        return place;
    }

    private bool IsAt(int place, ReadOnlySpan<byte> path) =>
        place < _places.Length && RowAt(place).Path.SequenceEqual(path);

    /// <summary>The places among <see cref="Entries"/> of all files below a folder.</summary>
    /// <param name="folder">With a slash at its end.</param>
    public IEnumerable<int> PlacesBelow(string folder)
    {
        var start = Encoding.UTF8.GetBytes(folder);
        for (var place = PlaceFor(start); place < _places.Length && RowAt(place).Path.StartsWith(start); place++)
            yield return place;
    }

    /// <summary>The pages of records that say one thing of them.</summary>
    public IEnumerable<ManifestEntry> PagesOf(RecordPageKind kind)
    {
        for (var i = 0; i < _places.Length; i++)
            if (RowAt(i) is { IsOfRecord: true } row && row.Record.Kind == kind)
                yield return Entries[i];
    }

    /// <summary>The files that are not the same in two sites, in the order of their paths.</summary>
    /// <param name="before">Null where there was none.</param>
    /// <returns>Their places among the entries of each; negative where it has no such file.</returns>
    public static IEnumerable<(int Before, int After)> Differences(Manifest? before, Manifest after)
    {
        var (i, j, olds) = (0, 0, before?._places.Length ?? 0);
        while (i < olds || j < after._places.Length)
        {
            if (i < olds && j < after._places.Length && IsSameRow(before!, i, after, j))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var order =
                i == olds ? 1
                : j == after._places.Length ? -1
                : ManifestRow.Order(before!.RowAt(i).Path, after.RowAt(j).Path);
            if (order != 0 || !before!.RowAt(i).Packed.SequenceEqual(after.RowAt(j).Packed))
                yield return (order <= 0 ? i : -1, order >= 0 ? j : -1);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
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

    internal ManifestRow RowAt(int place) => _rows[_places[place]];

    /// <returns>Among <see cref="Rows"/>.</returns>
    internal int PlaceAt(int place) => _places[place];

    /// <summary>One row in both, which need not be read to be equal.</summary>
    private static bool IsSameRow(Manifest before, int i, Manifest after, int j) =>
        before._rows == after._rows && before._places[i] == after._places[j];

    /// <returns>Whether they were in order already.</returns>
    private static bool PutInOrder(ManifestRows rows, int[] places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (Order(rows, places[i - 1], places[i]) <= 0)
                continue;
            Array.Sort(places, (a, b) => Order(rows, a, b));
            return false;
        }
        return true;
    }

    private static int Order(ManifestRows rows, int a, int b) => ManifestRow.Order(rows[a].Path, rows[b].Path);

    /// <summary>The first file that does not come before the path.</summary>
    private int PlaceFor(ReadOnlySpan<byte> path)
    {
        var (low, high) = (0, _places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ManifestRow.Order(RowAt(middle).Path, path) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static int[] ReadLines(FileLines lines, ManifestRows rows, KnownLines? known)
    {
        if (!lines.TryNext(out var line) || !line.SequenceEqual(Start))
            throw new FormatException();
        var (places, isLast) = (new List<int>(), false);
        while (lines.TryNext(out line) && !line.SequenceEqual(End))
        {
            if (isLast)
                throw new FormatException();
            isLast = line is not [.., (byte)',', (byte)'\n'];
            places.Add(known?.Find(line) ?? ManifestLine.Read(line[..^(isLast ? 1 : 2)], rows));
        }
        if (!line.SequenceEqual(End) || !lines.AreDone || (places.Count > 0 && !isLast))
            throw new FormatException();
        return [.. places];
    }

    /// <summary>One file a line, so that two manifests can be compared line by line.</summary>
    private void WriteTo(Stream stream)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * Block);
        bytes.Write(Start);
        for (var i = 0; i < _places.Length; i++)
        {
            ManifestLine.Write(bytes, RowAt(i));
            bytes.Write(i < _places.Length - 1 ? ",\n"u8 : "\n"u8);
            if (bytes.WrittenCount < Block)
                continue;
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        bytes.Write(End);
        stream.Write(bytes.WrittenSpan);
    }
}
