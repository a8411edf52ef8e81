using System.Globalization;
using System.Text.Unicode;

namespace Publisher.Output;

/// <summary>A file of the live site that has a line of JSON for each of some records, read once from the first to the
/// last.</summary>
internal sealed class PublishedLines(Stream stream) : IDisposable
{
    private readonly FileLines _lines = new(stream);

    /// <summary>Room for the longest number that a record can have.</summary>
    private readonly byte[] _start = new byte[128];

    /// <summary>The line of one record. Those before it are passed over: they are asked for in their order.</summary>
    /// <returns>With its end; valid until the next call.</returns>
    /// <exception cref="EndOfStreamException">There is none, or it has been passed over.</exception>
    public ReadOnlySpan<byte> Find(string id, int fiscalYear)
    {
        Utf8.TryWrite(
            _start,
            CultureInfo.InvariantCulture,
            $"{{\"id\":\"{id}\",\"year\":{fiscalYear},",
            out var length
        );
        while (_lines.TryNext(out var line))
            if (line.StartsWith(_start.AsSpan(0, length)))
                return line;
        throw new EndOfStreamException();
    }

    public void Dispose() => stream.Dispose();
}
