using Publisher.Checks;
using Publisher.Diagnostics;

namespace Publisher;

/// <summary>What a record is held against the others by, with no more of its file than the lines that findings
/// show.</summary>
/// <param name="Project">Null where its name cannot be read, or it is withdrawn.</param>
/// <param name="Latest">The latest date that stands in it.</param>
/// <param name="Name">Where its name stands, or it begins.</param>
/// <param name="Review">Where its first review stands; null where there is none.</param>
/// <param name="Formerly">The places that it says it has left.</param>
internal sealed record ComparedRecord(
    ProjectKey? Project,
    ProjectStatus Status,
    DateOnly? Latest,
    SourceSpan Name,
    SourceSpan? Review,
    IReadOnlyList<Sourced<string>> Formerly
)
{
    public static ComparedRecord Of(Evaluation year)
    {
        var record = year.Record!;
        return new ComparedRecord(
            year.IsWithdrawn ? null : ProjectKey.Of(record),
            RecordSurvey.StatusOf(year.Ordinal, record, year.Findings.HasErrors),
            RecordSurvey.LatestOf(record),
            RecordSurvey.NameOf(record).WithLineAlone(),
            RecordSurvey.ReviewOf(record)?.WithLineAlone(),
            [.. record.Publication.Formerly.Select(f => f with { Span = f.Span.WithLineAlone() })]
        );
    }
}
