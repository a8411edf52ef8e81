namespace Publisher.Extraction;

/// <summary>
/// Which of the lines that look like rows are rows: the ones whose weights and scores, with those of the budget, make
/// the totals of the form.
/// </summary>
internal sealed class RowSelection(
    decimal? budgetWeight,
    decimal? budgetScore,
    decimal? totalWeight,
    decimal? totalScore
)
{
    /// <summary>More open questions than this are not tried one by one.</summary>
    private const int MaxOpen = 12;

    /// <summary>Rows to keep; those that are read twice carry the other reading.</summary>
    /// <param name="isProven">The sums hold.</param>
    public IReadOnlyList<RowReading> Choose(IReadOnlyList<RowReading> rows, out bool isProven)
    {
        var sound = rows.Where(r => r.IsLegible).ToList();
        IReadOnlyList<IReadOnlyList<RowReading>> ways = [Merged(sound, _ => true), sound, rows];
        foreach (var way in ways)
            if (Holds(way))
            {
                isProven = true;
                return way;
            }
        isProven = false;
        if (IsKnown && OnlyWay(sound) is { } only)
        {
            isProven = true;
            return only;
        }
        return Merged(sound, at => at.IsEmptyAgain);
    }

    /// <summary>One of the totals at least is printed, with what the budget adds to it.</summary>
    public bool IsKnown =>
        (totalWeight is not null && budgetWeight is not null) || (totalScore is not null && budgetScore is not null);

    public bool Holds(IReadOnlyList<RowReading> rows)
    {
        if (!IsKnown || rows.Count == 0)
            return false;
        return Holds(rows, r => r.WeightValue, budgetWeight, totalWeight)
            && Holds(rows, r => r.ScoreValue, budgetScore, totalScore);
    }

    private static bool Holds(
        IReadOnlyList<RowReading> rows,
        Func<RowReading, decimal?> figure,
        decimal? budget,
        decimal? total
    )
    {
        if (budget is null || total is null)
            return true;
        var sum = budget.Value;
        foreach (var row in rows)
        {
            if (figure(row) is not { } value || value > 10_000)
                return false;
            sum += value;
        }
        return sum == total;
    }

    /// <summary>Pairs that may be one row, merged or not: the one choice with which the sums hold.</summary>
    private List<RowReading>? OnlyWay(List<RowReading> rows)
    {
        var pairs = Enumerable
            .Range(1, Math.Max(0, rows.Count - 1))
            .Where(i => RowPair.Of(rows[i - 1], rows[i]) is not null)
            .ToList();
        if (pairs.Count is 0 or > MaxOpen)
            return null;
        List<RowReading>? found = null;
        for (var choice = 1; choice < 1 << pairs.Count; choice++)
        {
            var chosen = pairs.Where((_, bit) => (choice >> bit & 1) == 1).Select(i => rows[i]).ToHashSet();
            var way = Merged(rows, p => chosen.Contains(p.Second));
            if (!Holds(way))
                continue;
            if (found is not null)
                return null;
            found = way;
        }
        return found;
    }

    private static List<RowReading> Merged(List<RowReading> rows, Func<RowPair, bool> isOne)
    {
        var merged = new List<RowReading>();
        foreach (var row in rows)
            if (merged is [.., { Again: null } last] && RowPair.Of(last, row) is { } pair && isOne(pair))
                merged[^1] = pair.AsOne();
            else
                merged.Add(row);
        return merged;
    }
}
