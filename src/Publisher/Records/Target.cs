namespace Publisher.Records;

/// <summary>
/// 年度指标值: a comparison with a number and its unit, or only a word (提高) that nothing can be measured against.
/// </summary>
/// <param name="Value">Null where the target is a word.</param>
public readonly record struct Target(Comparison Comparison, decimal? Value, string Unit)
{
    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        (">=", Comparison.AtLeast),
        ("<=", Comparison.AtMost),
        ("=", Comparison.Equal),
        ("≥", Comparison.AtLeast),
        ("≧", Comparison.AtLeast),
        (">", Comparison.MoreThan),
        ("≤", Comparison.AtMost),
        ("≦", Comparison.AtMost),
        ("<", Comparison.LessThan),
        ("不低于", Comparison.AtLeast),
        ("不少于", Comparison.AtLeast),
        ("不小于", Comparison.AtLeast),
        ("大于等于", Comparison.AtLeast),
        ("不超过", Comparison.AtMost),
        ("不高于", Comparison.AtMost),
        ("不多于", Comparison.AtMost),
        ("不大于", Comparison.AtMost),
        ("小于等于", Comparison.AtMost),
        ("大于", Comparison.MoreThan),
        ("小于", Comparison.LessThan),
    ];

    private static readonly (string Word, Comparison Comparison)[] Endings =
    [
        ("及以上", Comparison.AtLeast),
        ("以上", Comparison.AtLeast),
        ("及以下", Comparison.AtMost),
        ("以下", Comparison.AtMost),
        ("以内", Comparison.AtMost),
    ];

    public bool IsMeasurable => Value is not null;

    /// <summary>Whether a lower result is the better one.</summary>
    public bool IsUpperBound => Comparison is Comparison.AtMost or Comparison.LessThan;

    /// <summary>
    /// Reads <c>=100.00(%)</c>, <c>≥95.00(%)</c>, <c>&lt;=5次</c>, <c>不低于95%</c>, <c>95%以上</c>, <c>提高</c>. False
    /// where there is a sign or a number in front but no whole measurement behind it: neither a measurement nor a
    /// word.
    /// </summary>
    public static bool TryParse(string printed, out Target target)
    {
        var text = printed.AsSpan().Trim();
        var (comparison, length) = LeadingSign(text);
        var rest = text[length..].Trim();
        var (fromEnd, cut) = length == 0 ? TrailingWord(rest) : (Comparison.Equal, 0);
        if (cut > 0)
        {
            comparison = fromEnd;
            rest = rest[..^cut].Trim();
        }
        if (Measurement.TryParse(rest, out var value, out var unit))
        {
            target = new Target(comparison, value, unit);
            return true;
        }
        target = new Target(Comparison.Equal, null, "");
        return length == 0 && Measurement.IsText(rest);
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

    /// <summary>The sign, or the words that forms use in its place, and its length.</summary>
    private static (Comparison Comparison, int Length) LeadingSign(ReadOnlySpan<char> text)
    {
        foreach (var (sign, comparison) in Signs)
            if (text.StartsWith(sign, StringComparison.Ordinal))
                return (comparison, sign.Length);
        return (Comparison.Equal, 0);
    }

    private static (Comparison Comparison, int Length) TrailingWord(ReadOnlySpan<char> text)
    {
        foreach (var (word, comparison) in Endings)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return (comparison, word.Length);
        return (Comparison.Equal, 0);
    }
}
