using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Config;

/// <summary>
/// How a place scores self-evaluations in certain years: weights, grades, rounding, formulas, thresholds.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Place">Null for a rule set that holds wherever no place has its own.</param>
/// <param name="BudgetWeight">Points for budget execution.</param>
/// <param name="ClassWeights">Points for each first-level class, in the order of the file.</param>
/// <param name="GradeFloors">The lowest total score of each grade above the last, from the best down.</param>
/// <param name="Statements">Tried in this order.</param>
/// <param name="Sources">Where the numbers come from, a line each, for the method page.</param>
public sealed record RuleSet(
    string Name,
    SourceSpan WeightsPlace,
    SourceSpan GradesPlace,
    string Title,
    string? Place,
    int FirstYear,
    int LastYear,
    Rounding Rounding,
    decimal BudgetWeight,
    IReadOnlyList<(string FirstLevel, decimal Weight)> ClassWeights,
    IReadOnlyList<(Grade Grade, decimal Floor)> GradeFloors,
    UpperBoundFormula UpperBound,
    IReadOnlyList<StatementBand> Statements,
    Thresholds Thresholds,
    IReadOnlyList<string> Sources
)
{
    /// <summary>What all weights of a form add up to.</summary>
    public decimal TotalWeight => BudgetWeight + ClassWeights.Sum(c => c.Weight);

    /// <summary>
    /// Nothing in its file is at fault. By the others nothing is scored: it would tell of faults that are none.
    /// </summary>
    public bool IsSound { get; init; } = true;

    public bool Covers(int year) => year >= FirstYear && year <= LastYear;

    public Grade GradeOf(decimal score)
    {
        foreach (var (grade, floor) in GradeFloors)
            if (score >= floor)
                return grade;
        return Grade.Poor;
    }

    /// <summary>The band of a result in words, or null where the rules know none.</summary>
    public StatementBand? BandOf(string statement) =>
        Statements.FirstOrDefault(band => band.Words.Any(word => statement.StartsWith(word, StringComparison.Ordinal)));
}
