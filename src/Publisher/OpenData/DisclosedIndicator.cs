using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.OpenData;

/// <summary>What a row of the table of indicators is made from.</summary>
/// <param name="Number">The row's place in the form, from 1.</param>
/// <param name="Path">As <see cref="PublishedFigures.PathsOf"/> gives it.</param>
internal readonly record struct DisclosedIndicator(Disclosure Of, int Number, string Path, IndicatorScore Score)
{
    public Indicator Row => Score.Indicator;

    /// <summary>Null where the target is a word, or cannot be read.</summary>
    public Target? Target => Row.Target?.Value is { IsMeasurable: true } target ? target : null;
}
