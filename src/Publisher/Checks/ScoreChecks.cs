using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Checks;

/// <summary>Scores against weights and formulas, the total against its parts, the grade against the total.</summary>
internal static class ScoreChecks
{
    public static void Check(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        CheckRange(record.Budget.Total?.Score, record.Budget.Total?.Weight, findings);
        foreach (var score in sheet.Indicators)
        {
            CheckRange(score.Indicator.Score, score.Indicator.Weight, findings);
            CheckFormula(score, sheet, findings);
            CheckBand(score, findings);
        }
        CheckTotal(record, sheet, findings);
        CheckGrade(record, sheet, findings);
    }

    private static void CheckRange(Cell<decimal>? score, Cell<decimal>? weight, DiagnosticBag findings)
    {
        if (score?.Value is not { } found || weight?.Value is not { } limit || (found >= 0 && found <= limit))
            return;
        findings.Report(ScoreCodes.OutOfRange, score.Span, [("found", score.Printed), ("expected", weight.Printed)]);
    }

    private static void CheckFormula(IndicatorScore score, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (!score.Differs)
            return;
        var (reported, expected) = (score.Indicator.Score!, score.FormulaScore!.Value);
        var target = Say.Operand(score.Indicator.Target!);
        var actual = Say.Operand(score.Indicator.Actual!);
        var weight = Say.Operand(score.Indicator.Weight!);
        var rounded = Say.Rounded(sheet.Rules.Rounding);
        findings.Report(
            ScoreCodes.FormulaDiffers,
            reported.Span,
            [
                ("found", reported.Printed),
                ("expected", Say.Number(expected)),
                ("difference", Say.Number(reported.Value!.Value - expected)),
                ("name", score.Indicator.Name?.Text ?? ""),
            ],
            new BilingualText(
                $"实际完成值 {actual.En} against 年度指标值 {target.En} × 分值 {weight.En}, {rounded.En}",
                $"实际完成值 {actual.Zh}对年度指标值 {target.Zh}× 分值 {weight.Zh}，{rounded.Zh}"
            )
        );
    }

    private static void CheckBand(IndicatorScore score, DiagnosticBag findings)
    {
        if (score.Band is not { } band || score.Indicator.Score is not { Value: { } found } cell)
            return;
        if (found >= band.Lowest && found <= band.Highest)
            return;
        findings.Report(
            ScoreCodes.OutsideBand,
            cell.Span,
            [
                ("statement", score.Indicator.Actual!.Printed),
                ("lowest", Say.Number(band.Lowest)),
                ("highest", Say.Number(band.Highest)),
                ("weight", score.Indicator.Weight!.Printed),
                ("found", cell.Printed),
                ("name", score.Indicator.Name?.Text ?? ""),
            ]
        );
    }

    private static void CheckTotal(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (
            record.TotalScore is not { Value: { } found } cell
            || sheet.ReportedSum is not { } expected
            || found == expected
        )
            return;
        findings.Report(
            ScoreCodes.TotalMismatch,
            cell.Span,
            [("found", cell.Printed), ("expected", Say.Number(expected)), ("difference", Say.Number(found - expected))],
            Say.Operands(" + ", [record.Budget.Total!.Score!, .. record.Indicators.Rows.Select(i => i.Score!)])
        );
    }

    private static void CheckGrade(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (
            record.Grade is not { Value: { } found } cell
            || sheet.GradeOfTotal is not { } expected
            || found == expected
        )
            return;
        findings.Report(
            ScoreCodes.GradeMismatch,
            cell.Span,
            [("found", cell.Printed), ("total", record.TotalScore!.Printed), ("expected", expected.Word())]
        );
    }
}
