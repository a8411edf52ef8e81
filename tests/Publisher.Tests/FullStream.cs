namespace Publisher.Tests;

/// <summary>Takes nothing.</summary>
internal sealed class FullStream : MemoryStream
{
    public const string Reason = "No space left on device";

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException(Reason);

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(Reason);
}
