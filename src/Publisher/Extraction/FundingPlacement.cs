namespace Publisher.Extraction;

/// <summary>
/// The numbers and dashes of one funding row → its six columns. A full row is placed by its order; where pieces are
/// lost or left over, only by what the amounts prove or by the columns of a full row. What stays open has no place.
/// </summary>
internal sealed class FundingPlacement
{
    /// <summary>More than this many pieces are no row: nothing of them is placed.</summary>
    private const int MaxTokens = 12;

    private readonly bool _isTotal;
    private readonly NumberScale _scale;

    private FundingPlacement(bool isTotal, NumberScale scale) => (_isTotal, _scale) = (isTotal, scale);

    /// <param name="columns">The columns of a full row with as many cells, by cell; empty where there is none.</param>
    public static FundingColumns Place(
        IReadOnlyList<FigureToken> tokens,
        bool isTotal,
        NumberScale scale,
        IReadOnlyDictionary<int, int> columns
    )
    {
        if (tokens.Count > MaxTokens)
            return FundingColumns.NothingOf(tokens);
        var placement = new FundingPlacement(isTotal, scale);
        var all = placement.WaysOf(tokens);
        var full = all.Find(w => placement.IsFull(w.Row));
        var areWhole = tokens.All(placement.IsWhole);
        if (areWhole && full is { Proofs: not null })
            return FundingColumns.Of(full.Row, tokens);
        var mended = placement.Variants(tokens).SelectMany(placement.WaysOf).Where(w => w.Proofs is not null).ToList();
        if (mended.Where(w => placement.IsFull(w.Row)).ToList() is { Count: > 0 } whole)
            return FundingColumns.Shared([.. whole.Select(w => w.Row)], tokens);
        // The form may contradict itself; remains of a number may not make it look so.
        if (areWhole && full is not null && !tokens.Any(t => t is { IsNumber: true, Text: ['-', ..] }))
            return FundingColumns.Of(full.Row, tokens);
        var possible = all.Where(w => areWhole && w.Proofs is not null).Concat(mended).ToList();
        if (columns.Count > 0 && possible.Find(w => StandsIn(columns, w.Row)) is { } byColumn)
            return FundingColumns.Of(byColumn.Row, tokens);
        var best = possible.Select(w => w.Proofs!.Value).DefaultIfEmpty().Max();
        return FundingColumns.Shared([.. possible.Where(w => w.Proofs == best).Select(w => w.Row)], tokens);
    }

    private static bool StandsIn(IReadOnlyDictionary<int, int> columns, FigureToken?[] row) =>
        row.Index().All(c => c.Item is null || (columns.TryGetValue(c.Item.Cell, out var slot) && slot == c.Index));

    private bool IsFull(FigureToken?[] row) =>
        row.All(c => c is not null) || (!_isTotal && row.Index().All(c => c.Item is not null || IsDashed(c.Index)));

    /// <summary>The rows below the total have neither weight nor score.</summary>
    private static bool IsDashed(int slot) => slot is FundingTest.Weight or FundingTest.Score;

    /// <summary>Every way in which the tokens, in their order, fill columns.</summary>
    private List<FundingWay> WaysOf(IReadOnlyList<FigureToken> tokens)
    {
        var ways = new List<FundingWay>();
        if (tokens.Count <= FundingTest.Slots)
            Fill(new FigureToken?[FundingTest.Slots], 0, 0);
        return ways;

        void Fill(FigureToken?[] row, int next, int slot)
        {
            if (next == tokens.Count)
            {
                ways.Add(new FundingWay([.. row], FundingTest.Proofs(row)));
                return;
            }
            for (; slot <= FundingTest.Slots - (tokens.Count - next); slot++)
            {
                // Where every column has something, a dash is an amount that is not there.
                var isDashed = !_isTotal && IsDashed(slot);
                if (tokens[next].IsNumber ? isDashed : !isDashed && tokens.Count < FundingTest.Slots)
                    continue;
                row[slot] = tokens[next];
                Fill(row, next + 1, slot + 1);
                row[slot] = null;
            }
        }
    }

    /// <summary>
    /// The row without a piece that is no whole amount, or with such a piece and its neighbour as one; where there is
    /// more than the row can hold, without a number that is printed twice.
    /// </summary>
    private IEnumerable<IReadOnlyList<FigureToken>> Variants(IReadOnlyList<FigureToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsNumber)
                continue;
            List<FigureToken> without = [.. tokens.Where((_, at) => at != i)];
            var isTwice =
                tokens.Count > FundingTest.Slots && i + 1 < tokens.Count && tokens[i + 1].Text == tokens[i].Text;
            if (IsWhole(tokens[i]) && !isTwice)
                continue;
            if (!isTwice && i + 1 < tokens.Count && Joined(tokens, i) is { } joined && AreWhole(joined))
                yield return joined;
            if (AreWhole(without))
                yield return without;
        }
    }

    private static List<FigureToken>? Joined(IReadOnlyList<FigureToken> tokens, int at) =>
        tokens[at + 1].IsNumber && tokens[at].JoinedWith(tokens[at + 1]) is { } one
            ? [.. tokens.Take(at), one, .. tokens.Skip(at + 2)]
            : null;

    private bool AreWhole(List<FigureToken> tokens) => tokens.TrueForAll(IsWhole);

    private bool IsWhole(FigureToken token) => !token.IsNumber || _scale.IsWhole(token.Text);
}
