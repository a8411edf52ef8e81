using Publisher.Records;

namespace Publisher.Pages;

/// <summary>An indicator in one year.</summary>
/// <param name="IsPresent">The form of that year has an indicator of this name.</param>
/// <param name="IsWithdrawn">The form of that year was withdrawn.</param>
public sealed record YearCell(bool IsPresent, bool IsWithdrawn, string Target, string Actual, string Score)
{
    public static YearCell Of(EvaluationRecord record, string name)
    {
        if (record.Publication.Stage == LifeStage.Withdrawn)
            return new YearCell(false, true, "", "", "");
        var row = record.Indicators.Rows.FirstOrDefault(i => i.Name?.Text == name);
        return row is null
            ? new YearCell(false, false, "", "", "")
            : new YearCell(true, false, row.Target?.Printed ?? "", row.Actual?.Printed ?? "", Figures.Cell(row.Score));
    }
}
