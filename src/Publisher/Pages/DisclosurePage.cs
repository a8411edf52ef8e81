using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Pages;

/// <summary>
/// One project's disclosure page: the form as declared, what we computed beside it, and what a reader should know.
/// </summary>
/// <param name="PrintedName">The name as the form prints it, with its gaps.</param>
/// <param name="Change">Null where an amount cannot be read.</param>
/// <param name="ComputedTotal">Empty where a score is missing.</param>
/// <param name="FormulaTotal">Empty where it is the reported total.</param>
/// <param name="FormulaGrade">Empty where it is the reported grade.</param>
/// <param name="Grade">As reported; the mark where it cannot be read.</param>
/// <param name="GradeOfTotal">The grade that the reported total earns by the rules.</param>
/// <param name="MeasurableCount">Indicators whose target is a figure.</param>
/// <param name="Approval">Null where a record is looked at that nobody has approved.</param>
/// <param name="Corrections">In order of time.</param>
/// <param name="CorrectedOn">The date of the last correction; empty where there is none.</param>
/// <param name="WasGrade">What was shown before it was corrected, the oldest first; so the others.</param>
/// <param name="RecordRoute">Of the record's own file; empty where the theme does not publish them.</param>
/// <param name="RecordSize">Of that file, in units of 1,024 bytes.</param>
/// <param name="JsonRoute">Of all that the page tells, as data; empty where the theme has no open data.</param>
/// <param name="CsvRoute">Of its indicators as a table; empty where the theme has no open data.</param>
public sealed record DisclosurePage(
    string Id,
    string Year,
    string Title,
    bool IsEditorTitle,
    string PrintedName,
    string Department,
    string Unit,
    IReadOnlyList<FundingView> Funding,
    IReadOnlyList<Bar> Money,
    string BudgetExplanation,
    BudgetChange? Change,
    string Expected,
    string Achieved,
    IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<IndicatorView> Missed,
    string IndicatorCount,
    string MeasurableCount,
    string TotalWeight,
    string TotalScore,
    string ComputedTotal,
    string FormulaTotal,
    string Grade,
    string FormulaGrade,
    string GradeOfTotal,
    IReadOnlyList<Notice> Notices,
    string SourceDocument,
    string SourceForm,
    IReadOnlyList<NoteView> Notes,
    YearComparison Years,
    string YearRoute,
    string DepartmentRoute,
    RuleSetView Rules,
    IReadOnlyList<StepView> Reviews,
    StepView? Approval,
    IReadOnlyList<ChangeView> Corrections,
    string CorrectedOn,
    IReadOnlyList<string> WasTotalWeight,
    IReadOnlyList<string> WasTotalScore,
    IReadOnlyList<string> WasGrade,
    string RecordRoute,
    string RecordSize,
    string JsonRoute,
    string CsvRoute
)
{
    private static readonly (FundingSource Source, string Key)[] SourceKeys =
    [
        (FundingSource.Appropriation, "funding_appropriation"),
        (FundingSource.CarriedOver, "funding_carried_over"),
        (FundingSource.Other, "funding_other"),
    ];

    /// <param name="notices">The record's findings that concern readers.</param>
    public static DisclosurePage Of(
        EvaluationRecord record,
        ScoreSheet sheet,
        IReadOnlyList<Notice> notices,
        YearComparison years,
        SitePlan plan
    )
    {
        var (title, isEditorTitle) = CatalogEntry.TitleOf(record);
        var former = FormerValues.Of(record);
        var indicators = IndicatorView.Of(sheet.Indicators, former);
        var changes = PublishedChange.AllOf(record);
        var corrections = changes.Where(c => c.Kind == ChangeKind.Correction).Select(ChangeView.Of).ToList();
        return new DisclosurePage(
            record.Id,
            Figures.Year(record.FiscalYear),
            title,
            isEditorTitle,
            record.Name?.Text ?? "",
            record.CompetentDepartment?.Text ?? "",
            record.ImplementingUnit?.Text ?? "",
            FundingOf(record.Budget, sheet, former),
            MoneyOf(record.Budget.Total),
            record.Budget.Explanation?.Text ?? "",
            ChangeOf(record.Budget.Total),
            record.Objective.Expected?.Text ?? "",
            record.Objective.Achieved?.Text ?? "",
            indicators,
            [.. indicators.Where(i => i.IsMissed)],
            Figures.Count(indicators.Count),
            Figures.Count(indicators.Count(i => i.IsMeasurable)),
            Figures.Cell(record.TotalWeight),
            Figures.Cell(record.TotalScore),
            Figures.Optional(sheet.FormulaTotal),
            sheet.FormulaTotal == record.TotalScore?.Value ? "" : Figures.Optional(sheet.FormulaTotal),
            record.Grade?.Printed ?? "",
            sheet.FormulaGrade == sheet.GradeOfTotal ? "" : sheet.FormulaGrade?.Word() ?? "",
            sheet.GradeOfTotal?.Word() ?? "",
            notices,
            record.Source.Document?.Value ?? "",
            Figures.Cell(record.Source.Form),
            [.. record.Notes.Select(NoteView.Of)],
            years,
            plan.LinkToYear(record.FiscalYear),
            plan.LinkToDepartment(record.CompetentDepartment?.Text ?? ""),
            plan.ViewOf(sheet.Rules),
            [.. record.Publication.Reviews.Select(StepView.Of)],
            record.Publication.Approval is { } approval ? StepView.Of(approval) : null,
            corrections,
            corrections.Count == 0 ? "" : corrections[^1].On,
            former.At("total.weight"),
            former.At("total.score"),
            former.At("grade"),
            plan.LinkToSource(record.Id, record.FiscalYear),
            Figures.Kilobytes(record.File.Size),
            plan.LinkToData(record.Id, record.FiscalYear, ".json"),
            plan.LinkToData(record.Id, record.FiscalYear, ".csv")
        );
    }

    private static List<FundingView> FundingOf(Budget budget, ScoreSheet sheet, FormerValues former)
    {
        var rows = new List<FundingView>();
        if (budget.Total is { } total)
            rows.Add(FundingView.Of("funding_total", null, total, sheet.ExecutionRate, sheet.BudgetScore, former));
        foreach (var (source, key) in SourceKeys)
            if (budget.Sources.TryGetValue(source, out var row))
                rows.Add(FundingView.Of(key, source, row, sheet.SourceRates[source], null, former));
        return rows;
    }

    private static BudgetChange? ChangeOf(FundingRow? total) =>
        total?.InitialBudget?.Value is { } initial && total.AdjustedBudget?.Value is { } adjusted
            ? BudgetChange.Of(initial, adjusted)
            : null;

    /// <summary>The budget's journey: planned, adjusted, spent. Empty where a figure cannot be read.</summary>
    private static IReadOnlyList<Bar> MoneyOf(FundingRow? total)
    {
        if (total?.InitialBudget?.Value is not { } initial || total.AdjustedBudget?.Value is not { } adjusted)
            return [];
        if (total.ExecutedAmount?.Value is not { } executed)
            return [];
        return Bar.Money(initial, adjusted, executed);
    }
}
