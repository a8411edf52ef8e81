using System.Globalization;
using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Office;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher;

/// <summary>Every record, read and checked once, as the office counts it: drafts and faulty ones too.</summary>
internal sealed class RecordSurvey
{
    private static readonly DiagnosticCode[] Differences =
    [
        BudgetCodes.RateMismatch,
        BudgetCodes.BudgetScoreMismatch,
        ScoreCodes.FormulaDiffers,
        ScoreCodes.TotalMismatch,
        ScoreCodes.GradeMismatch,
    ];

    private readonly string _root;
    private readonly InputFolder _folder;

    private RecordSurvey(string root, InputFolder folder, RuleBook rules, ReviewRules requiredReviews)
    {
        (_root, _folder) = (root, folder);
        var surveyed = new SurveyedRecord?[folder.Records.Count];
        Parallel.For(0, surveyed.Length, i => surveyed[i] = Survey(i, rules, requiredReviews));
        Records = [.. surveyed.OfType<SurveyedRecord>()];
        Unreadable = surveyed.Length - Records.Count;
        Statuses = [.. Records.Select(r => r.Status)];
    }

    public IReadOnlyList<SurveyedRecord> Records { get; }

    public IReadOnlyList<ProjectStatus> Statuses { get; }

    /// <summary>Files of which nothing could be read.</summary>
    public int Unreadable { get; }

    /// <summary>No day before it can be today; null where no record has a date.</summary>
    public DateOnly? Latest => Records.Max(r => r.Latest);

    public static RecordSurvey Of(string root, InputFolder folder, RuleBook rules, ReviewRules requiredReviews) =>
        new(root, folder, rules, requiredReviews);

    /// <summary>The record, read once more; null where nothing can be read any more.</summary>
    public EvaluationRecord? Read(ProjectStatus status) => Read(status.Ordinal, new DiagnosticBag());

    /// <summary>Where the name stands, read once more; null where nothing can be read any more.</summary>
    public SourceSpan? NameOf(ProjectStatus status) => Read(status) is { } record ? NameOf(record) : null;

    /// <summary>Where the first review stands, read once more.</summary>
    public SourceSpan? ReviewOf(ProjectStatus status) => Read(status) is { } record ? ReviewOf(record) : null;

    /// <summary>Where the name stands, or the record begins.</summary>
    internal static SourceSpan NameOf(EvaluationRecord record) => record.Name?.Span ?? record.Start;

    internal static SourceSpan? ReviewOf(EvaluationRecord record) =>
        record.Publication.Reviews is [var first, ..] ? first.Span : null;

    private SurveyedRecord? Survey(int ordinal, RuleBook book, ReviewRules requiredReviews)
    {
        var findings = new DiagnosticBag(isBrief: true);
        if (Read(ordinal, findings) is not { } record)
            return null;
        var rules = CollectionChecks.RequireRules(record, book, findings);
        var sheet = rules is null ? null : Scorer.Score(record, rules);
        if (sheet is not null)
            RecordChecks.Check(record, sheet, requiredReviews, findings);
        var (budget, isLow) = (record.Budget.Total, sheet?.ExecutionRate < rules?.Thresholds.LowExecution);
        return new SurveyedRecord(
            StatusOf(ordinal, record, findings.HasErrors),
            LatestOf(record),
            record.Grade?.Value,
            budget?.InitialBudget?.Value,
            budget?.AdjustedBudget?.Value,
            budget?.ExecutedAmount?.Value,
            rules?.Rounding,
            isLow,
            isLow && record.Budget.Explanation is null,
            findings.Findings.Count(f => f.Code == NarrativeCodes.ReasonMissing),
            record.Indicators.Rows.Count,
            record.Indicators.Rows.Count(r => r.Target?.Value is { IsMeasurable: false }),
            findings.Findings.Count(f => Differences.Contains(f.Code))
        );
    }

    private EvaluationRecord? Read(int ordinal, DiagnosticBag findings)
    {
        var place = _folder.Records[ordinal];
        return SourceReader.Read(Path.Combine(_root, place.Path), place.Path, findings) is { } file
            ? RecordReader.Read(place, file, findings)
            : null;
    }

    internal static ProjectStatus StatusOf(int ordinal, EvaluationRecord record, bool hasErrors)
    {
        var life = record.Publication;
        return new ProjectStatus(
            ordinal,
            record.FiscalYear,
            record.Id,
            record.Name?.Text ?? record.EditorTitle?.Value ?? record.Id,
            record.CompetentDepartment?.Text ?? "",
            life.Stage,
            life is { Stage: LifeStage.Draft, IsComplete: true },
            hasErrors,
            life.Reviews.Select(r => (DateOnly?)r.On).Min(),
            PublishedOn(record) ?? life.Approval?.On
        );
    }

    internal static DateOnly? LatestOf(EvaluationRecord record)
    {
        var life = record.Publication;
        DateOnly?[] dates =
        [
            PublishedOn(record),
            life.Approval?.On,
            .. life.Reviews.Select(r => (DateOnly?)r.On),
            .. life.Corrections.Select(c => (DateOnly?)c.On),
            .. life.Withdrawals.Select(w => w.Lifted?.On ?? w.On),
        ];
        return dates.Max();
    }

    /// <summary>The day of a date that may have a time behind it, and was checked when it was read.</summary>
    private static DateOnly? PublishedOn(EvaluationRecord record) =>
        record.Published is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
