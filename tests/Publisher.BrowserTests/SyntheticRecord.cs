namespace Publisher.BrowserTests;

/// <summary>
/// One made-up form, with the figures that follow from it computed here a second time, apart from the product.
/// </summary>
internal sealed record SyntheticRecord(
    int Year,
    string Id,
    string Name,
    string Department,
    string Unit,
    decimal Initial,
    decimal Adjusted,
    decimal Executed,
    string? Explanation,
    string Expected,
    string Achieved,
    IReadOnlyList<SyntheticIndicator> Indicators
)
{
    private const decimal BudgetWeight = 10;

    public string Route => FormattableString.Invariant($"{Year}/{Id}.html");

    /// <summary>In per cent, truncated to two decimals; null where there was no budget.</summary>
    public decimal? Rate => Adjusted == 0 ? null : Truncate(Executed / Adjusted * 100);

    public decimal BudgetScore => Adjusted == 0 ? BudgetWeight : Truncate(Executed / Adjusted * BudgetWeight);

    public decimal Total => BudgetScore + Indicators.Sum(i => i.Score);

    public string Grade =>
        Total switch
        {
            >= 90 => "优",
            >= 80 => "良",
            >= 60 => "中",
            _ => "差",
        };

    public static decimal Truncate(decimal value) => Math.Truncate(value * 100) / 100;
}
