using System.Text.Json;

namespace Publisher.Output;

/// <summary>
/// The public log of all releases, a line each, in <c>/.well-known</c>: each line names its manifest's hash and the
/// hash of the line before, so that no line can be changed, left out or put between others afterwards.
/// </summary>
public sealed class ReleaseLog
{
    public const string Route = ".well-known/disclosure-log.jsonl";

    /// <summary>The log's own hash, as <c>sha256sum -c</c> reads it.</summary>
    public const string HashRoute = Route + ".sha256";

    /// <summary>The log's signature, as <c>minisign -V</c> reads it; where the office has a key.</summary>
    public const string SignatureRoute = Route + ".minisig";

    /// <summary>The key that the signature can be checked with.</summary>
    public const string KeyRoute = ".well-known/disclosure-log.pub";

    private ReleaseLog(byte[] bytes, IReadOnlyList<ReleaseEntry> entries) => (Bytes, Entries) = (bytes, entries);

    /// <summary>Of a site that has not been published yet.</summary>
    public static ReleaseLog Empty { get; } = new([], []);

    /// <summary>From the first release to the last.</summary>
    public IReadOnlyList<ReleaseEntry> Entries { get; }

    /// <summary>Null before the first release.</summary>
    public ReleaseEntry? Last => Entries.Count == 0 ? null : Entries[^1];

    /// <summary>The last release that has a date, which is the latest; null where none has.</summary>
    public ReleaseEntry? LastDated => Entries.LastOrDefault(e => e.Date is not null);

    /// <summary>The log's file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The file that holds the log's hash.</summary>
    public byte[] HashFile =>
        System.Text.Encoding.ASCII.GetBytes($"{FileHash.Of(Bytes.Span)}  {Path.GetFileName(Route)}\n");

    /// <summary>Files that stand beside those of the manifest, which cannot name them: they name the
    /// manifest.</summary>
    public static bool IsSeal(string path) =>
        path is Manifest.Route or Route or HashRoute or SignatureRoute or KeyRoute;

    /// <param name="bytes">Of the log's file.</param>
    /// <param name="faultyLine">From 1; 0 where nothing is wrong.</param>
    /// <returns>Null where a line is not ours, or does not fit the line before.</returns>
    public static ReleaseLog? Parse(byte[] bytes, out int faultyLine)
    {
        var entries = new List<ReleaseEntry>();
        var (previous, date) = (default(FileHash?), default(string));
        for (var start = 0; start < bytes.Length; )
        {
            faultyLine = entries.Count + 1;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0)
                return null;
            try
            {
                var entry = ReleaseEntry.Parse(bytes.AsMemory(start, length));
                var follows = entry.Number == faultyLine && entry.Previous == previous;
                if (!follows || !ReleaseDate.Follows(entry.Date, date))
                    return null;
                entries.Add(entry);
                date = entry.Date ?? date;
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                return null;
            }
            previous = FileHash.Of(bytes.AsSpan(start, length));
            start += length + 1;
        }
        faultyLine = 0;
        return new ReleaseLog(bytes, entries);
    }

    /// <returns>The empty log where the folder has none; null where it is broken.</returns>
    public static ReleaseLog? Read(string folder)
    {
        return SiteContents.ReadOrNull(Path.Combine(folder, Route)) is { } bytes ? Parse(bytes, out _) : Empty;
    }

    /// <summary>The number of the latest release with that manifest; 0 where there was none.</summary>
    public int NumberOf(FileHash manifest) => Entries.LastOrDefault(e => e.Manifest == manifest)?.Number ?? 0;

    /// <summary>The log with one more line, which follows from the last.</summary>
    public ReleaseLog With(string? date, Manifest release, ReleaseChanges changes, int? returnsTo = null)
    {
        var last = Bytes.Length == 0 ? null : (FileHash?)FileHash.Of(LastLine());
        var (number, files) = (Entries.Count + 1, release.Entries.Count);
        var entry = new ReleaseEntry(number, date, release.Hash, files, returnsTo, changes, last);
        return new ReleaseLog([.. Bytes.Span, .. entry.ToJson().Span, (byte)'\n'], [.. Entries, entry]);
    }

    private ReadOnlySpan<byte> LastLine()
    {
        var lines = Bytes.Span[..^1];
        return lines[(lines.LastIndexOf((byte)'\n') + 1)..];
    }
}
