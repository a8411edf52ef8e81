namespace Publisher.Privacy;

/// <summary>机动车号牌 (GA 36): ordinary ones, and those of cars with new energy.</summary>
internal static class LicencePlate
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    /// <param name="at">The first digit of the plate.</param>
    /// <returns>Where the plate begins and ends; null where there is none.</returns>
    public static (int Start, int End)? Around(ReadOnlySpan<char> text, int at)
    {
        for (var start = at - 2; start >= 0 && start >= at - 6; start--)
            if (Provinces.Contains(text[start]))
                return End(text, start) is { } end ? (start, end) : null;
        return null;
    }

    private static int? End(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        if (!IsLetter(text[at++]))
            return null;
        if (at < text.Length && text[at] is '·' or '•' or '-' or ' ' or '．' or '.')
            at++;
        var first = at;
        while (at < text.Length && at - first < 7 && IsSign(text[at]))
            at++;
        var signs = text[first..at];
        var isLonger = at < text.Length && Digits.IsLetter(text[at]);
        return !isLonger && (IsOrdinary(signs) || IsNewEnergy(signs)) ? at : null;
    }

    /// <summary>Five signs, of which at most two are letters.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> signs) => signs.Length == 5 && DigitsIn(signs) >= 3;

    /// <summary>A letter before five signs for small cars, five digits before a letter for large ones.</summary>
    private static bool IsNewEnergy(ReadOnlySpan<char> signs) =>
        signs.Length == 6
        && ((IsLetter(signs[0]) && DigitsIn(signs[2..]) == 4) || (IsLetter(signs[5]) && DigitsIn(signs[..5]) == 5));

    private static int DigitsIn(ReadOnlySpan<char> signs)
    {
        var count = 0;
        foreach (var sign in signs)
            count += IsDigit(sign) ? 1 : 0;
        return count;
    }

    private static bool IsSign(char c) => IsDigit(c) || IsLetter(c);

    private static bool IsDigit(char c) => Digits.Is(c) && !Digits.IsNumeral(c);

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'Ａ' and <= 'Ｚ');
}
