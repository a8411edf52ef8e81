using Publisher.Records;

namespace Publisher.Pages;

/// <summary>One project in a list.</summary>
public sealed record IndexRow(
    string Id,
    string Route,
    string Year,
    string Title,
    bool IsEditorTitle,
    string Department,
    string Unit,
    string Initial,
    string Adjusted,
    string Executed,
    string Rate,
    string Score,
    string Grade,
    string Warnings
)
{
    public static IndexRow Of(CatalogEntry entry) =>
        new(
            entry.Id,
            SitePlan.LinkTo(entry.Route),
            Figures.Year(entry.FiscalYear),
            entry.Title,
            entry.IsEditorTitle,
            entry.Department,
            entry.Unit,
            Figures.Legible(entry.InitialBudget),
            Figures.Legible(entry.AdjustedBudget),
            Figures.Legible(entry.ExecutedAmount),
            Figures.Optional(entry.ExecutionRate),
            Figures.Legible(entry.TotalScore),
            entry.Grade?.Word() ?? Illegible.Mark,
            entry.Warnings > 0 ? Figures.Count(entry.Warnings) : ""
        );
}
