using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Checks;

/// <summary>
/// The indicator table: do the weights add up, can targets and results be compared, which were missed.
/// </summary>
internal static class IndicatorChecks
{
    public static void Check(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (record.Indicators is { IsComplete: true, Rows.Count: 0 })
        {
            findings.Report(IndicatorCodes.NoIndicators, record.Indicators.Span);
            return;
        }
        CheckWeights(record, sheet, findings);
        foreach (var score in sheet.Indicators)
        {
            CheckWeight(score.Indicator, findings);
            CheckResult(score, sheet, findings);
        }
    }

    private static void CheckWeights(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (sheet.WeightSum is not { } sum)
            return;
        var place = record.TotalWeight?.Span ?? record.Start;
        if (sum != sheet.Rules.TotalWeight)
        {
            findings.Report(
                IndicatorCodes.WeightsSum,
                place,
                Difference(sum, sheet.Rules.TotalWeight),
                Say.Operands(" + ", [record.Budget.Total!.Weight!, .. record.Indicators.Rows.Select(i => i.Weight!)])
            );
        }
        if (record.TotalWeight is { Value: { } reported } && reported != sum)
            findings.Report(IndicatorCodes.TotalWeight, place, Difference(reported, sum));
        // Where the sum is wrong, some class is too: one cause, one finding.
        if (sum == sheet.Rules.TotalWeight)
            CheckClassWeights(record, sheet, findings);
    }

    private static void CheckClassWeights(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        foreach (var (first, expected) in sheet.Rules.ClassWeights)
            CheckClassWeight(record, first, expected, findings);
        foreach (var unforeseen in record.Indicators.Rows.Select(i => i.FirstLevel).Distinct())
            if (!sheet.Rules.ClassWeights.Any(c => c.FirstLevel == unforeseen))
                CheckClassWeight(record, unforeseen, 0, findings);
        var budget = record.Budget.Total!.Weight!;
        if (budget.Value != sheet.Rules.BudgetWeight)
            findings.Report(
                IndicatorCodes.ClassWeight,
                budget.Span,
                [("class", "预算执行"), .. Difference(budget.Value!.Value, sheet.Rules.BudgetWeight)]
            );
    }

    private static void CheckClassWeight(
        EvaluationRecord record,
        string first,
        decimal expected,
        DiagnosticBag findings
    )
    {
        var (found, place) = (0m, record.Indicators.Span);
        var isFirst = true;
        foreach (var row in record.Indicators.Rows)
        {
            if (row.FirstLevel != first)
                continue;
            (found, place, isFirst) = (found + row.Weight!.Value!.Value, isFirst ? row.Weight.Span : place, false);
        }
        if (found == expected)
            return;
        findings.Report(
            IndicatorCodes.ClassWeight,
            place,
            [("class", first), .. Difference(found, expected)],
            () => Say.Operands(" + ", record.Indicators.Rows.Where(i => i.FirstLevel == first).Select(i => i.Weight!))
        );
    }

    private static void CheckWeight(Indicator indicator, DiagnosticBag findings)
    {
        if (indicator.Weight is { Value: <= 0 } weight)
            findings.Report(IndicatorCodes.WeightNotPositive, weight.Span, [("found", weight.Printed)]);
    }

    private static void CheckResult(IndicatorScore score, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (score.Indicator.Target is not { Value: { } target } planned)
            return;
        if (!target.IsMeasurable)
            findings.Report(IndicatorCodes.NotMeasurable, planned.Span, [("found", planned.Printed), Name(score)]);
        if (score.Indicator.Actual is not { Value: { } actual } reached)
            return;

        (string, BilingualText)[] values = [("found", reached.Printed), ("expected", planned.Printed), Name(score)];
        if (target.IsMeasurable && actual.Value is null)
            findings.Report(IndicatorCodes.NotComparable, reached.Span, values);
        else if (target.IsMeasurable && actual.Unit != target.Unit)
            findings.Report(
                IndicatorCodes.UnitMismatch,
                reached.Span,
                [("found", actual.Unit), ("expected", target.Unit)]
            );
        if (score.IsMet == false)
            findings.Report(IndicatorCodes.TargetMissed, reached.Span, values);
        if (score.Attainment is { } share && share >= sheet.Rules.Thresholds.OverTarget)
            findings.Report(
                IndicatorCodes.OverTarget,
                reached.Span,
                [.. values, ("share", Say.Number(decimal.Truncate(share)))]
            );
    }

    private static (string, BilingualText) Name(IndicatorScore score) => ("name", score.Indicator.Name?.Text ?? "");

    private static (string, BilingualText)[] Difference(decimal found, decimal expected) =>
        [
            ("found", Say.Number(found)),
            ("expected", Say.Number(expected)),
            ("difference", Say.Number(found - expected)),
        ];
}
