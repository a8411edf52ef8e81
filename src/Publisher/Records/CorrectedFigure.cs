namespace Publisher.Records;

/// <summary>A correction beside the figure that it corrects.</summary>
/// <param name="Figure">As it stands now; null where the record has no figure of that path.</param>
/// <param name="Became">What this correction made of it: a later one may have replaced that too.</param>
public sealed record CorrectedFigure(Correction Correction, PublishedFigure? Figure, string Became)
{
    /// <summary>In order of time.</summary>
    public static IReadOnlyList<CorrectedFigure> AllOf(EvaluationRecord record)
    {
        var corrections = record.Publication.Corrections;
        if (corrections.Count == 0)
            return [];
        var figures = PublishedFigures.Of(record).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var later = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = new CorrectedFigure[corrections.Count];
        for (var i = all.Length - 1; i >= 0; i--)
        {
            var path = corrections[i].Field.Value;
            var figure = figures.GetValueOrDefault(path);
            all[i] = new CorrectedFigure(
                corrections[i],
                figure,
                later.GetValueOrDefault(path, figure?.Printed ?? FormLabels.Nothing)
            );
            later[path] = corrections[i].Was.Value;
        }
        return all;
    }
}
