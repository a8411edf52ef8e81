using Publisher.Config;
using Publisher.Records;

namespace Publisher.Scoring;

/// <summary>
/// What we computed for one record, beside what it declares. Null where the form does not give the operands.
/// </summary>
/// <param name="ExecutionRate">Of the total row, in per cent.</param>
/// <param name="SourceRates">Of each source of funding, in per cent.</param>
/// <param name="BudgetScore">Points for budget execution.</param>
/// <param name="WeightSum">Budget weight and indicator weights.</param>
/// <param name="ReportedSum">Budget score and indicator scores as the unit reported them:
/// what its total must be.</param>
/// <param name="FormulaTotal">The total with each score replaced by the formula's, where there is one.</param>
/// <param name="GradeOfTotal">The grade that the reported total earns.</param>
/// <param name="FormulaGrade">The grade that the formula's total earns.</param>
public sealed record ScoreSheet(
    RuleSet Rules,
    decimal? ExecutionRate,
    IReadOnlyDictionary<FundingSource, decimal?> SourceRates,
    decimal? BudgetScore,
    IReadOnlyList<IndicatorScore> Indicators,
    decimal? WeightSum,
    decimal? ReportedSum,
    decimal? FormulaTotal,
    Grade? GradeOfTotal,
    Grade? FormulaGrade
);
