using Publisher.Records;

namespace Publisher.Pages;

/// <summary>What the figures of a record were before they were corrected, by their paths.</summary>
public sealed class FormerValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public static FormerValues Of(EvaluationRecord record)
    {
        var former = new FormerValues();
        foreach (var (correction, figure, _) in CorrectedFigure.AllOf(record))
        {
            if (figure is null)
                continue;
            if (!former._values.TryGetValue(figure.Path, out var values))
                former._values[figure.Path] = values = [];
            values.Add(Figures.Printed(correction.Was.Value, figure));
        }
        return former;
    }

    /// <summary>The oldest first; nothing where the figure was never corrected.</summary>
    /// <param name="row">The path of the figure's row, before the point and the key of its column.</param>
    public IReadOnlyList<string> At(string row, string key) => _values.Count == 0 ? [] : At($"{row}.{key}");

    public IReadOnlyList<string> At(string path) => _values.TryGetValue(path, out var values) ? values : [];
}
