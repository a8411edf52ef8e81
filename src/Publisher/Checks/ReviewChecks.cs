using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>Reviews and approval: as many as the office asks for, by whom it asks for, and of what stands in the
/// record.</summary>
internal static class ReviewChecks
{
    private static readonly BilingualText Approval = new("the approval", "批准");

    public static void Check(EvaluationRecord record, ReviewRules rules, DiagnosticBag findings)
    {
        var life = record.Publication;
        if (life.Approval is { } approval)
            CheckSteps(life.Reviews, approval, rules, findings);
        if (rules.DifferentRoles)
            CheckRoles(life, findings);
        // What is corrected after its approval is another text, and its corrections say who vouches for it.
        if (life.Corrections.Count == 0 && life.Withdrawals.Count == 0)
            CheckText(record, life, findings);
    }

    private static void CheckSteps(
        IReadOnlyList<Approval> reviews,
        Approval approval,
        ReviewRules rules,
        DiagnosticBag findings
    )
    {
        if (rules.Steps.Count == 0 && reviews.Count < rules.Count)
            findings.Report(
                PublicationCodes.ReviewsMissing,
                approval.Span,
                [("found", PublicationChecks.Count(reviews.Count)), ("expected", PublicationChecks.Count(rules.Count))]
            );
        if (rules.Steps.Count == 0 || NextStep(reviews, rules) is not { } missing)
            return;
        var steps = new BilingualText(string.Join(", ", rules.Steps), string.Join("、", rules.Steps));
        findings.Report(PublicationCodes.StepMissing, approval.Span, [("found", missing), ("expected", steps)]);
    }

    /// <summary>The first of the office's steps that is not there, in its turn; null where all are.</summary>
    public static string? NextStep(IReadOnlyList<Approval> reviews, ReviewRules rules)
    {
        var next = 0;
        foreach (var review in reviews)
            if (next < rules.Steps.Count && review.Step == rules.Steps[next])
                next++;
        return next < rules.Steps.Count ? rules.Steps[next] : null;
    }

    private static void CheckRoles(Publication life, DiagnosticBag findings)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in Steps(life))
            if (!met.Add(step.By))
                findings.Report(PublicationCodes.SameRoleTwice, step.Span, [("found", step.By)]);
    }

    private static void CheckText(EvaluationRecord record, Publication life, DiagnosticBag findings)
    {
        if (!Steps(life).Any(s => s.Of is not null))
            return;
        var now = RecordDigest.Of(record);
        foreach (var step in Steps(life))
            if (step.Of is { } of && of.Value != now)
                findings.Report(
                    PublicationCodes.ChangedSinceReview,
                    of.Span,
                    [
                        (
                            "step",
                            step == life.Approval ? Approval : step.Step ?? new BilingualText("the review", "审核")
                        ),
                        ("date", PublicationChecks.Day(step.On)),
                        ("found", of.Value),
                        ("expected", now),
                    ]
                );
    }

    private static IEnumerable<Approval> Steps(Publication life) =>
        life.Approval is { } approval ? life.Reviews.Append(approval) : life.Reviews;
}
