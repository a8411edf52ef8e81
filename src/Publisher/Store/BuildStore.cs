using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Records;

namespace Publisher.Store;

/// <summary>
/// What the last build knew, kept outside the site: which records it met, what their files looked like, and what
/// each
/// list was made from. It only ever saves work: without it, or with one that is broken or belongs to another site,
/// everything is made anew and comes out the same.
/// </summary>
internal sealed class BuildStore
{
    private readonly ArraySegment<byte> _bytes;
    private readonly string[] _words;
    private readonly IReadOnlyDictionary<string, DiagnosticCode> _codes;

    private BuildStore(ArraySegment<byte> bytes, IReadOnlyDictionary<string, DiagnosticCode> codes)
    {
        _bytes = bytes;
        _codes = codes;
        var content = Content();
        content.BaseStream.Position = bytes.Count - (2 * sizeof(long));
        var (table, words) = (content.ReadInt64(), content.ReadInt64());
        content.BaseStream.Position = words;
        _words = new string[content.ReadInt32()];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = content.ReadString();
        content.BaseStream.Position = table;
        Records = new StoredRecord[content.ReadInt32()];
        for (var i = 0; i < Records.Length; i++)
            Records[i] = ReadRow(content);
        for (var left = content.ReadInt32(); left > 0; left--)
            Totals.Add((codes[_words[content.Read7BitEncodedInt()]], content.ReadInt32()));
        for (var left = content.ReadInt32(); left > 0; left--)
            Pages[content.ReadString()] = StoreReader.ReadHash(content);
    }

    /// <summary>In the order of the input folder.</summary>
    public StoredRecord[] Records { get; }

    /// <summary>How often each fault was found in all records together.</summary>
    public List<(DiagnosticCode Code, int Count)> Totals { get; } = [];

    /// <summary>A hash of what each page that lists records was made from, by its path.</summary>
    public Dictionary<string, UInt128> Pages { get; } = new(StringComparer.Ordinal);

    /// <returns>Null where there is none, or where it is broken or belongs to something else.</returns>
    public static BuildStore? Open(string path, StoreKey key, IEnumerable<DiagnosticCode> codes)
    {
        if (CacheFile.Read(path) is not { } bytes)
            return null;
        try
        {
            using var start = Content(bytes);
            return start.ReadString() == StoreWriter.Magic && StoreKey.Read(start) == key
                ? new BuildStore(bytes, codes.ToDictionary(c => c.Id, StringComparer.Ordinal))
                : null;
        }
        catch (Exception e)
            when (e is IOException or ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>For the rest of what is known of a record; one for each thread.</summary>
    public StoreReader NewReader() => new(Content(), _words, _codes);

    private BinaryReader Content() => Content(_bytes);

    private static BinaryReader Content(ArraySegment<byte> bytes) =>
        new(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8);

    private static StoredRecord ReadRow(BinaryReader table) =>
        new(
            table.ReadInt16(),
            table.ReadString(),
            new FileSignature(table.ReadInt64(), table.ReadInt64(), table.ReadInt64(), table.ReadUInt64()),
            table.ReadBoolean(),
            StoreReader.ReadHash(table),
            (LifeStage)table.ReadByte(),
            table.ReadInt32()
        );
}
