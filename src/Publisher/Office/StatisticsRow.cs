using Publisher.Checks;
using Publisher.Config;
using Publisher.Records;

namespace Publisher.Office;

/// <summary>The records of one department and year in figures, or of all departments of a year.</summary>
/// <param name="Department">Empty for all.</param>
/// <param name="Grades">As reported: 优, 良, 中, 差, and those without one that can be read.</param>
/// <param name="Initial">Sums are of the records whose three amounts can be read.</param>
/// <param name="Rate">Executed ÷ adjusted in per cent; null without a budget, or where two rules of rounding
/// meet.</param>
/// <param name="Roster">Null where the office has no roster.</param>
public sealed record StatisticsRow(
    int Year,
    string Department,
    int Records,
    int Published,
    int Drafts,
    int Withdrawn,
    int Faulty,
    IReadOnlyList<int> Grades,
    decimal Initial,
    decimal Adjusted,
    decimal Executed,
    decimal? Rate,
    int LeftOut,
    int Low,
    int LowUnexplained,
    int ReasonsMissing,
    int Targets,
    int Unmeasurable,
    int Differences,
    RosterCounts? Roster
)
{
    /// <param name="lines">Of the roster, for the same department and year; null where there is no roster.</param>
    public static StatisticsRow Of(
        int year,
        string department,
        IReadOnlyList<SurveyedRecord> records,
        IReadOnlyList<RosterLine>? lines
    )
    {
        var counted = records.Where(r => r.Counts).ToList();
        var legible = counted.Where(r => r is { Initial: not null, Adjusted: not null, Executed: not null }).ToList();
        var (adjusted, executed) = (legible.Sum(r => r.Adjusted!.Value), legible.Sum(r => r.Executed!.Value));
        var roundings = counted.Select(r => r.Rounding).OfType<Rounding>().Distinct().ToList();
        return new StatisticsRow(
            year,
            department,
            records.Count,
            records.Count(r => r.Status.IsPublic),
            records.Count(r => r.Status.IsDraft),
            records.Count - counted.Count,
            records.Count(r => r.Status.HasErrors),
            [
                .. Enum.GetValues<Grade>().Select(g => counted.Count(r => r.Grade == g)),
                counted.Count(r => r.Grade is null),
            ],
            legible.Sum(r => r.Initial!.Value),
            adjusted,
            executed,
            adjusted != 0 && roundings is [var rounding] ? rounding.Apply(executed / adjusted * 100) : null,
            counted.Count - legible.Count,
            counted.Count(r => r.IsLow),
            counted.Count(r => r.IsLowUnexplained),
            counted.Sum(r => r.ReasonsMissing),
            counted.Sum(r => r.Targets),
            counted.Sum(r => r.Unmeasurable),
            counted.Sum(r => r.Differences),
            lines is null ? null : RosterCounts.Of(lines)
        );
    }
}
