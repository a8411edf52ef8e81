namespace Publisher.OpenData;

/// <summary>How many digits a column's numbers have: what a format must know before it writes the first.</summary>
/// <param name="IntegerDigits">Before the point: 0 to 29.</param>
/// <param name="Scale">After it: 0 to 28.</param>
public readonly record struct NumberShape(int IntegerDigits, int Scale)
{
    /// <summary>Digits that a number needs which has the most on both sides; at least 1.</summary>
    public int Precision => Math.Max(1, IntegerDigits + Scale);

    /// <summary>Wide enough for what this one holds and for the number too.</summary>
    public NumberShape With(decimal number) =>
        new(Math.Max(IntegerDigits, DigitsOf(decimal.Truncate(decimal.Abs(number)))), Math.Max(Scale, number.Scale));

    private static int DigitsOf(decimal whole)
    {
        var digits = 0;
        for (; whole >= 1; whole = decimal.Truncate(whole / 10))
            digits++;
        return digits;
    }
}
