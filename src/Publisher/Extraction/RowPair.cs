namespace Publisher.Extraction;

/// <summary>Two lines, one below the other, that may be the same row of two lines' height, read twice.</summary>
/// <param name="IsEmptyAgain">The second line has no name of its own.</param>
internal sealed record RowPair(RowReading First, RowReading Second, bool IsEmptyAgain)
{
    /// <summary>Null where they cannot be one row.</summary>
    public static RowPair? Of(RowReading first, RowReading second)
    {
        if (
            first.Class is null
            || first.Class != second.Class
            || second.Line.Number != first.Line.Number + 1
            || first.WeightValue != second.WeightValue
            || first.ScoreValue != second.ScoreValue
            || !Agree(first.Target, second.Target)
            || !Agree(first.Actual, second.Actual)
        )
            return null;
        var isEmpty = second.Name.Count == 0;
        var isDamaged = !first.IsClean || !second.IsClean || first.Target is null || second.Target is null;
        return isEmpty || isDamaged || IsLike(RowCells.TextOf(first.Name), RowCells.TextOf(second.Name))
            ? new RowPair(first, second, isEmpty)
            : null;
    }

    /// <summary>What is clean of both; the name goes on, unless the second line's is the first's read again.</summary>
    public RowReading AsOne()
    {
        var (one, two) = (RowCells.TextOf(First.Name), RowCells.TextOf(Second.Name));
        var isSecondReading = IsEmptyAgain || IsLike(one, two);
        return First with
        {
            Name = isSecondReading ? First.Name : [.. First.Name, .. Second.Name],
            Target = Better(First.Target, Second.Target, RowReading.IsTarget),
            Actual = Better(First.Actual, Second.Actual, RowReading.IsActual),
            Deviation = [.. First.Deviation, .. Second.Deviation],
            Again = Second,
        };
    }

    private static string? Better(string? first, string? second, Func<string, bool> isSound) =>
        first is null || (!isSound(first) && second is not null && isSound(second)) ? second : first;

    /// <summary>Equal, or damaged so that they may have been.</summary>
    private static bool Agree(string? first, string? second) =>
        first is null
        || second is null
        || first == second
        || DigitsOf(first) == DigitsOf(second) && DigitsOf(first).Length > 0;

    /// <summary>Half of the characters are the same: one reading is a bad copy of the other.</summary>
    private static bool IsLike(string first, string second) =>
        second.Length > 0
        && second.Count(c => Wording.IsHan(c) && first.Contains(c)) * 5 >= second.Count(Wording.IsHan) * 2
        && second.Any(c => !Wording.IsHan(c));

    private static string DigitsOf(string text)
    {
        var number = text.AsSpan().TrimStart("=≥≤><≧≦＝＞＜");
        var end = number.IndexOfAny('(', '（');
        return string.Concat((end < 0 ? number : number[..end]).ToArray().Where(char.IsAsciiDigit));
    }
}
