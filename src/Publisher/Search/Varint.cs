using System.Buffers;

namespace Publisher.Search;

/// <summary>
/// Numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth says that more follow.
/// </summary>
internal static class Varint
{
    public const int MaxLength = 10;

    public static int Write(Span<byte> target, long number)
    {
        var length = 0;
        for (; number > 127; number >>= 7)
            target[length++] = (byte)(number | 128);
        target[length++] = (byte)number;
        return length;
    }

    public static void Write(IBufferWriter<byte> target, long number) =>
        target.Advance(Write(target.GetSpan(MaxLength), number));

    /// <summary>Reads one number and moves on behind it.</summary>
    public static long Read(ReadOnlySpan<byte> source, ref int at)
    {
        long number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = source[at++];
            number |= (long)(next & 127) << shift;
            if (next < 128)
                return number;
        }
    }
}
