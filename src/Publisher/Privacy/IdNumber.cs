namespace Publisher.Privacy;

/// <summary>公民身份号码 (GB 11643): region, date of birth, order and check digit.</summary>
internal static class IdNumber
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Of 18 digits, or 17 and X.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 18 || digits[..17].Contains('X') || !IsRegion(digits))
            return false;
        var year = Number(digits[6..10]);
        return year is >= 1900 and < 2100 && IsDay(year, digits[10..14]) && CheckOf(digits) == digits[17];
    }

    /// <summary>Of 15 digits, as they were given out until 1999: without a check digit.</summary>
    public static bool IsOld(ReadOnlySpan<char> digits) =>
        digits.Length == 15
        && !digits.Contains('X')
        && IsRegion(digits)
        && IsDay(1900 + Number(digits[6..8]), digits[8..12]);

    private static bool IsRegion(ReadOnlySpan<char> digits) =>
        (digits[0], digits[1]) switch
        {
            ('1', >= '1' and <= '5') => true,
            ('2', >= '1' and <= '3') => true,
            ('3', >= '1' and <= '7') => true,
            ('4', >= '1' and <= '6') => true,
            ('5', >= '0' and <= '4') => true,
            ('6', >= '1' and <= '5') => true,
            ('7', '1') => true,
            ('8', >= '1' and <= '3') => true,
            _ => false,
        };

    private static bool IsDay(int year, ReadOnlySpan<char> monthAndDay)
    {
        var (month, day) = (Number(monthAndDay[..2]), Number(monthAndDay[2..]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (digits[i] - '0') * Weights[i];
        return Checks[sum % 11];
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + digit - '0';
        return number;
    }
}
