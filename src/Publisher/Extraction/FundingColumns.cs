namespace Publisher.Extraction;

/// <summary>What stands in each column of a funding row, and what has no place in it.</summary>
/// <param name="Row">By <see cref="FundingTest"/>'s columns; null where nothing is sure to stand.</param>
/// <param name="Unplaced">Numbers that are printed in the row and stand in no column.</param>
/// <param name="IsOpen">The numbers without a place may belong into the columns that are empty.</param>
internal sealed record FundingColumns(FigureToken?[] Row, IReadOnlyList<FigureToken> Unplaced, bool IsOpen)
{
    public static FundingColumns Of(FigureToken?[] row, IReadOnlyList<FigureToken> tokens) =>
        new(row, Left(row, tokens), IsOpen: false);

    public static FundingColumns NothingOf(IReadOnlyList<FigureToken> tokens) => Shared([], tokens);

    /// <summary>What all ways have in common.</summary>
    public static FundingColumns Shared(IReadOnlyList<FigureToken?[]> ways, IReadOnlyList<FigureToken> tokens)
    {
        var row = new FigureToken?[FundingTest.Slots];
        for (var slot = 0; slot < row.Length && ways.Count > 0; slot++)
            if (ways[0][slot] is { } first && ways.All(w => w[slot]?.Text == first.Text))
                row[slot] = first;
        return new FundingColumns(
            row,
            Left(row, tokens),
            IsOpen: ways.Count == 0 || ways.Any(w => w.Index().Any(c => c.Item is not null && row[c.Index] is null))
        );
    }

    private static List<FigureToken> Left(FigureToken?[] row, IReadOnlyList<FigureToken> tokens) =>
        [.. tokens.Where(t => t.IsNumber && !row.Any(c => c is not null && Covers(c, t)))];

    private static bool Covers(FigureToken cell, FigureToken token) =>
        cell.Line == token.Line
        && (
            cell.Column == token.Column
            || (cell.IsJoined && token.Column > cell.Column && cell.Text.EndsWith(token.Text, StringComparison.Ordinal))
        );
}
