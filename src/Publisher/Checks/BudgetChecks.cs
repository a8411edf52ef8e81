using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Checks;

/// <summary>项目资金: do the rows add up, does the rate follow from the amounts, is what stands out explained.</summary>
internal static class BudgetChecks
{
    /// <summary>
    /// 元 for 万元; half and twice of it still ring, since the two amounts may differ by other causes too.
    /// </summary>
    private const decimal MixUpFactor = 10_000;

    private static readonly (string Column, Func<FundingRow, Cell<decimal>?> Cell)[] Columns =
    [
        ("年初预算数", row => row.InitialBudget),
        ("全年预算数", row => row.AdjustedBudget),
        ("全年执行数", row => row.ExecutedAmount),
    ];

    public static void Check(EvaluationRecord record, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (record.Budget.Total is not { } total)
            return;
        CheckSums(record.Budget, total, findings);
        CheckUnits(total, findings);
        CheckRate(total, sheet.ExecutionRate, sheet.Rules.Rounding, findings);
        foreach (var (source, row) in record.Budget.Sources)
            CheckRate(row, sheet.SourceRates[source], sheet.Rules.Rounding, findings);
        CheckRatePresent(total, sheet, findings);
        CheckBudgetScore(total, sheet, findings);
        CheckExecution(record, total, sheet, findings);
        CheckBudgetChange(record, total, sheet.Rules.Thresholds, findings);
    }

    private static void CheckSums(Budget budget, FundingRow total, DiagnosticBag findings)
    {
        if (budget.Sources.Count == 0 || !budget.IsComplete)
            return;
        foreach (var (column, cell) in Columns)
        {
            var rows = budget.Sources.Values.Select(cell).ToList();
            if (cell(total) is not { Value: { } found } totalCell || rows.Exists(c => c?.Value is null))
                continue;
            var expected = rows.Sum(c => c!.Value!.Value);
            if (found == expected)
                continue;
            findings.Report(
                BudgetCodes.FundingRows,
                totalCell.Span,
                [
                    ("column", column),
                    ("found", totalCell.Printed),
                    ("expected", Say.Number(expected)),
                    ("difference", Say.Number(found - expected)),
                ],
                Say.Operands(" + ", rows.Select(c => c!))
            );
        }
    }

    private static void CheckUnits(FundingRow total, DiagnosticBag findings)
    {
        var cells = Columns.Select(c => c.Cell(total)).Where(c => c?.Value > 0).OrderBy(c => c!.Value).ToList();
        if (cells.Count < 2)
            return;
        var factor = cells[^1]!.Value!.Value / cells[0]!.Value!.Value;
        if (factor is < MixUpFactor / 2 or > MixUpFactor * 2)
            return;
        findings.Report(
            BudgetCodes.UnitMixUp,
            cells[^1]!.Span,
            [("found", cells[^1]!.Printed), ("other", cells[0]!.Printed)]
        );
    }

    private static void CheckRate(FundingRow row, decimal? computed, Rounding rounding, DiagnosticBag findings)
    {
        if (row.ExecutionRate is not { Value: { } found } cell)
            return;
        if (row.AdjustedBudget?.Value is null || row.ExecutedAmount?.Value is null)
            return;
        if (found == computed || (computed is null && found == 0))
            return;
        if (found is > 0 and <= 1 && computed is > 1 && Math.Abs(found * 100 - computed.Value) < 1)
        {
            findings.Report(
                BudgetCodes.RateAsRatio,
                cell.Span,
                [("found", cell.Printed), ("expected", Say.Number(computed.Value))]
            );
            return;
        }
        findings.Report(
            BudgetCodes.RateMismatch,
            cell.Span,
            [
                ("found", cell.Printed),
                (
                    "expected",
                    computed is { } rate ? Say.Number(rate) : new BilingualText("none (0 ÷ 0)", "无（0 ÷ 0）")
                ),
                ("difference", Say.Number(found - (computed ?? 0))),
            ],
            Division(row, rounding)
        );
    }

    private static void CheckRatePresent(FundingRow total, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (total.ExecutionRate is not null || sheet.ExecutionRate is not { } expected)
            return;
        findings.Report(
            BudgetCodes.RateMissing,
            total.Span with
            {
                Length = 1,
            },
            [("expected", Say.Number(expected))],
            Division(total, sheet.Rules.Rounding)
        );
    }

    private static void CheckBudgetScore(FundingRow total, ScoreSheet sheet, DiagnosticBag findings)
    {
        if (total.Score is not { Value: { } found } cell || sheet.BudgetScore is not { } expected || found == expected)
            return;
        var rounded = Say.Rounded(sheet.Rules.Rounding);
        var (executed, adjusted, weight) = (
            Say.Operand(total.ExecutedAmount!),
            Say.Operand(total.AdjustedBudget!),
            Say.Operand(total.Weight!)
        );
        findings.Report(
            BudgetCodes.BudgetScoreMismatch,
            cell.Span,
            [("found", cell.Printed), ("expected", Say.Number(expected)), ("difference", Say.Number(found - expected))],
            new BilingualText(
                $"全年执行数 {executed.En} ÷ 全年预算数 {adjusted.En} × 分值 {weight.En}, {rounded.En}",
                $"全年执行数 {executed.Zh} ÷ 全年预算数 {adjusted.Zh} × 分值 {weight.Zh}，{rounded.Zh}"
            )
        );
    }

    private static void CheckExecution(
        EvaluationRecord record,
        FundingRow total,
        ScoreSheet sheet,
        DiagnosticBag findings
    )
    {
        if (
            total is { ExecutedAmount: { Value: { } executed } cell, AdjustedBudget: { Value: { } adjusted } plan }
            && executed > adjusted
            && record.Budget.Explanation is null
        )
            findings.Report(
                BudgetCodes.ExecutedOverAdjusted,
                cell.Span,
                [("found", cell.Printed), ("expected", plan.Printed)]
            );
        var limit = sheet.Rules.Thresholds.LowExecution;
        if (sheet.ExecutionRate is not { } rate || rate >= limit || record.Budget.Explanation is not null)
            return;
        findings.Report(
            BudgetCodes.LowExecution,
            (total.ExecutionRate ?? total.ExecutedAmount!).Span,
            [("found", Say.Number(rate)), ("limit", Say.Number(limit)), Silence(record)]
        );
    }

    private static void CheckBudgetChange(
        EvaluationRecord record,
        FundingRow total,
        Thresholds thresholds,
        DiagnosticBag findings
    )
    {
        if (
            total.InitialBudget is not { Value: { } initial } from
            || total.AdjustedBudget is not { Value: { } adjusted } to
        )
            return;
        if (record.Budget.Explanation is not null || initial == adjusted)
            return;
        if (total.Change is not { } change)
            return;
        if (Math.Abs(change) <= thresholds.BudgetChange)
            return;
        findings.Report(
            BudgetCodes.BudgetChange,
            to.Span,
            [("initial", from.Printed), ("adjusted", to.Printed), ("change", Say.Signed(change)), Silence(record)]
        );
    }

    private static BilingualText Division(FundingRow row, Rounding rounding)
    {
        var (executed, adjusted, rounded) = (
            Say.Operand(row.ExecutedAmount!),
            Say.Operand(row.AdjustedBudget!),
            Say.Rounded(rounding)
        );
        return new BilingualText(
            $"全年执行数 {executed.En} ÷ 全年预算数 {adjusted.En}, {rounded.En}",
            $"全年执行数 {executed.Zh} ÷ 全年预算数 {adjusted.Zh}，{rounded.Zh}"
        );
    }

    /// <summary>What is silent about the reason: the form, or only what of its narrative can be read.</summary>
    private static (string, BilingualText) Silence(EvaluationRecord record) =>
        record.Objective is { Expected.HasGap: true } or { Achieved.HasGap: true }
            ? ("silence", new("nothing that can be read on the form", "表中可辨认的部分"))
            : ("silence", new("nothing on the form", "表中"));
}
