using Publisher.Config;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A rule set as the method page and the disclosure pages explain it.</summary>
/// <param name="RoundingKey">Of its sentence in the theme's strings.</param>
/// <param name="UpperBoundKey">Of its sentence in the theme's strings.</param>
public sealed record RuleSetView(
    string Name,
    string Title,
    string FirstYear,
    string LastYear,
    string RoundingKey,
    string Decimals,
    string BudgetWeight,
    string TotalWeight,
    IReadOnlyList<LabelledFigure> ClassWeights,
    IReadOnlyList<LabelledFigure> GradeFloors,
    string LowestGrade,
    string LowestGradeBelow,
    string UpperBoundKey,
    IReadOnlyList<StatementBandView> Statements,
    string LowExecution,
    string BudgetChange,
    string OverTarget,
    string OverTargetReason,
    IReadOnlyList<string> Sources
)
{
    public static RuleSetView Of(RuleSet rules) =>
        new(
            rules.Name,
            rules.Title,
            rules.FirstYear > 0 ? Figures.Year(rules.FirstYear) : "",
            rules.LastYear < 9999 ? Figures.Year(rules.LastYear) : "",
            rules.Rounding.Mode == RoundingMode.Truncate ? "rounding_truncate" : "rounding_half_up",
            Figures.Count(rules.Rounding.Decimals),
            Figures.Number(rules.BudgetWeight),
            Figures.Number(rules.TotalWeight),
            [.. rules.ClassWeights.Select(c => new LabelledFigure(c.FirstLevel, Figures.Number(c.Weight)))],
            [.. rules.GradeFloors.Select(g => new LabelledFigure(g.Grade.Word(), Figures.Number(g.Floor)))],
            Grade.Poor.Word(),
            Figures.Number(rules.GradeFloors[^1].Floor),
            rules.UpperBound == UpperBoundFormula.Linear ? "upper_bound_linear" : "upper_bound_ratio",
            [
                .. rules.Statements.Select(s => new StatementBandView(
                    s.Words,
                    Figures.Number(s.From),
                    Figures.Number(s.To)
                )),
            ],
            Figures.Number(rules.Thresholds.LowExecution),
            Figures.Number(rules.Thresholds.BudgetChange),
            Figures.Number(rules.Thresholds.OverTarget),
            Figures.Number(rules.Thresholds.OverTargetReason),
            rules.Sources
        );
}
