using Publisher.Records;

namespace Publisher.Pages;

/// <summary>One row of the funding table as shown.</summary>
/// <param name="Key">Of its label in the theme's strings: <c>funding_total</c>.</param>
/// <param name="ComputedRate">Empty where the amounts give none.</param>
/// <param name="ComputedScore">Empty on the rows of sources.</param>
/// <param name="WasInitial">What was shown before it was corrected, the oldest first; so the others.</param>
public sealed record FundingView(
    string Key,
    bool IsTotal,
    string Initial,
    string Adjusted,
    string Executed,
    string Weight,
    string Rate,
    string Score,
    string ComputedRate,
    string ComputedScore,
    IReadOnlyList<string> WasInitial,
    IReadOnlyList<string> WasAdjusted,
    IReadOnlyList<string> WasExecuted,
    IReadOnlyList<string> WasWeight,
    IReadOnlyList<string> WasRate,
    IReadOnlyList<string> WasScore
)
{
    /// <param name="source">Of the money; null for the total row.</param>
    public static FundingView Of(
        string key,
        FundingSource? source,
        FundingRow row,
        decimal? rate,
        decimal? score,
        FormerValues former
    )
    {
        var path = PublishedFigures.PathOf(source);
        return new FundingView(
            key,
            source is null,
            Figures.Cell(row.InitialBudget),
            Figures.Cell(row.AdjustedBudget),
            Figures.Cell(row.ExecutedAmount),
            Figures.Cell(row.Weight),
            Figures.Cell(row.ExecutionRate),
            Figures.Cell(row.Score),
            Figures.Optional(rate),
            Figures.Optional(score),
            former.At(path, "initial"),
            former.At(path, "adjusted"),
            former.At(path, "executed"),
            former.At(path, "weight"),
            former.At(path, "rate"),
            former.At(path, "score")
        );
    }
}
