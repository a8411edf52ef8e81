using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>What the office says it did with a record fits the record, and itself.</summary>
internal static class PublicationChecks
{
    private static readonly BilingualText Review = new("the review", "审核");
    private static readonly BilingualText Approval = new("the approval", "批准");
    private static readonly BilingualText Correction = new("the correction", "更正");
    private static readonly BilingualText Withdrawal = new("the withdrawal", "撤回");
    private static readonly BilingualText Lifting = new("the lifting", "解除撤回");

    /// <param name="requiredReviews">What the office's settings ask for before an approval.</param>
    public static void Check(EvaluationRecord record, ReviewRules requiredReviews, DiagnosticBag findings)
    {
        var publication = record.Publication;
        ReviewChecks.Check(record, requiredReviews, findings);
        CheckApproval(publication, findings);
        CheckDates(Steps(publication), findings);
        if (publication.Withdrawals is [{ Lifted: not null }, ..] or { Count: > 1 })
            CheckDates(Withdrawals(publication), findings);
        foreach (var withdrawal in publication.Withdrawals.SkipLast(1).Where(w => w.Lifted is null))
            findings.Report(PublicationCodes.WithdrawalNotLifted, withdrawal.Span, [("found", Day(withdrawal.On))]);
        CheckCorrections(record, findings);
        if (publication.Formerly.Count == 0)
            return;
        var place = FormattableString.Invariant($"{record.FiscalYear}/{record.Id}");
        foreach (
            var former in publication.Formerly.Where(f => f.Value.Equals(place, StringComparison.OrdinalIgnoreCase))
        )
            findings.Report(PublicationCodes.FormerPlaceIsOwn, former.Span, [("found", former.Value)]);
    }

    private static void CheckApproval(Publication publication, DiagnosticBag findings)
    {
        if (publication.Approval is not null || !publication.IsComplete)
            return;
        if (publication.Corrections is [var first, ..])
            findings.Report(
                PublicationCodes.ChangeBeforeApproval,
                first.Span,
                [("step", new BilingualText("correction", "更正"))]
            );
        if (publication.Withdrawals is [var withdrawal, ..])
            findings.Report(
                PublicationCodes.ChangeBeforeApproval,
                withdrawal.Span,
                [("step", new BilingualText("withdrawal", "撤回"))]
            );
    }

    /// <summary>Each step is told once, beside the latest of those before it. Of one day, any order is right.</summary>
    private static void CheckDates(
        IEnumerable<(BilingualText Name, DateOnly On, SourceSpan Span)> steps,
        DiagnosticBag findings
    )
    {
        (BilingualText Name, DateOnly On)? latest = null;
        foreach (var (name, on, span) in steps)
        {
            if (latest is { } before && on < before.On)
                findings.Report(
                    PublicationCodes.DatesOutOfOrder,
                    span,
                    [("step", name), ("found", Day(on)), ("other", before.Name), ("expected", Day(before.On))]
                );
            else
                latest = (name, on);
        }
    }

    private static IEnumerable<(BilingualText Name, DateOnly On, SourceSpan Span)> Steps(Publication publication)
    {
        foreach (var review in publication.Reviews)
            yield return (Review, review.On, review.Span);
        if (publication.Approval is { } approval)
            yield return (Approval, approval.On, approval.Span);
        foreach (var correction in publication.Corrections)
            yield return (Correction, correction.On, correction.Span);
        if (publication.Withdrawal is { } withdrawal)
            yield return (Withdrawal, withdrawal.On, withdrawal.Span);
    }

    /// <summary>Corrections may come before and after one that is lifted.</summary>
    private static IEnumerable<(BilingualText Name, DateOnly On, SourceSpan Span)> Withdrawals(Publication publication)
    {
        if (publication.Approval is { } approval)
            yield return (Approval, approval.On, approval.Span);
        foreach (var withdrawal in publication.Withdrawals)
        {
            yield return (Withdrawal, withdrawal.On, withdrawal.Span);
            if (withdrawal.Lifted is { } lifted)
                yield return (Lifting, lifted.On, lifted.Span);
        }
    }

    private static void CheckCorrections(EvaluationRecord record, DiagnosticBag findings)
    {
        foreach (var (correction, figure, became) in CorrectedFigure.AllOf(record))
            if (figure is null && !correction.IsGone)
                ReportUnknown(correction.Field, record, findings);
            else if (correction.Was.Value == became)
                findings.Report(
                    PublicationCodes.CorrectionChangesNothing,
                    correction.Was.Span,
                    [("field", correction.Field.Value), ("found", correction.Was.Value)]
                );
    }

    private static void ReportUnknown(Sourced<string> field, EvaluationRecord record, DiagnosticBag findings)
    {
        var near = Suggestion.For(field.Value, [.. PublishedFigures.Of(record).Select(f => f.Path)]);
        var suggestion = near is null
            ? new BilingualText("", "")
            : new BilingualText($"; did you mean '{near}'?", $"；是否应为“{near}”？");
        findings.Report(
            PublicationCodes.CorrectionOfUnknownFigure,
            field.Span,
            [("found", field.Value), ("suggestion", suggestion)]
        );
    }

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
