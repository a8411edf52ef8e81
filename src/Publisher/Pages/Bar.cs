namespace Publisher.Pages;

/// <summary>One bar of a chart: what it counts, the figure, and its length in per cent of the longest.</summary>
/// <param name="Key">Of its label in the theme's strings; empty where the label is given.</param>
/// <param name="Label">Where it is no word of the theme: a band of rates, a grade.</param>
/// <param name="Length">0 to 100 with one decimal, as an SVG attribute takes it.</param>
public sealed record Bar(string Key, string Label, string Figure, string Length)
{
    public static Bar Of(string key, string label, string figure, decimal value, decimal longest) =>
        new(key, label, figure, Figures.Plain(longest <= 0 ? 0 : Math.Max(0, value) / longest * 100));

    /// <summary>The journey of a budget: planned, adjusted, spent, in 万元.</summary>
    public static IReadOnlyList<Bar> Money(decimal initial, decimal adjusted, decimal executed)
    {
        var longest = Math.Max(initial, Math.Max(adjusted, executed));
        return
        [
            Of("initial", "", Figures.Number(initial), initial, longest),
            Of("adjusted", "", Figures.Number(adjusted), adjusted, longest),
            Of("executed", "", Figures.Number(executed), executed, longest),
        ];
    }
}
