using Publisher.Records;

namespace Publisher.Scoring;

/// <summary>What the rules make of one indicator.</summary>
/// <param name="IsMet">Null where target and result cannot be compared.</param>
/// <param name="Attainment">Result ÷ target in per cent, unrounded;
/// null unless both are numbers and more is better.</param>
/// <param name="FormulaScore">Points by the formula; null where it takes judgement.</param>
/// <param name="Band">The points that a result in words allows; null for numbers and unknown statements.</param>
public sealed record IndicatorScore(
    Indicator Indicator,
    bool? IsMet,
    decimal? Attainment,
    decimal? FormulaScore,
    (decimal Lowest, decimal Highest)? Band
)
{
    /// <summary>The formula's score is another than the reported one.</summary>
    public bool Differs => FormulaScore is { } formula && Indicator.Score?.Value is { } reported && formula != reported;
}
