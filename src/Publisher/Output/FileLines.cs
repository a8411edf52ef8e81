using System.Security.Cryptography;

namespace Publisher.Output;

/// <summary>The lines of a file, one after another, of which only a part is in memory.</summary>
/// <param name="hash">Given all that is read; null where nobody asks.</param>
internal sealed class FileLines(Stream stream, IncrementalHash? hash = null)
{
    /// <summary>Bytes of a line: more than the largest record can fill. A file without line ends is none of
    /// ours.</summary>
    private const int MaxLine = 32 * 1024 * 1024;

    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private int _length;

    /// <summary>The line that was given out last, with its end; valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start - _length, _length);

    /// <param name="line">With its end; valid until the next call.</param>
    /// <returns>False where no whole line is left, or none of a line's length.</returns>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        var searched = _start;
        while (true)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = _buffer.AsSpan(_start, searched + length + 1 - _start);
                _length = line.Length;
                _start += _length;
                return true;
            }
            searched = _end - _start;
            if (searched > MaxLine || !TryFill())
            {
                line = default;
                return false;
            }
        }
    }

    /// <summary>Whether everything has been given out.</summary>
    public bool AreDone => _start == _end && !TryFill();

    /// <summary>Moves what is left to the front, and reads on behind it.</summary>
    private bool TryFill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer.AsSpan(_end));
        hash?.AppendData(_buffer, _end, read);
        _end += read;
        return read > 0;
    }
}
