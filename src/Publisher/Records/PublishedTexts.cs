using System.Globalization;

namespace Publisher.Records;

/// <summary>
/// Everything that a record tells besides its figures, each text under a path that stays the same as long as the form
/// does: with <see cref="PublishedFigures"/>, all that the office vouches for.
/// </summary>
public static class PublishedTexts
{
    /// <summary>The end of the path of an indicator's name, which is also the name of its row.</summary>
    public const string Name = "name";

    /// <summary>In the order of the form. What the record does not give is left out.</summary>
    public static IEnumerable<PublishedText> Of(EvaluationRecord record) =>
        [.. Top(record), .. Indicators(record.Indicators.Rows), .. Source(record)];

    private static IEnumerable<PublishedText> Top(EvaluationRecord record)
    {
        (string Path, string Label, string? Text)[] texts =
        [
            ("name", FormLabels.ProjectName, record.Name?.Text),
            ("editor_title", "编者拟题", record.EditorTitle?.Value),
            ("competent_department", FormLabels.CompetentDepartment, record.CompetentDepartment?.Text),
            ("implementing_unit", FormLabels.ImplementingUnit, record.ImplementingUnit?.Text),
            ("rule_set", "评分规则", record.RuleSet?.Value),
            ("published", "公开日期", record.Published),
            ("budget.explanation", FormLabels.Budget, record.Budget.Explanation?.Text),
            ("objective.expected", FormLabels.ExpectedObjective, record.Objective.Expected?.Text),
            ("objective.achieved", FormLabels.AchievedObjective, record.Objective.Achieved?.Text),
        ];
        return Given(texts);
    }

    private static IEnumerable<PublishedText> Indicators(IReadOnlyList<Indicator> rows)
    {
        foreach (var (row, path) in rows.Zip(PublishedFigures.PathsOf(rows)))
        {
            yield return new($"{path}.{Name}", "三级指标", row.Name?.Text ?? "");
            if (row.Deviation is { } deviation)
                yield return new($"{path}.deviation", $"{row.Name?.Text} · 偏差原因", deviation.Text);
        }
    }

    private static IEnumerable<PublishedText> Source(EvaluationRecord record)
    {
        (string, string, string?)[] source =
        [
            ("source.document", "来源文件", record.Source.Document?.Value),
            ("source.form", "表序", record.Source.Form?.Printed),
        ];
        foreach (var text in Given(source))
            yield return text;
        foreach (var (i, note) in record.Notes.Index())
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"notes.{i + 1}"),
                $"转录说明 · {note.Cell.Value}",
                $"{note.Text}（{WordOf(note.Certainty)}）"
            );
    }

    private static string WordOf(Certainty certainty) =>
        certainty switch
        {
            Certainty.Certain => "确定",
            Certainty.Likely => "很可能",
            _ => "无法辨认",
        };

    private static IEnumerable<PublishedText> Given(IEnumerable<(string Path, string Label, string? Text)> texts) =>
        from text in texts
        where text.Text is not null
        select new PublishedText(text.Path, text.Label, text.Text);
}
