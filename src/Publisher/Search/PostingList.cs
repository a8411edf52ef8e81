using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Publisher.Search;

/// <summary>
/// The records that hold one gram, written as the steps between them in Rice's code: a step's high bits as so many
/// zeros and a one, then its low bits. Without low bits this is a bitmap.
/// </summary>
internal static class PostingList
{
    /// <summary>The number of low bits stands beside the length in one number.</summary>
    private const int LowBitsField = 5;

    /// <summary>Stands where there is no list.</summary>
    public const int None = 0;

    /// <summary>
    /// The length, what is listed and how many low bits in one number, then the code.
    /// </summary>
    /// <param name="ordinals">Of the records that hold the gram, ascending.</param>
    /// <param name="records">How many there are at most.</param>
    public static void Write(IBufferWriter<byte> target, ReadOnlySpan<int> ordinals, int records)
    {
        if (ordinals.Length <= records / 2)
        {
            Write(target, ordinals, isComplement: false);
            return;
        }
        var others = ArrayPool<int>.Shared.Rent(records);
        Write(target, others.AsSpan(0, ListOthers(ordinals, records, others)), isComplement: true);
        ArrayPool<int>.Shared.Return(others);
    }

    /// <summary>Behind a list, or behind what stands where there is none.</summary>
    public static int EndOf(ReadOnlySpan<byte> lists, int start)
    {
        var size = Varint.Read(lists, ref start) >> (LowBitsField + 1);
        return start + (int)size;
    }

    public static bool IsNone(ReadOnlySpan<byte> list) => list is [None];

    /// <returns>The ordinals that were written, ascending.</returns>
    /// <param name="list">Not <see cref="None"/>.</param>
    /// <param name="records">The same as when it was written.</param>
    public static List<int> Read(ReadOnlySpan<byte> list, int records)
    {
        var at = 0;
        var head = Varint.Read(list, ref at);
        var listed = ReadCode(list[at..], (int)head & ((1 << LowBitsField) - 1));
        if ((head & (1 << LowBitsField)) == 0)
            return listed;
        var others = new List<int>(records);
        CollectionsMarshal.SetCount(others, records);
        var span = CollectionsMarshal.AsSpan(others);
        CollectionsMarshal.SetCount(others, ListOthers(CollectionsMarshal.AsSpan(listed), records, span));
        return others;
    }

    /// <summary>Zeros up to a one, then the low bits; the last zeros have no one behind them.</summary>
    private static List<int> ReadCode(ReadOnlySpan<byte> code, int lowBits)
    {
        var (listed, last, high) = (new List<int>(), -1, 0);
        for (var bit = 0; bit < code.Length * 8; bit++)
        {
            if (!IsSet(code, bit))
            {
                high++;
                continue;
            }
            var step = high << lowBits;
            for (var low = 0; low < lowBits; low++)
                step |= IsSet(code, ++bit) ? 1 << low : 0;
            listed.Add(last += step + 1);
            high = 0;
        }
        return listed;
    }

    private static bool IsSet(ReadOnlySpan<byte> code, int bit) => (code[bit >> 3] & (1 << (bit & 7))) != 0;

    /// <summary>Most records hold a common gram: the list of those that do not is shorter.</summary>
    private static int ListOthers(ReadOnlySpan<int> ordinals, int records, Span<int> others)
    {
        var (count, next) = (0, 0);
        foreach (var ordinal in ordinals)
        {
            while (next < ordinal)
                others[count++] = next++;
            next++;
        }
        while (next < records)
            others[count++] = next++;
        return count;
    }

    private static void Write(IBufferWriter<byte> target, ReadOnlySpan<int> listed, bool isComplement)
    {
        var (lowBits, size) = Measure(listed);
        Varint.Write(
            target,
            ((long)size << (LowBitsField + 1)) | (isComplement ? 1u << LowBitsField : 0) | (uint)lowBits
        );
        var code = target.GetSpan(size)[..size];
        code.Clear();
        var (bit, last) = (0, -1);
        foreach (var ordinal in listed)
        {
            var step = (long)(ordinal - last - 1);
            last = ordinal;
            bit += (int)(step >> lowBits);
            var rest = (((step & ((1L << lowBits) - 1)) << 1) | 1) << (bit & 7);
            for (var place = bit >> 3; rest != 0; rest >>= 8)
                code[place++] |= (byte)rest;
            bit += 1 + lowBits;
        }
        target.Advance(size);
    }

    /// <summary>
    /// As many low bits as suit the mean step, and the bytes of the code. The zeros that fill its last byte end it.
    /// </summary>
    private static (int LowBits, int Size) Measure(ReadOnlySpan<int> listed)
    {
        var last = listed.IsEmpty ? -1 : listed[^1];
        var mean = (last + 1L - listed.Length) / Math.Max(1, listed.Length);
        var lowBits = BitOperations.Log2((ulong)(mean * 7 / 10 + 1));
        var bits = (1L + lowBits) * listed.Length;
        last = -1;
        foreach (var ordinal in listed)
        {
            bits += (ordinal - last - 1) >> lowBits;
            last = ordinal;
        }
        return (lowBits, (int)((bits + 7) / 8));
    }
}
