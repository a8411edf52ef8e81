using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Checks;

/// <summary>Each gap in a record is explained by a note, and each note speaks of a cell of the record.</summary>
internal static class TranscriptionChecks
{
    public static void Check(EvaluationRecord record, DiagnosticBag findings)
    {
        if (record is { Name: { IsIllegible: true } name, EditorTitle: null })
            findings.Report(TranscriptionCodes.TitleMissing, name.Span);
        foreach (var (label, span) in Gaps(record))
            if (!record.Notes.Any(n => n.Cell.Value == label))
                findings.Report(TranscriptionCodes.GapWithoutNote, span, [("label", label)]);
        if (record.Notes.Count > 0)
            CheckNotes(record, findings);
    }

    private static IEnumerable<(string Label, SourceSpan Span)> Gaps(EvaluationRecord record)
    {
        foreach (var (label, cell) in record.TextCells())
            if (cell.HasGap)
                yield return (label, cell.Span);
        foreach (var (label, span) in NumberGaps(record))
            yield return (label, span);
        if (record.Grade is { IsIllegible: true } grade)
            yield return (FormLabels.Grade, grade.Span);
    }

    private static IEnumerable<(string Label, SourceSpan Span)> NumberGaps(EvaluationRecord record)
    {
        FundingRow?[] rows = [record.Budget.Total, .. record.Budget.Sources.Values];
        foreach (var row in rows.OfType<FundingRow>())
        foreach (
            var cell in new[]
            {
                row.InitialBudget,
                row.AdjustedBudget,
                row.ExecutedAmount,
                row.Weight,
                row.ExecutionRate,
                row.Score,
            }
        )
            if (cell is { IsIllegible: true })
                yield return (FormLabels.Budget, cell.Span);
        foreach (var indicator in record.Indicators.Rows)
        {
            var label = indicator.Name?.Text ?? "";
            if (indicator.Target is { IsIllegible: true } target)
                yield return (label, target.Span);
            if (indicator.Actual is { IsIllegible: true } actual)
                yield return (label, actual.Span);
            if (indicator.Weight is { IsIllegible: true } weight)
                yield return (label, weight.Span);
            if (indicator.Score is { IsIllegible: true } score)
                yield return (label, score.Span);
        }
        foreach (var cell in new[] { record.TotalWeight, record.TotalScore })
            if (cell is { IsIllegible: true })
                yield return (FormLabels.TotalScore, cell.Span);
    }

    private static void CheckNotes(EvaluationRecord record, DiagnosticBag findings)
    {
        List<string> cells = [.. FormLabels.All, .. record.Indicators.Rows.Select(i => i.Name?.Text).OfType<string>()];
        foreach (var note in record.Notes.Where(n => !cells.Contains(n.Cell.Value)))
        {
            var near = Suggestion.For(note.Cell.Value, cells);
            findings.Report(
                TranscriptionCodes.NoteAboutUnknownCell,
                note.Cell.Span,
                [
                    ("found", note.Cell.Value),
                    (
                        "suggestion",
                        near is null ? new("", "") : new($"; did you mean '{near}'?", $"；是否应为“{near}”？")
                    ),
                    ("expected", new(string.Join(", ", FormLabels.All), string.Join("、", FormLabels.All))),
                ]
            );
        }
    }
}
