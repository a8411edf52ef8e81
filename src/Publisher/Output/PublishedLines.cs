using System.Text;

namespace Publisher.Output;

/// <summary>A file of the live site that has a line of JSON for each of some records, read once from the first to the
/// last.</summary>
internal sealed class PublishedLines(Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;

    /// <summary>The line of one record. Those before it are passed over: they are asked for in their order.</summary>
    /// <returns>With its end; valid until the next call.</returns>
    /// <exception cref="EndOfStreamException">There is none, or it has been passed over.</exception>
    public ReadOnlySpan<byte> Find(string id, int fiscalYear)
    {
        var start = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"id\":\"{id}\",\"year\":{fiscalYear},"));
        while (true)
        {
            var line = Next();
            if (line.StartsWith(start))
                return line;
        }
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlySpan<byte> Next()
    {
        var searched = _start;
        while (true)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = _buffer.AsSpan(_start, searched + length + 1 - _start);
                _start += line.Length;
                return line;
            }
            searched = _end - _start;
            Fill();
        }
    }

    /// <summary>Moves what is left to the front, and reads on behind it.</summary>
    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer.AsSpan(_end));
        if (read == 0)
            throw new EndOfStreamException();
        _end += read;
    }
}
