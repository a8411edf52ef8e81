namespace Publisher.Output;

/// <summary>Writes to another stream, with another value in one byte of the first block.</summary>
internal sealed class HeadOverwriter(Stream to, int at, byte value) : Stream
{
    private bool _isBegun;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => to.Length;

    public override long Position
    {
        get => to.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isBegun || buffer.Length <= at)
        {
            to.Write(buffer);
            return;
        }
        byte[] head = [.. buffer];
        head[at] = value;
        to.Write(head);
        _isBegun = true;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
