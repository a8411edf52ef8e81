using Publisher.Checks;
using Publisher.Config;
using Publisher.Records;

namespace Publisher.Office;

/// <summary>One record as the office counts it, whether or not it is published.</summary>
/// <param name="Latest">The latest date that stands in it.</param>
/// <param name="Rounding">Of the rules that it is scored by; null where none hold for it.</param>
/// <param name="IsLow">Little of its budget was spent.</param>
/// <param name="IsLowUnexplained">And the form does not say why.</param>
/// <param name="ReasonsMissing">Deviations without a reason.</param>
/// <param name="Unmeasurable">Targets that are words.</param>
/// <param name="Differences">Figures that are not what the rules give.</param>
public sealed record SurveyedRecord(
    ProjectStatus Status,
    DateOnly? Latest,
    Grade? Grade,
    decimal? Initial,
    decimal? Adjusted,
    decimal? Executed,
    Rounding? Rounding,
    bool IsLow,
    bool IsLowUnexplained,
    int ReasonsMissing,
    int Targets,
    int Unmeasurable,
    int Differences
)
{
    /// <summary>Its figures count; those of a withdrawn record do not.</summary>
    public bool Counts => Status.Stage != LifeStage.Withdrawn;
}
