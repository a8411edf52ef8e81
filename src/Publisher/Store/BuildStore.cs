using System.Buffers.Binary;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Store;

/// <summary>
/// What the last build knew, kept outside the site: which records it met, what their files looked like, and what each
/// list was made from. It only ever saves work: without it, or with one that is broken or belongs to another site,
/// everything is made anew and comes out the same.
/// </summary>
internal sealed class BuildStore
{
    private readonly ArraySegment<byte> _bytes;
    private readonly long _records;
    private readonly IReadOnlyDictionary<string, DiagnosticCode> _codes;

    /// <param name="content">Where the places of its parts stand.</param>
    /// <param name="records">Where its records do.</param>
    private BuildStore(
        StoreKey key,
        BinaryReader content,
        long records,
        ArraySegment<byte> bytes,
        IReadOnlyDictionary<string, DiagnosticCode> codes
    )
    {
        (Key, _records, _bytes, _codes) = (key, records, bytes, codes);
        var (totals, words) = (content.ReadInt32(), content.ReadInt32());
        content.BaseStream.Position = words;
        Words = new string[content.ReadInt32()];
        for (var i = 0; i < Words.Length; i++)
            Words[i] = content.ReadString();
        content.BaseStream.Position = totals;
        Count = content.ReadInt32();
        Unsettled = content.ReadInt32();
        for (var left = content.ReadInt32(); left > 0; left--)
            Totals.Add((codes[Words[content.Read7BitEncodedInt()]], content.ReadInt32()));
        for (var left = content.ReadInt32(); left > 0; left--)
            Pages[content.ReadString()] = StoreReader.ReadHash(content);
    }

    /// <summary>What it belongs to.</summary>
    public StoreKey Key { get; }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>How many others there were, of which nothing is known: findings held them back.</summary>
    public int Unsettled { get; }

    /// <summary>Departments and the like, which records share; the next store has them in the same places.</summary>
    public string[] Words { get; }

    /// <summary>How often each fault was found in all records together.</summary>
    public List<(DiagnosticCode Code, int Count)> Totals { get; } = [];

    /// <summary>A hash of what each page that lists records was made from, by its path.</summary>
    public Dictionary<string, UInt128> Pages { get; } = new(StringComparer.Ordinal);

    /// <param name="site">Of its key.</param>
    /// <returns>Null where there is none, or where it is broken or belongs to something else.</returns>
    public static BuildStore? Open(string path, FileHash site, IEnumerable<DiagnosticCode> codes)
    {
        if (CacheFile.Read(path) is not { } bytes)
            return null;
        try
        {
            using var content = Content(bytes);
            if (content.ReadString() != StoreWriter.Magic)
                return null;
            var records = content.BaseStream.Position;
            content.BaseStream.Position = bytes.Count - StoreKey.Size - (2 * sizeof(int));
            var key = StoreKey.Read(content);
            return key.Site == site
                ? new BuildStore(key, content, records, bytes, codes.ToDictionary(c => c.Id, StringComparer.Ordinal))
                : null;
        }
        catch (Exception e) when (IsBroken(e))
        {
            return null;
        }
    }

    /// <summary>What reading a store throws that no build has written, though it ends with the right hash.</summary>
    public static bool IsBroken(Exception e) =>
        e
            is IOException
                or ArgumentException
                or FormatException
                or KeyNotFoundException
                or IndexOutOfRangeException
                or OverflowException;

    /// <summary>In the order of the input folder. It may turn out to be broken.</summary>
    public IEnumerable<StoredRecord> Rows()
    {
        using var content = Content();
        content.BaseStream.Position = _records;
        for (var left = Count; left > 0; left--)
        {
            var row = ReadRow(content);
            content.BaseStream.Position += RestOf(row).Length;
            yield return row;
        }
    }

    /// <summary>Bytes of it.</summary>
    public int Length => _bytes.Count;

    /// <summary>For the rest of what is known of a record; one for each thread.</summary>
    /// <param name="plan">The same as when the store was written.</param>
    public StoreReader NewReader(SitePlan plan) => new(Content(), plan, Words, _codes);

    /// <summary>The same as it stands in the store, its length before it.</summary>
    public ReadOnlySpan<byte> RestOf(StoredRecord record)
    {
        var bytes = _bytes.AsSpan(record.At);
        return bytes[..(sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(bytes))];
    }

    private BinaryReader Content() => Content(_bytes);

    private static BinaryReader Content(ArraySegment<byte> bytes) =>
        new(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8);

    private static StoredRecord ReadRow(BinaryReader content) =>
        new(
            content.ReadInt16(),
            content.ReadString(),
            new FileSignature(content.ReadInt64(), content.ReadInt64(), content.ReadInt64(), content.ReadUInt64()),
            content.ReadBoolean(),
            StoreReader.ReadHash(content),
            (LifeStage)content.ReadByte(),
            At: (int)content.BaseStream.Position
        );
}
