using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Pages;

/// <summary>One row of the indicator table as shown.</summary>
/// <param name="FirstRows">How many rows the first-level cell spans;
/// 0 where an earlier row's cell covers this one.</param>
/// <param name="SecondRows">The same for the second-level cell.</param>
/// <param name="ComputedScore">By the formula; empty where there is none.</param>
/// <param name="Anchor">For links to this row.</param>
/// <param name="WasTarget">What was shown before it was corrected, the oldest first; so the others.</param>
public sealed record IndicatorView(
    string First,
    int FirstRows,
    string Second,
    int SecondRows,
    string Name,
    string Target,
    string Actual,
    string Weight,
    string Score,
    string ComputedScore,
    bool Differs,
    bool IsMissed,
    bool IsMeasurable,
    string Deviation,
    string Anchor,
    IReadOnlyList<string> WasTarget,
    IReadOnlyList<string> WasActual,
    IReadOnlyList<string> WasWeight,
    IReadOnlyList<string> WasScore
)
{
    public static IReadOnlyList<IndicatorView> Of(IReadOnlyList<IndicatorScore> scores, FormerValues former)
    {
        var paths = PublishedFigures.PathsOf([.. scores.Select(s => s.Indicator)]);
        var rows = new List<IndicatorView>(scores.Count);
        for (var i = 0; i < scores.Count; i++)
        {
            var row = scores[i].Indicator;
            var first = SpanFrom(scores, i, (a, b) => a.FirstLevel == b.FirstLevel);
            var second = SpanFrom(scores, i, (a, b) => a.FirstLevel == b.FirstLevel && a.SecondLevel == b.SecondLevel);
            rows.Add(
                new IndicatorView(
                    row.FirstLevel,
                    first,
                    row.SecondLevel,
                    second,
                    row.Name?.Text ?? "",
                    row.Target?.Printed ?? "",
                    row.Actual?.Printed ?? "",
                    Figures.Cell(row.Weight),
                    Figures.Cell(row.Score),
                    Figures.Optional(scores[i].FormulaScore),
                    scores[i].Differs,
                    scores[i].IsMet == false,
                    row.Target?.Value is { IsMeasurable: true },
                    row.Deviation?.Text ?? "",
                    FormattableString.Invariant($"indicator-{i + 1}"),
                    former.At(paths[i], "target"),
                    former.At(paths[i], "actual"),
                    former.At(paths[i], "weight"),
                    former.At(paths[i], "score")
                )
            );
        }
        return rows;
    }

    private static int SpanFrom(IReadOnlyList<IndicatorScore> scores, int at, Func<Indicator, Indicator, bool> isSame)
    {
        if (at > 0 && isSame(scores[at - 1].Indicator, scores[at].Indicator))
            return 0;
        var end = at;
        while (end < scores.Count && isSame(scores[at].Indicator, scores[end].Indicator))
            end++;
        return end - at;
    }
}
