using Publisher.Config;
using Publisher.Records;

namespace Publisher.Scoring;

/// <summary>
/// A record → the score sheet that its rule set gives. Computes; compares nothing and reports nothing.
/// </summary>
public static class Scorer
{
    public static ScoreSheet Score(EvaluationRecord record, RuleSet rules)
    {
        var total = record.Budget.Total;
        var rows = record.Indicators.Rows;
        var isComplete = record.Indicators.IsComplete;
        var indicators = rows.Select(i => ScoreIndicator(i, rules)).ToList();
        var budgetScore = ScoreBudget(total, rules);
        var formulaTotal = Sum(
            isComplete,
            [budgetScore ?? total?.Score?.Value, .. indicators.Select(i => i.FormulaScore ?? i.Indicator.Score?.Value)]
        );
        return new ScoreSheet(
            rules,
            Rate(total, rules),
            record.Budget.Sources.ToDictionary(s => s.Key, s => Rate(s.Value, rules)),
            budgetScore,
            indicators,
            Sum(isComplete, [total?.Weight?.Value, .. rows.Select(i => i.Weight?.Value)]),
            Sum(isComplete, [total?.Score?.Value, .. rows.Select(i => i.Score?.Value)]),
            formulaTotal,
            record.TotalScore?.Value is { } reported ? rules.GradeOf(reported) : null,
            formulaTotal is { } computed ? rules.GradeOf(computed) : null
        );
    }

    /// <summary>执行率 = 全年执行数 ÷ 全年预算数. 0 ÷ 0 is no rate at all, not 100 per cent.</summary>
    private static decimal? Rate(FundingRow? row, RuleSet rules) =>
        Ratio(row) is { } ratio ? rules.Rounding.Apply(ratio * 100) : null;

    /// <summary>The share that was spent × the weight, never above the weight and never below 0.</summary>
    private static decimal? ScoreBudget(FundingRow? total, RuleSet rules) =>
        Ratio(total) is { } ratio && total?.Weight?.Value is { } weight
            ? rules.Rounding.Apply(Math.Clamp(ratio, 0, 1) * weight)
            : null;

    private static decimal? Ratio(FundingRow? row) =>
        row?.ExecutedAmount?.Value is { } executed && row.AdjustedBudget?.Value is { } adjusted && adjusted != 0
            ? executed / adjusted
            : null;

    private static IndicatorScore ScoreIndicator(Indicator indicator, RuleSet rules)
    {
        var weight = indicator.Weight?.Value;
        if (indicator.Actual is not { Value: { } actual } cell)
            return new IndicatorScore(indicator, null, null, null, null);
        if (actual.Value is null)
            return ScoreStatement(indicator, cell.Printed, weight, rules);
        if (indicator.Target?.Value is not { IsMeasurable: true } target || target.Unit != actual.Unit)
            return new IndicatorScore(indicator, null, null, null, null);

        var share = Share(target, actual.Value.Value, rules.UpperBound);
        var score = weight is null ? (decimal?)null : rules.Rounding.Apply(share * weight.Value);
        return new IndicatorScore(
            indicator,
            target.IsMetBy(actual.Value.Value),
            Attainment(target, actual.Value.Value),
            score,
            null
        );
    }

    /// <summary>
    /// A result in words: the rules give a range, and where in it the score lies is the evaluator's judgement.
    /// </summary>
    private static IndicatorScore ScoreStatement(Indicator indicator, string statement, decimal? weight, RuleSet rules)
    {
        if (rules.BandOf(statement) is not { } band)
            return new IndicatorScore(indicator, null, null, null, null);
        (decimal, decimal)? range = weight is { } w
            ? (rules.Rounding.Apply(band.From * w / 100), rules.Rounding.Apply(band.To * w / 100))
            : null;
        return new IndicatorScore(indicator, band.To == 100, null, null, range);
    }

    /// <summary>The share of the weight that a measured result earns, 0 to 1.</summary>
    private static decimal Share(Target target, decimal actual, UpperBoundFormula upperBound)
    {
        if (target.IsMetBy(actual))
            return 1;
        var goal = target.Value!.Value;
        if (goal <= 0)
            return 0;
        var share =
            !target.IsUpperBound ? actual / goal
            : upperBound == UpperBoundFormula.Ratio ? goal / actual
            : 1 - (actual - goal) / goal;
        return Math.Clamp(share, 0, 1);
    }

    private static decimal? Attainment(Target target, decimal actual) =>
        target is { IsUpperBound: false, Value: > 0 } ? actual / target.Value.Value * 100 : null;

    /// <summary>Null as soon as one summand is not known: a sum with a gap is no sum.</summary>
    private static decimal? Sum(bool isComplete, IEnumerable<decimal?> summands)
    {
        if (!isComplete)
            return null;
        var sum = 0m;
        foreach (var summand in summands)
        {
            if (summand is null)
                return null;
            sum += summand.Value;
        }
        return sum;
    }
}
