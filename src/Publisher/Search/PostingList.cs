using System.Buffers;
using System.Numerics;

namespace Publisher.Search;

/// <summary>
/// The records that hold one gram, written as the steps between them in Rice's code: a step's high bits as so many
/// zeros and a one, then its low bits. Without low bits this is a bitmap.
/// </summary>
internal sealed class PostingList
{
    /// <summary>The number of low bits stands beside the length in one number.</summary>
    private const int LowBitsField = 5;

    private const int StepLength = 5; // bytes of a number of 31 bits

    private byte[] _steps = new byte[8];
    private int _length;
    private int _count;
    private int _last = -1;

    /// <summary>In ascending order of ordinals.</summary>
    public void Add(int ordinal)
    {
        if (_steps.Length < _length + StepLength)
            Array.Resize(ref _steps, _steps.Length * 2);
        _length += Varint.Write(_steps.AsSpan(_length), ordinal - _last - 1);
        _last = ordinal;
        _count++;
    }

    /// <summary>
    /// The length, what is listed and how many low bits in one number, then the code. A number 0 stands for no list.
    /// </summary>
    public void WriteTo(IBufferWriter<byte> target, int records)
    {
        if (_count > records / 2)
            Without(records).WriteTo(target, isComplement: true);
        else
            WriteTo(target, isComplement: false);
    }

    /// <summary>Most records hold a common gram: the list of those that do not is shorter.</summary>
    private PostingList Without(int records)
    {
        var others = new PostingList();
        var next = 0;
        for (var at = 0; at < _length; next++)
        for (var step = Varint.Read(_steps, ref at); step > 0; step--)
            others.Add(next++);
        while (next < records)
            others.Add(next++);
        return others;
    }

    private void WriteTo(IBufferWriter<byte> target, bool isComplement)
    {
        var (lowBits, size) = Measure();
        Varint.Write(
            target,
            ((long)size << (LowBitsField + 1)) | (isComplement ? 1u << LowBitsField : 0) | (uint)lowBits
        );
        var code = target.GetSpan(size)[..size];
        code.Clear();
        var bit = 0;
        for (var at = 0; at < _length; bit += 1 + lowBits)
        {
            var step = Varint.Read(_steps, ref at);
            bit += (int)(step >> lowBits);
            var rest = (((step & ((1L << lowBits) - 1)) << 1) | 1) << (bit & 7);
            for (var place = bit >> 3; rest != 0; rest >>= 8)
                code[place++] |= (byte)rest;
        }
        target.Advance(size);
    }

    /// <summary>
    /// As many low bits as suit the mean step, and the bytes of the code. The zeros that fill its last byte end it.
    /// </summary>
    private (int LowBits, int Size) Measure()
    {
        var mean = (_last + 1L - _count) / Math.Max(1, _count);
        var lowBits = BitOperations.Log2((ulong)(mean * 7 / 10 + 1));
        var bits = (1L + lowBits) * _count;
        for (var at = 0; at < _length; )
            bits += Varint.Read(_steps, ref at) >> lowBits;
        return (lowBits, (int)((bits + 7) / 8));
    }
}
