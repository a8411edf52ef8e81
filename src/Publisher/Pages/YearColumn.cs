using Publisher.Records;

namespace Publisher.Pages;

/// <summary>One year of a project, beside the others.</summary>
/// <param name="IsWithdrawn">Its page says why; no figure is told.</param>
public sealed record YearColumn(
    string Year,
    string Route,
    bool IsCurrent,
    bool IsWithdrawn,
    string Initial,
    string Adjusted,
    string Executed,
    string Rate,
    string Score,
    string Grade
)
{
    public static YearColumn Of(EvaluationRecord record, string route, bool isCurrent)
    {
        if (record.Publication.Stage == LifeStage.Withdrawn)
            return new YearColumn(Figures.Year(record.FiscalYear), route, false, true, "—", "—", "—", "—", "—", "—");
        var total = record.Budget.Total;
        return new YearColumn(
            Figures.Year(record.FiscalYear),
            route,
            isCurrent,
            false,
            Figures.Cell(total?.InitialBudget),
            Figures.Cell(total?.AdjustedBudget),
            Figures.Cell(total?.ExecutedAmount),
            Figures.Cell(total?.ExecutionRate),
            Figures.Cell(record.TotalScore),
            record.Grade?.Printed ?? ""
        );
    }
}
