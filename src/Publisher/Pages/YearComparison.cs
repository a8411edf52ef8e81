using Publisher.Records;

namespace Publisher.Pages;

/// <summary>The years of a project side by side, as a whole and indicator by indicator.</summary>
/// <param name="Columns">The oldest first; empty where the project has one year only.</param>
/// <param name="Rows">Indicators of the page's own year, by their names.</param>
public sealed record YearComparison(IReadOnlyList<YearColumn> Columns, IReadOnlyList<YearRow> Rows)
{
    private static readonly YearComparison None = new([], []);

    public static YearComparison Of(EvaluationRecord record, string route, IReadOnlyList<OtherYear> others)
    {
        if (others.Count == 0)
            return None;
        var years = others
            .Select(o => (o.Record, o.Route))
            .Append((record, route))
            .OrderBy(y => y.Item1.FiscalYear)
            .ToList();
        return new YearComparison(
            [.. years.Select(y => YearColumn.Of(y.Item1, y.Item2, isCurrent: y.Item1 == record))],
            [
                .. record
                    .Indicators.Rows.Where(i => i.Name is { HasGap: false })
                    .Select(i => new YearRow(i.Name!.Text, [.. years.Select(y => YearCell.Of(y.Item1, i.Name.Text))])),
            ]
        );
    }
}
