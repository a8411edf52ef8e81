namespace Publisher.Privacy;

/// <summary>An address of e-mail around its sign.</summary>
internal static class EmailAddress
{
    /// <param name="at">Where the sign @ stands.</param>
    /// <returns>Null where it is none.</returns>
    public static PersonalData? Around(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && IsSign(text[start - 1], isLocal: true))
            start--;
        while (end < text.Length && IsSign(text[end], isLocal: false))
            end++;
        while (end > at + 1 && text[end - 1] is '.' or '-' or '．')
            end--;
        var domain = text[(at + 1)..end];
        var point = domain.LastIndexOfAny('.', '．');
        if (start == at || point <= 0 || domain.Length - point < 3 || !Digits.IsLetter(domain[point + 1]))
            return null;
        // Of a name of one letter, the letter is all there is to hide.
        var kept = at - start > 1 ? text[start..(start + 1)] : [];
        var stars = new string('*', at - start - kept.Length);
        return new PersonalData(PersonalDataKind.Email, start, $"{kept}{stars}{text[at..end]}");
    }

    private static bool IsSign(char c, bool isLocal) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '.' or '-' or '．'
        || (c is >= '０' and <= 'ｚ' && char.IsLetterOrDigit(c))
        || (isLocal && c is '_' or '%' or '+');
}
