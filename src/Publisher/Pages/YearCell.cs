using Publisher.Records;

namespace Publisher.Pages;

/// <summary>An indicator in one year.</summary>
/// <param name="IsPresent">The form of that year has an indicator of this name.</param>
public sealed record YearCell(bool IsPresent, string Target, string Actual, string Score)
{
    public static YearCell Of(EvaluationRecord record, string name)
    {
        var row = record.Indicators.Rows.FirstOrDefault(i => i.Name?.Text == name);
        return row is null
            ? new YearCell(false, "", "", "")
            : new YearCell(true, row.Target?.Printed ?? "", row.Actual?.Printed ?? "", Figures.Cell(row.Score));
    }
}
