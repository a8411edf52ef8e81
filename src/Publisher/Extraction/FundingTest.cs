namespace Publisher.Extraction;

/// <summary>
/// Whether the figures of a funding row can stand where they are put: what the amounts give must be what is printed.
/// </summary>
internal static class FundingTest
{
    public const int Initial = 0;
    public const int Adjusted = 1;
    public const int Executed = 2;
    public const int Weight = 3;
    public const int Rate = 4;
    public const int Score = 5;
    public const int Slots = 6;

    /// <returns>Null where the figures contradict each other; else how many of them prove their place.</returns>
    public static int? Proofs(IReadOnlyList<FigureToken?> row)
    {
        // A minus in front of these is a dash of the cell before.
        if (IsNegative(row[Weight]) || IsNegative(row[Rate]) || IsNegative(row[Score]))
            return null;
        var given = row[Rate]?.Value;
        var computed =
            row[Adjusted]?.Value is { } adjusted and > 0 && row[Executed]?.Value is { } executed
                ? executed / adjusted * 100
                : (decimal?)null;
        var proofs = 0;
        if (given is { } rate && computed is { } fromAmounts)
        {
            if (Math.Abs(rate - fromAmounts) >= LastPlace(row[Rate]!))
                return null;
            proofs += rate is 0 or 100 ? 0 : 1;
        }
        if ((given ?? computed) is { } share && row[Weight]?.Value is { } weight && row[Score]?.Value is { } score)
        {
            var expected = weight * Math.Min(share, 100) / 100;
            if (Math.Abs(score - expected) >= LastPlace(row[Score]!))
                return null;
            proofs += share is 0 or 100 ? 0 : 1;
        }
        return proofs;
    }

    private static bool IsNegative(FigureToken? token) => token is { IsNumber: true, Text: ['-', ..] };

    /// <summary>Offices cut or round: either way less than one unit of the last place is lost.</summary>
    private static decimal LastPlace(FigureToken token)
    {
        var unit = 1.0m;
        for (var i = 0; i < NumberScale.DigitsOf(token.Text); i++)
            unit /= 10;
        return unit;
    }
}
