using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Publisher.Output;

/// <summary>
/// What a manifest tells of one file, packed: some hundred bytes, of which nothing is copied out until it is asked for.
/// The same facts always give the same bytes.
/// </summary>
/// <param name="rows">Begins with the row.</param>
internal readonly ref struct ManifestRow(ReadOnlySpan<byte> rows)
{
    private static readonly int FileSize = Unsafe.SizeOf<FileFacts>();
    private static readonly int RecordSize = Unsafe.SizeOf<RecordFacts>();

    /// <summary>What UTF-8 begins U+E000 and its neighbours with.</summary>
    private const byte AfterSurrogates = 0xEE;

    /// <summary>What it begins a character with that is two surrogates in UTF-16.</summary>
    private const byte FourBytes = 0xF0;

    public ReadOnlySpan<byte> Packed { get; } = rows[..MemoryMarshal.Read<FileFacts>(rows).Size];

    public FileFacts File => MemoryMarshal.Read<FileFacts>(Packed);

    public bool IsOfRecord => Packed.Length > FileSize + File.PathLength;

    /// <summary>A record's own page, or its tombstone.</summary>
    public bool IsPage => IsOfRecord && Record.Kind != RecordPageKind.Redirect;

    /// <summary>To be asked of a record's page alone.</summary>
    public RecordFacts Record => MemoryMarshal.Read<RecordFacts>(Packed[(FileSize + File.PathLength)..]);

    /// <summary>In UTF-8.</summary>
    public ReadOnlySpan<byte> Path => Packed.Slice(FileSize, File.PathLength);

    /// <summary>The record's, in UTF-8; to be asked of a record's page alone.</summary>
    public ReadOnlySpan<byte> Number => Packed[(FileSize + File.PathLength + RecordSize)..];

    public static int SizeOf(ReadOnlySpan<byte> path) => FileSize + path.Length;

    public static int SizeOf(ReadOnlySpan<byte> path, ReadOnlySpan<byte> number) =>
        SizeOf(path) + RecordSize + number.Length;

    public static void Pack(Span<byte> row, ReadOnlySpan<byte> path, long bytes, FileHash sha256)
    {
        MemoryMarshal.Write(row, new FileFacts(row.Length, path.Length, bytes, sha256));
        path.CopyTo(row[FileSize..]);
    }

    /// <summary>What a row that is packed tells of its record, too.</summary>
    public static void Pack(Span<byte> rest, RecordFacts record, ReadOnlySpan<byte> number)
    {
        MemoryMarshal.Write(rest, record);
        number.CopyTo(rest[RecordSize..]);
    }

    public ManifestEntry ToEntry() =>
        new(Encoding.UTF8.GetString(Path), File.Bytes, File.Sha256, IsOfRecord ? ToRecord() : null);

    private PublishedRecord ToRecord()
    {
        var facts = Record;
        return new PublishedRecord(
            facts.FiscalYear,
            Encoding.UTF8.GetString(Number),
            facts.Kind,
            facts.Source,
            facts.Figures,
            facts.Corrections,
            facts.Withdrawals,
            facts.Decided
        );
    }

    /// <summary>The order of <see cref="string.CompareOrdinal(string, string)"/>: that of the bytes, but for what
    /// UTF-16 writes with surrogates, which come before U+E000.</summary>
    public static int Order(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var at = a.CommonPrefixLength(b);
        if (at == a.Length || at == b.Length)
            return a.Length - b.Length;
        var (first, second) = (a[at], b[at]);
        var isTurned = Math.Min(first, second) >= AfterSurrogates && first >= FourBytes != second >= FourBytes;
        return isTurned ? second - first : first - second;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public readonly record struct FileFacts(int Size, int PathLength, long Bytes, FileHash Sha256);

    /// <param name="DecidedOn">A day's number, or <see cref="Undated"/>.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public readonly record struct RecordFacts(
        short FiscalYear,
        RecordPageKind Kind,
        FileHash Source,
        ulong Figures,
        int Corrections,
        int Withdrawals,
        int DecidedOn
    )
    {
        public const int Undated = -1;

        public DateOnly? Decided => DecidedOn < 0 ? null : DateOnly.FromDayNumber(DecidedOn);

        public static RecordFacts Of(PublishedRecord record) =>
            new(
                (short)record.FiscalYear,
                record.Kind,
                record.Source,
                record.Figures,
                record.Corrections,
                record.Withdrawals,
                record.Decided?.DayNumber ?? Undated
            );
    }
}
