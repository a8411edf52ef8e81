namespace Publisher.Privacy;

/// <summary>Numbers of Chinese passports, and of permits to travel to and from Hong Kong, Macao and Taiwan.</summary>
internal static class Passport
{
    private const int Reach = 16;
    private static readonly string[] Words = ["护照", "通行证", "passport"];

    /// <param name="group">Digits behind a letter or two.</param>
    /// <returns>Where the number begins; null where it is none.</returns>
    public static int? StartOf(ReadOnlySpan<char> text, NumberRun.Group group)
    {
        var start = group.Start;
        while (start > 0 && group.Start - start < 3 && Digits.IsLetter(text[start - 1]))
            start--;
        var letters = Digits.Normal(text[start..group.Start]);
        if (
            letters.Length is not (1 or 2)
            || letters.Length + group.Size is not (9 or 11)
            || IsTied(text, start, group)
        )
            return null;
        var isNamed = Digits.IsAfter(text, start, Reach, Words);
        var isOrdinary = letters[0] is 'E' or 'G' && letters.Length + group.Size == 9;
        // Codes with a year look the same: E20230001.
        return isNamed || (isOrdinary && (letters.Length == 2 || !IsYear(text[group.Start..]))) ? start : null;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        (Digits.Of(digits[0]), Digits.Of(digits[1])) is ('1', '9') or ('2', '0');

    /// <summary>Part of something longer.</summary>
    private static bool IsTied(ReadOnlySpan<char> text, int start, NumberRun.Group group)
    {
        var (before, behind) = (start > 0 ? text[start - 1] : ' ', group.End < text.Length ? text[group.End] : ' ');
        return Ties(before) || Ties(behind);
    }

    private static bool Ties(char c) =>
        Digits.Is(c) || Digits.IsLetter(c) || c is '-' or '_' or '/' or '.' or '#' or '=';
}
