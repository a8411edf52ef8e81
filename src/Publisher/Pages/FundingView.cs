using Publisher.Records;

namespace Publisher.Pages;

/// <summary>One row of the funding table as shown.</summary>
/// <param name="Key">Of its label in the theme's strings: <c>funding_total</c>.</param>
/// <param name="ComputedRate">Empty where the amounts give none.</param>
/// <param name="ComputedScore">Empty on the rows of sources.</param>
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
    string ComputedScore
)
{
    public static FundingView Of(string key, FundingRow row, decimal? rate, decimal? score, bool isTotal) =>
        new(
            key,
            isTotal,
            Figures.Cell(row.InitialBudget),
            Figures.Cell(row.AdjustedBudget),
            Figures.Cell(row.ExecutedAmount),
            Figures.Cell(row.Weight),
            Figures.Cell(row.ExecutionRate),
            Figures.Cell(row.Score),
            Figures.Optional(rate),
            Figures.Optional(score)
        );
}
