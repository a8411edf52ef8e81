using Publisher.Records;

namespace Publisher.Pages;

/// <summary>One year of a project, beside the others.</summary>
public sealed record YearColumn(
    string Year,
    string Route,
    bool IsCurrent,
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
        var total = record.Budget.Total;
        return new YearColumn(
            Figures.Year(record.FiscalYear),
            route,
            isCurrent,
            Figures.Cell(total?.InitialBudget),
            Figures.Cell(total?.AdjustedBudget),
            Figures.Cell(total?.ExecutedAmount),
            Figures.Cell(total?.ExecutionRate),
            Figures.Cell(record.TotalScore),
            record.Grade?.Printed ?? ""
        );
    }
}
