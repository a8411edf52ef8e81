using Publisher.Records;

namespace Publisher.Checks;

/// <summary>A record and what was published of it → every figure and text in which they differ.</summary>
public static class FieldDifferences
{
    private const string IndicatorPaths = "indicators.";

    /// <summary>What stands behind the figures.</summary>
    private static readonly string[] Later = [IndicatorPaths, "source.", "notes."];

    /// <summary>All that a record tells, where nothing was published of it.</summary>
    public static IReadOnlyList<FieldDifference> AllOf(EvaluationRecord now) =>
        InOrder(
            [.. PublishedFigures.Of(now).Select(f => new FieldDifference(f.Path, f.Label, "", f.Printed, true, null))],
            [
                .. PublishedTexts
                    .Of(now)
                    .Where(t => !IsNameOfRow(t.Path))
                    .Select(t => new FieldDifference(t.Path, t.Label, "", t.Text, false, null)),
            ]
        );

    public static IReadOnlyList<FieldDifference> Between(EvaluationRecord before, EvaluationRecord now) =>
        InOrder(Figures(before, now), Texts(before, now));

    private static List<FieldDifference> Figures(EvaluationRecord before, EvaluationRecord now)
    {
        var told = now.Publication.Corrections.Skip(before.Publication.Corrections.Count).ToList();
        return
        [
            .. FigureChanges
                .Between(before, now)
                .Select(c => new FieldDifference(
                    c.Path,
                    c.Now?.Label ?? PublishedFigures.LabelOf(c.Path),
                    c.Was == FormLabels.Nothing ? "" : c.Was,
                    c.Now?.Printed ?? "",
                    IsFigure: true,
                    told.Find(t => t.Field.Value == c.Path)
                )),
        ];
    }

    private static List<FieldDifference> Texts(EvaluationRecord before, EvaluationRecord now)
    {
        var old = PublishedTexts.Of(before).ToDictionary(t => t.Path, StringComparer.Ordinal);
        var current = PublishedTexts.Of(now).ToList();
        var renamed = FigureChanges.Renamed(old.Keys, [.. current.Select(t => t.Path)]);
        var differences = new List<FieldDifference>();
        foreach (var text in current)
        {
            var was = old.Remove(renamed.GetValueOrDefault(text.Path, text.Path), out var other) ? other.Text : "";
            if (was != text.Text)
                differences.Add(new(text.Path, text.Label, was, text.Text, IsFigure: false, null));
        }
        differences.AddRange(old.Values.Select(t => new FieldDifference(t.Path, t.Label, t.Text, "", false, null)));
        return differences;
    }

    /// <summary>Told by every figure of the row.</summary>
    private static bool IsNameOfRow(string path) =>
        path.StartsWith(IndicatorPaths, StringComparison.Ordinal)
        && path.EndsWith($".{PublishedTexts.Name}", StringComparison.Ordinal);

    /// <summary>As the form goes: what is told of the project as a whole, its figures, the texts of its
    /// indicators.</summary>
    private static List<FieldDifference> InOrder(List<FieldDifference> figures, List<FieldDifference> texts)
    {
        var start = texts.FindIndex(t => Later.Any(p => t.Path.StartsWith(p, StringComparison.Ordinal)));
        start = start < 0 ? texts.Count : start;
        return [.. texts[..start], .. figures, .. texts[start..]];
    }
}
