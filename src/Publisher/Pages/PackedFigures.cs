namespace Publisher.Pages;

/// <summary>Five figures in 48 bytes instead of 120, as exact as they were: there may be a million entries. One that
/// has more than some seventeen digits, which no form has, makes all five stand as they are.</summary>
internal readonly record struct PackedFigures(ulong A, ulong B, ulong C, ulong D, ulong E, decimal?[]? Long)
{
    // From the lowest: whether there is a figure, whether it is negative, its decimals, its digits as a number.
    private const int ScaleAt = 2;
    private const int DigitsAt = 7;
    private const ulong ScaleMask = 31;

    /// <param name="index">From 0 to 4.</param>
    public decimal? this[int index] =>
        Long is not null
            ? Long[index]
            : Unpacked(
                index switch
                {
                    0 => A,
                    1 => B,
                    2 => C,
                    3 => D,
                    _ => E,
                }
            );

    public static PackedFigures Of(decimal? a, decimal? b, decimal? c, decimal? d, decimal? e) =>
        Packed(a) is { } pa && Packed(b) is { } pb && Packed(c) is { } pc && Packed(d) is { } pd && Packed(e) is { } pe
            ? new PackedFigures(pa, pb, pc, pd, pe, null)
            : new PackedFigures(0, 0, 0, 0, 0, [a, b, c, d, e]);

    private static ulong? Packed(decimal? figure)
    {
        if (figure is not { } number)
            return 0;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        return parts[2] == 0 && digits >> (64 - DigitsAt) == 0
            ? 1 | (decimal.IsNegative(number) ? 2UL : 0) | ((ulong)number.Scale << ScaleAt) | (digits << DigitsAt)
            : null;
    }

    private static decimal? Unpacked(ulong packed) =>
        packed == 0
            ? null
            : new decimal(
                (int)(packed >> DigitsAt),
                (int)(packed >> (DigitsAt + 32)),
                0,
                (packed & 2) != 0,
                (byte)((packed >> ScaleAt) & ScaleMask)
            );
}
