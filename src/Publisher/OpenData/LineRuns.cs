using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Publisher.OpenData;

/// <summary>The written lines of some records, read again from the file of all. Safe from any thread.</summary>
internal sealed class LineRuns(string path, LineFile lines) : IDisposable
{
    private const int Block = 256 * 1024;

    private readonly SafeFileHandle _file = File.OpenHandle(path);

    /// <summary>The records, as many at a time as have their lines behind each other.</summary>
    /// <param name="places">In the order of the lines.</param>
    /// <returns>Their lines in one piece, and which part of it is whose; valid until the next are asked for.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<(ReadOnlyMemory<byte> Bytes, IReadOnlyList<(int Place, Range Line)> Lines)> Of(
        IReadOnlyList<int> places
    )
    {
        var (buffer, run) = (ArrayPool<byte>.Shared.Rent(Block), new List<(int, Range)>());
        for (var i = 0; i < places.Count; )
        {
            run.Clear();
            var (start, end) = lines.SpanOf(places[i]);
            run.Add((places[i], ..(int)(end - start)));
            for (i++; i < places.Count && lines.SpanOf(places[i]) is var next && next.Start == end; i++)
            {
                if (next.End - start > Block)
                    break;
                run.Add((places[i], (int)(end - start)..(int)(next.End - start)));
                end = next.End;
            }
            var length = (int)(end - start);
            if (buffer.Length < length)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = ArrayPool<byte>.Shared.Rent(length);
            }
            if (RandomAccess.Read(_file, buffer.AsSpan(0, length), start) != length)
                throw new EndOfStreamException();
            yield return (buffer.AsMemory(0, length), run);
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public void Dispose() => _file.Dispose();
}
