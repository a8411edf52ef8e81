using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>
/// One 项目支出绩效自评表 as the unit declared it, cell by cell. A cell that the source does not give is null; nothing
/// here is computed.
/// </summary>
/// <param name="Id">The file's name without its ending: the project's stable number, the same in every year.</param>
/// <param name="FiscalYear">The folder's name.</param>
/// <param name="EditorTitle">What the office calls a project whose printed name cannot be read. Shown in 〔〕.</param>
/// <param name="Published">The date of publication that the office gives, with or without a time. Never the
/// clock's.</param>
public sealed record EvaluationRecord(
    string Id,
    int FiscalYear,
    SourceFile File,
    TextCell? Name,
    Sourced<string>? EditorTitle,
    TextCell? CompetentDepartment,
    TextCell? ImplementingUnit,
    Sourced<string>? RuleSet,
    string? Published,
    Budget Budget,
    AnnualObjective Objective,
    IndicatorTable Indicators,
    Cell<decimal>? TotalWeight,
    Cell<decimal>? TotalScore,
    Cell<Grade>? Grade,
    RecordSource Source,
    IReadOnlyList<TranscriptionNote> Notes,
    Publication Publication
)
{
    /// <summary>Where a finding about the record as a whole points: its first line.</summary>
    public SourceSpan Start => new(File, 1, 1, 1);

    /// <summary>Every cell that holds words, with the label that the form prints beside it.</summary>
    public IEnumerable<(string Label, TextCell Cell)> TextCells()
    {
        (string, TextCell?)[] top =
        [
            (FormLabels.ProjectName, Name),
            (FormLabels.CompetentDepartment, CompetentDepartment),
            (FormLabels.ImplementingUnit, ImplementingUnit),
            (FormLabels.Budget, Budget.Explanation),
            (FormLabels.ExpectedObjective, Objective.Expected),
            (FormLabels.AchievedObjective, Objective.Achieved),
        ];
        foreach (var (label, cell) in top)
            if (cell is not null)
                yield return (label, cell);
        foreach (var indicator in Indicators.Rows)
        {
            if (indicator.Name is not { } name)
                continue;
            yield return (name.Text, name);
            if (indicator.Deviation is not null)
                yield return (name.Text, indicator.Deviation);
        }
    }
}
