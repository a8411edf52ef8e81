namespace Publisher.Records;

/// <summary>
/// 年度指标值: a comparison with a number and its unit, or only a word (提高) that nothing can be measured against.
/// </summary>
/// <param name="Value">Null where the target is a word.</param>
public readonly record struct Target(Comparison Comparison, decimal? Value, string Unit)
{
    public bool IsMeasurable => Value is not null;

    /// <summary>Whether a lower result is the better one.</summary>
    public bool IsUpperBound => Comparison is Comparison.AtMost or Comparison.LessThan;

    /// <summary>
    /// Reads <c>=100.00(%)</c>, <c>≥95.00(%)</c>, <c>&lt;=5次</c>, <c>提高</c>. False where there is a sign or a digit in
    /// front but no whole number behind it: neither a measurement nor a word.
    /// </summary>
    public static bool TryParse(string printed, out Target target)
    {
        var (comparison, length) = LeadingSign(printed);
        var rest = printed.AsSpan(length).Trim();
        if (Measurement.TryParse(rest, out var value, out var unit))
        {
            target = new Target(comparison, value, unit);
            return true;
        }
        target = new Target(Comparison.Equal, null, "");
        return length == 0 && rest.Length > 0 && !char.IsDigit(rest[0]);
    }

    /// <summary>Whether the result meets the target.</summary>
    public bool IsMetBy(decimal actual) =>
        Comparison switch
        {
            // "=0" is a ceiling: no accident is meant, not any number of them.
            Comparison.Equal => Value == 0 ? actual <= 0 : actual >= Value,
            Comparison.AtLeast => actual >= Value,
            Comparison.MoreThan => actual > Value,
            Comparison.AtMost => actual <= Value,
            _ => actual < Value,
        };

    private static (Comparison Comparison, int Length) LeadingSign(string text)
    {
        if (text.StartsWith(">=", StringComparison.Ordinal))
            return (Comparison.AtLeast, 2);
        if (text.StartsWith("<=", StringComparison.Ordinal))
            return (Comparison.AtMost, 2);
        return text.Length == 0
            ? (Comparison.Equal, 0)
            : text[0] switch
            {
                '=' => (Comparison.Equal, 1),
                '≥' => (Comparison.AtLeast, 1),
                '>' => (Comparison.MoreThan, 1),
                '≤' => (Comparison.AtMost, 1),
                '<' => (Comparison.LessThan, 1),
                _ => (Comparison.Equal, 0),
            };
    }
}
