using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>
/// A record held against what was published of it: no figure changes, and no correction disappears, without a word.
/// </summary>
public static class RevisionChecks
{
    /// <param name="before">As it was published last.</param>
    public static void Check(EvaluationRecord before, EvaluationRecord now, DiagnosticBag findings)
    {
        var (told, kept) = (before.Publication.Corrections, now.Publication.Corrections);
        for (var i = 0; i < told.Count; i++)
            if (i >= kept.Count || !IsSame(told[i], kept[i]))
            {
                ReportGone(told[i], i < kept.Count ? kept[i].Span : now.Start, findings);
                return;
            }
        var added = kept.Skip(told.Count).ToList();
        foreach (var (path, was, figure) in FigureChanges.Between(before, now))
        {
            var correction = added.Find(c => c.Field.Value == path);
            CheckChange(path, was, figure, correction, now, findings);
            added.Remove(correction!);
        }
        var published = PublishedFigures.Of(before).ToDictionary(f => f.Path, f => f.Printed, StringComparer.Ordinal);
        foreach (var invented in added.Where(c => published.GetValueOrDefault(c.Field.Value) != c.Was.Value))
            findings.Report(
                RevisionCodes.CorrectionContradictsRelease,
                invented.Was.Span,
                [
                    ("field", invented.Field.Value),
                    ("before", published.GetValueOrDefault(invented.Field.Value, FormLabels.Nothing)),
                    ("found", invented.Was.Value),
                ]
            );
    }

    /// <summary>A record of which nobody can tell what it was: withdrawn before or now, or published without its
    /// source.</summary>
    /// <param name="correctionsBefore">How many were published: none of them may go.</param>
    public static void CheckUnseen(
        EvaluationRecord now,
        int correctionsBefore,
        bool hasOtherFigures,
        DiagnosticBag findings
    )
    {
        if (now.Publication.Corrections.Count < correctionsBefore + (hasOtherFigures ? 1 : 0))
            findings.Report(RevisionCodes.ChangedUnseen, now.Start);
    }

    /// <summary>Readers were told of each withdrawal; that it is lifted they are told too.</summary>
    /// <param name="before">As it was published last; null where nobody can tell.</param>
    /// <param name="count">How many were published: none of them may go.</param>
    public static void CheckWithdrawals(
        EvaluationRecord? before,
        EvaluationRecord now,
        int count,
        DiagnosticBag findings
    )
    {
        var kept = now.Publication.Withdrawals;
        if (kept.Count < count)
            findings.Report(
                RevisionCodes.WithdrawalGone,
                now.Start,
                [("found", $"{kept.Count}"), ("before", $"{count}")]
            );
        foreach (var (told, withdrawal) in (before?.Publication.Withdrawals ?? []).Zip(kept))
            if (!IsSame(told, withdrawal))
                findings.Report(
                    RevisionCodes.WithdrawalChanged,
                    withdrawal.Span,
                    [("found", PublicationChecks.Day(told.On))]
                );
    }

    private static void CheckChange(
        string path,
        string was,
        PublishedFigure? figure,
        Correction? correction,
        EvaluationRecord now,
        DiagnosticBag findings
    )
    {
        var (place, gone) = (figure?.Span ?? now.Start, figure is null ? $"now: '{FormLabels.Nothing}', " : "");
        if (correction is null)
            findings.Report(
                RevisionCodes.ChangedWithoutCorrection,
                place,
                [("field", path), ("before", was), ("found", figure?.Printed ?? FormLabels.Nothing)],
                new BilingualText(
                    $"publication.corrections: {LineFor(path, was, gone)}",
                    $"publication.corrections 中加一条：{LineFor(path, was, gone)}"
                )
            );
        else if (correction.Was.Value != was)
            findings.Report(
                RevisionCodes.CorrectionContradictsRelease,
                correction.Was.Span,
                [("field", path), ("before", was), ("found", correction.Was.Value)]
            );
    }

    /// <summary>As YAML takes it: in single quotes, an apostrophe is written twice.</summary>
    private static string LineFor(string path, string was, string gone)
    {
        var (field, value) = (Doubled(path), Doubled(was));
        return $"- {{on: , by: , field: '{field}', was: '{value}', {gone}reason: }}";

        static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);
    }

    private static bool IsSame(Correction a, Correction b) =>
        (a.Field.Value, a.Was.Value, a.IsGone, a.Reason, a.By, a.On)
        == (b.Field.Value, b.Was.Value, b.IsGone, b.Reason, b.By, b.On);

    private static bool IsSame(Withdrawal a, Withdrawal b) =>
        (a.By, a.On, a.Reason) == (b.By, b.On, b.Reason)
        && (a.Lifted?.By, a.Lifted?.On, a.Lifted?.Reason) == (b.Lifted?.By, b.Lifted?.On, b.Lifted?.Reason);

    private static void ReportGone(Correction correction, SourceSpan place, DiagnosticBag findings) =>
        findings.Report(
            RevisionCodes.CorrectionGone,
            place,
            [("field", correction.Field.Value), ("before", correction.Was.Value)]
        );
}
