namespace Publisher.Privacy;

/// <summary>Numbers of telephones in China, as far as their digits and groups tell.</summary>
internal static class PhoneNumber
{
    /// <summary>11 digits from 13 to 19.</summary>
    public static bool IsMobile(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' && digits[10] != 'X';

    /// <summary>How people cut a mobile number: 138 1234 5678 and the like.</summary>
    public static bool IsMobileGrouping(ReadOnlySpan<int> groups) =>
        groups is [11] or [3, 4, 4] or [3, 8] or [7, 4] or [4, 4, 3] or [3, 3, 5] or [4, 7] or [5, 6];

    /// <summary>Digits of the country in front: +86, 86, 0086.</summary>
    public static int CountryCode(ReadOnlySpan<char> digits) =>
        digits.StartsWith("0086") ? 4
        : digits.StartsWith("86") ? 2
        : 0;

    /// <summary>A place's code and the number there.</summary>
    public static bool IsLandline(ReadOnlySpan<char> digits, ReadOnlySpan<int> groups)
    {
        var area = AreaLength(digits);
        if (area == 0 || digits.Length - area is not (7 or 8) || digits[^1] == 'X')
            return false;
        var isCut = groups.Length == 1 || groups[0] == area;
        return isCut && groups.Length <= 3 && IsLocal(digits[area..]) && (area == 4 || digits.Length == 11);
    }

    /// <summary>A number without its place's code.</summary>
    public static bool IsLocal(ReadOnlySpan<char> digits) =>
        digits.Length is 7 or 8 && digits[0] is >= '2' and <= '8' && digits[^1] != 'X';

    /// <summary>010 and 02x, else four digits.</summary>
    private static int AreaLength(ReadOnlySpan<char> digits) =>
        digits.Length < 10 || digits[0] != '0' ? 0
        : digits[1] == '1' ? (digits[2] == '0' ? 3 : 0)
        : digits[1] == '2' ? 3
        : digits[1] >= '3' && digits[2] != '0' ? 4
        : 0;
}
