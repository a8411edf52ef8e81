using Publisher.Config;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A list of projects in figures: money, scores, grades, and what is missing.</summary>
/// <param name="Rate">Executed ÷ adjusted over all projects, in per cent; empty where there was no budget.</param>
/// <param name="MedianScore">Of the reported totals; empty where none can be read.</param>
/// <param name="TargetsKey">Of the sentence in the theme's strings that says how many targets are figures.</param>
/// <param name="Recomputed">Projects with a score that the formulas give: only those can agree or differ.</param>
/// <param name="LeftOut">Projects with an amount that cannot be read: the sums are of the others.</param>
/// <param name="Money">Planned, adjusted, spent.</param>
/// <param name="Rates">Projects in each band of execution rates.</param>
/// <param name="Scores">Projects whose scores agree with the formulas, those where one differs, those without any to
/// compare.</param>
/// <param name="Targets">Indicators whose target is a figure, and the others.</param>
/// <param name="LowUnexplained">Projects that spent little without saying why.</param>
public sealed record Overview(
    string Count,
    string Initial,
    string Adjusted,
    string Executed,
    string Rate,
    BudgetChange Change,
    string MedianScore,
    string MedianRate,
    IReadOnlyList<LabelledFigure> Grades,
    string Indicators,
    string Measurable,
    string MeasurableShare,
    string TargetsKey,
    string Missed,
    string Differs,
    string Agrees,
    string Recomputed,
    string LowUnexplained,
    string UnreadableGrades,
    string FullRates,
    string LeftOut,
    IReadOnlyList<Bar> Money,
    IReadOnlyList<Bar> Rates,
    IReadOnlyList<Bar> Scores,
    IReadOnlyList<Bar> Targets
)
{
    private static readonly Rounding TwoDecimals = new(RoundingMode.Truncate, 2);

    /// <summary>Lower ends of the bands, in per cent; a rate of 100 and above is a band of its own.</summary>
    private static readonly (decimal From, string Label)[] Bands =
    [
        (100, "100%"),
        (95, "95–100%"),
        (90, "90–95%"),
        (80, "80–90%"),
        (60, "60–80%"),
        (decimal.MinValue, "< 60%"),
    ];

    public static Overview Of(IReadOnlyList<CatalogEntry> entries)
    {
        var (initial, adjusted, executed, legible) = (0m, 0m, 0m, 0);
        var (indicators, measurable, missed, differs, unexplained, unreadable, full) = (0, 0, 0, 0, 0, 0, 0);
        var recomputed = 0;
        var (scores, rates) = (new List<decimal>(entries.Count), new List<decimal>(entries.Count));
        foreach (var entry in entries)
        {
            if (entry is { InitialBudget: { } i, AdjustedBudget: { } a, ExecutedAmount: { } e })
                (initial, adjusted, executed, legible) = (initial + i, adjusted + a, executed + e, legible + 1);
            indicators += entry.Indicators;
            measurable += entry.Measurable;
            missed += entry.Missed;
            recomputed += entry.IsRecomputed ? 1 : 0;
            differs += entry.FormulaDiffers ? 1 : 0;
            unexplained += entry.LowUnexplained ? 1 : 0;
            unreadable += entry.Grade is null ? 1 : 0;
            full += entry.ExecutionRate >= 95 ? 1 : 0;
            if (entry.TotalScore is { } score)
                scores.Add(score);
            if (entry.ExecutionRate is { } rate)
                rates.Add(rate);
        }
        return new Overview(
            Figures.Count(entries.Count),
            Sum(initial),
            Sum(adjusted),
            Sum(executed),
            adjusted == 0 ? "" : Figures.Number(TwoDecimals.Apply(executed / adjusted * 100)),
            BudgetChange.Of(initial, adjusted),
            Median(scores),
            Median(rates),
            GradesOf(entries),
            Figures.Count(indicators),
            Figures.Count(measurable),
            indicators == 0 ? "" : Figures.Share(measurable, indicators),
            TargetsKeyOf(measurable, indicators),
            Figures.Count(missed),
            Figures.Count(differs),
            Figures.Count(recomputed - differs),
            Figures.Count(recomputed),
            Figures.Count(unexplained),
            Figures.Count(unreadable),
            Figures.Count(full),
            Figures.Count(entries.Count - legible),
            legible == 0 ? [] : Bar.Money(initial, adjusted, executed),
            RateBars(rates),
            CountBars(
                entries.Count,
                ("chart_agrees", recomputed - differs),
                ("chart_differs", differs),
                ("chart_not_recomputed", entries.Count - recomputed)
            ),
            CountBars(indicators, ("chart_measurable", measurable), ("chart_words", indicators - measurable))
        );

        // A sum of nothing that can be read is not 0.
        string Sum(decimal amount) => legible == 0 ? FormLabels.Nothing : Figures.Number(amount);
    }

    private static List<Bar> RateBars(List<decimal> rates)
    {
        var counts = Bands.Select(band => rates.Count(r => r >= band.From)).ToList();
        var inBand = counts.Select((count, i) => i == 0 ? count : count - counts[i - 1]).ToList();
        return [.. Bands.Zip(inBand, (band, n) => Bar.Of("", band.Label, Figures.Count(n), n, inBand.Max()))];
    }

    private static List<Bar> CountBars(int all, params ReadOnlySpan<(string Key, int Count)> parts)
    {
        var bars = new List<Bar>();
        foreach (var (key, count) in parts)
            bars.Add(Bar.Of(key, "", Figures.Count(count), count, all));
        return bars;
    }

    /// <summary>A sentence says "only" of less than half, and nothing of the sort of more.</summary>
    private static string TargetsKeyOf(int measurable, int all) =>
        measurable == 0 ? "chart_targets_none"
        : measurable == all ? "chart_targets_all"
        : measurable * 2 < all ? "chart_targets_few"
        : "chart_targets_most";

    private static List<LabelledFigure> GradesOf(IReadOnlyList<CatalogEntry> entries) =>
        [
            .. entries
                .GroupBy(e => e.Grade)
                .OrderBy(g => g.Key ?? (Grade)int.MaxValue)
                .Select(g => new LabelledFigure(g.Key?.Word() ?? Illegible.Mark, Figures.Count(g.Count()))),
        ];

    /// <summary>The middle value; of an even number, the mean of the middle two, truncated to two decimals.</summary>
    private static string Median(List<decimal> values)
    {
        if (values.Count == 0)
            return "";
        values.Sort();
        var (low, high) = (values[(values.Count - 1) / 2], values[values.Count / 2]);
        return Figures.Number(TwoDecimals.Apply((low + high) / 2));
    }
}
