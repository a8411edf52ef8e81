namespace Publisher.Extraction;

/// <summary>
/// How many digits behind the point the numbers of a part of the form have. Where nearly all have as many, one with
/// fewer has lost some.
/// </summary>
internal readonly record struct NumberScale(int? Digits)
{
    public static NumberScale Of(IEnumerable<string> numbers)
    {
        var counts = numbers.CountBy(DigitsOf).OrderByDescending(s => s.Value).ThenBy(s => s.Key).ToList();
        return counts is [{ Key: > 0 } most, ..] && most.Value * 3 >= counts.Sum(c => c.Value) * 2
            ? new NumberScale(most.Key)
            : new NumberScale(null);
    }

    public bool IsWhole(string number) => Digits is null || DigitsOf(number) == Digits;

    public static int DigitsOf(string number) =>
        number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1 : 0;
}
