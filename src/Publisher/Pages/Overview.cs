using Publisher.Config;
using Publisher.Records;

namespace Publisher.Pages;

/// <summary>A list of projects in figures: money, scores, grades, and what is missing.</summary>
/// <param name="Rate">Executed ÷ adjusted over all projects, in per cent; empty where there was no budget.</param>
/// <param name="MedianScore">Of the reported totals; empty where none can be read.</param>
/// <param name="LeftOut">Projects with an amount that cannot be read: the sums are of the others.</param>
/// <param name="Money">Planned, adjusted, spent.</param>
/// <param name="Rates">Projects in each band of execution rates.</param>
/// <param name="Scores">Projects whose scores all agree with the formulas, and those where one differs.</param>
/// <param name="Targets">Indicators whose target is a figure, and the others.</param>
/// <param name="LowUnexplained">Projects that spent little without saying why.</param>
public sealed record Overview(
    string Count,
    string Initial,
    string Adjusted,
    string Executed,
    string Rate,
    string Change,
    bool IsRaised,
    string MedianScore,
    string MedianRate,
    IReadOnlyList<LabelledFigure> Grades,
    string Indicators,
    string Measurable,
    string MeasurableShare,
    string Missed,
    string Differs,
    string Agrees,
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
        var legible = entries
            .Where(e => e is { InitialBudget: not null, AdjustedBudget: not null, ExecutedAmount: not null })
            .ToList();
        var initial = legible.Sum(e => e.InitialBudget!.Value);
        var adjusted = legible.Sum(e => e.AdjustedBudget!.Value);
        var executed = legible.Sum(e => e.ExecutedAmount!.Value);
        var (indicators, measurable) = (entries.Sum(e => e.Indicators), entries.Sum(e => e.Measurable));
        var differs = entries.Count(e => e.FormulaDiffers);
        return new Overview(
            Figures.Count(entries.Count),
            Figures.Number(initial),
            Figures.Number(adjusted),
            Figures.Number(executed),
            adjusted == 0 ? "" : Figures.Number(TwoDecimals.Apply(executed / adjusted * 100)),
            initial == 0 || initial == adjusted ? "" : Figures.Change((adjusted - initial) / initial * 100),
            adjusted > initial,
            Median(entries.Select(e => e.TotalScore)),
            Median(entries.Select(e => e.ExecutionRate)),
            GradesOf(entries),
            Figures.Count(indicators),
            Figures.Count(measurable),
            indicators == 0 ? "" : Figures.Share(measurable, indicators),
            Figures.Count(entries.Sum(e => e.Missed)),
            Figures.Count(differs),
            Figures.Count(entries.Count - differs),
            Figures.Count(entries.Count(e => e.LowUnexplained)),
            Figures.Count(entries.Count(e => e.Grade is null)),
            Figures.Count(entries.Count(e => e.ExecutionRate >= 95)),
            Figures.Count(entries.Count - legible.Count),
            Bar.Money(initial, adjusted, executed),
            RateBars(entries),
            CountBars(entries.Count, ("chart_agrees", entries.Count - differs), ("chart_differs", differs)),
            CountBars(indicators, ("chart_measurable", measurable), ("chart_words", indicators - measurable))
        );
    }

    private static List<Bar> RateBars(IReadOnlyList<CatalogEntry> entries)
    {
        var rates = entries.Select(e => e.ExecutionRate).OfType<decimal>().ToList();
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

    private static List<LabelledFigure> GradesOf(IReadOnlyList<CatalogEntry> entries) =>
        [
            .. entries
                .GroupBy(e => e.Grade)
                .OrderBy(g => g.Key ?? (Grade)int.MaxValue)
                .Select(g => new LabelledFigure(g.Key?.Word() ?? Illegible.Mark, Figures.Count(g.Count()))),
        ];

    /// <summary>The middle value; of an even number, the mean of the middle two, truncated to two decimals.</summary>
    private static string Median(IEnumerable<decimal?> values)
    {
        var sorted = values.OfType<decimal>().Order().ToList();
        if (sorted.Count == 0)
            return "";
        var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return Figures.Number(TwoDecimals.Apply((low + high) / 2));
    }
}
