namespace Publisher.Privacy;

/// <summary>Numbers of bank cards (ISO/IEC 7812): who issues them, how long they are, the check digit.</summary>
internal static class BankCard
{
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        digits.Length is >= 16 and <= 19 && !digits.Contains('X') && IsIssued(digits) && IsChecked(digits);

    /// <summary>银联, and cards of before; then those of other networks, which have 16 digits.</summary>
    private static bool IsIssued(ReadOnlySpan<char> digits) =>
        digits.StartsWith("62") || digits.StartsWith("9558") || (digits.Length == 16 && IsOfOtherNetwork(digits));

    private static bool IsOfOtherNetwork(ReadOnlySpan<char> digits) =>
        digits[0] == '4'
        || (digits[0] == '5' && digits[1] is >= '1' and <= '5')
        || (
            digits[..4].CompareTo("2221", StringComparison.Ordinal) >= 0
            && digits[..4].CompareTo("2720", StringComparison.Ordinal) <= 0
        )
        || (
            digits[..4].CompareTo("3528", StringComparison.Ordinal) >= 0
            && digits[..4].CompareTo("3589", StringComparison.Ordinal) <= 0
        )
        || digits.StartsWith("60");

    /// <summary>Luhn: each second digit from the right counts double.</summary>
    private static bool IsChecked(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
