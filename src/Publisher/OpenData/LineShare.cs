using System.Buffers;

namespace Publisher.OpenData;

/// <summary>The lines of records that one worker took together, in their order.</summary>
internal sealed class LineShare
{
    /// <summary>The length of a line that is taken over as it was published.</summary>
    public const int Kept = -1;

    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly List<int> _lengths = [];

    /// <summary>Of the lines that were made anew.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Of each record's line; 0 where it has none.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <param name="line">With its end; empty for a record that is not published.</param>
    public void Add(ReadOnlySpan<byte> line)
    {
        _bytes.Write(line);
        _lengths.Add(line.Length);
    }

    public void Keep() => _lengths.Add(Kept);

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _lengths.Clear();
    }
}
