using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Checks;

/// <summary>
/// A record and its score sheet → findings, in the order of the paper form. Checks report and change nothing.
/// </summary>
public static class RecordChecks
{
    /// <param name="requiredReviews">What the office's settings ask for before an approval.</param>
    public static void Check(
        EvaluationRecord record,
        ScoreSheet sheet,
        ReviewRules requiredReviews,
        DiagnosticBag findings
    )
    {
        TranscriptionChecks.Check(record, findings);
        BudgetChecks.Check(record, sheet, findings);
        IndicatorChecks.Check(record, sheet, findings);
        ScoreChecks.Check(record, sheet, findings);
        NarrativeChecks.Check(record, sheet, findings);
        PublicationChecks.Check(record, requiredReviews, findings);
    }
}
