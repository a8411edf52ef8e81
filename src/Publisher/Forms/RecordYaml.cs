using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>
/// A form as printed → the text of its record file: the schema's line first, keys in the order of the shapes, behind
/// each value where it stood. The ordinary reader reads it, so that one way to read and all checks are the ordinary
/// ones.
/// </summary>
public static class RecordYaml
{
    public const string SchemaLine = "# yaml-language-server: $schema=../../record.schema.json";

    /// <param name="remark">What is to stand above a key, for whoever fills it in; null for nothing.</param>
    /// <param name="publication">The lines of the section <c>publication</c>, to the last line break; kept as they
    /// are.</param>
    public static string Of(PrintedForm form, Func<Field, string?>? remark = null, string publication = "")
    {
        var yaml = new YamlLines(remark);
        yaml.Value(RecordShape.Name, form.Name);
        yaml.Value(RecordShape.EditorTitle, form.EditorTitle);
        yaml.Value(RecordShape.CompetentDepartment, form.CompetentDepartment);
        yaml.Value(RecordShape.ImplementingUnit, form.ImplementingUnit);
        yaml.Value(RecordShape.RuleSet, form.RuleSet);
        yaml.Value(RecordShape.Published, form.Published);
        yaml.Mapping(BudgetShape.Table, () => WriteBudget(yaml, form));
        yaml.Mapping(RecordShape.Objective, () => WriteObjective(yaml, form));
        yaml.Mapping(IndicatorShape.Table, () => WriteIndicators(yaml, form.Indicators));
        yaml.Mapping(
            RecordShape.Total,
            () =>
            {
                yaml.Value(RecordShape.TotalWeight, form.TotalWeight);
                yaml.Value(RecordShape.TotalScore, form.TotalScore);
            }
        );
        yaml.Value(RecordShape.GradeWord, form.Grade);
        yaml.Mapping(
            RecordShape.Source,
            () =>
            {
                yaml.Value(RecordShape.SourceDocument, form.SourceDocument);
                yaml.Value(RecordShape.SourceForm, form.SourceForm);
            }
        );
        yaml.List(RecordShape.Notes, form.Notes, note => WriteNote(yaml, note));
        return $"{SchemaLine}\n{yaml}{publication}";
    }

    private static void WriteBudget(YamlLines yaml, PrintedForm form)
    {
        (Field Field, PrintedFunding? Row)[] rows =
        [
            (BudgetShape.Total, form.Total),
            (BudgetShape.Appropriation, form.Appropriation),
            (BudgetShape.CarriedOver, form.CarriedOver),
            (BudgetShape.OtherFunds, form.OtherFunds),
        ];
        foreach (var (field, row) in rows)
        {
            if (row is null)
                continue;
            (Field Field, PrintedCell? Cell)[] cells =
            [
                (BudgetShape.Initial, row.Initial),
                (BudgetShape.Adjusted, row.Adjusted),
                (BudgetShape.Executed, row.Executed),
                (BudgetShape.Weight, row.Weight),
                (BudgetShape.Rate, row.Rate),
                (BudgetShape.Score, row.Score),
            ];
            yaml.Row(field, [.. cells.Where(c => c.Cell is not null).Select(c => (c.Field, c.Cell!))]);
        }
        yaml.Text(BudgetShape.Explanation, form.Explanation);
    }

    private static void WriteObjective(YamlLines yaml, PrintedForm form)
    {
        yaml.Text(RecordShape.Expected, form.Expected);
        yaml.Text(RecordShape.Achieved, form.Achieved);
    }

    /// <summary>Rows of one class stand together, in the order in which the form first names the classes.</summary>
    private static void WriteIndicators(YamlLines yaml, IReadOnlyList<PrintedIndicator> indicators)
    {
        foreach (var first in indicators.GroupBy(i => i.FirstLevel))
        {
            var field = IndicatorShape.FirstLevels.First(f => f.Key == first.Key);
            yaml.Mapping(
                field,
                () =>
                {
                    foreach (var second in first.GroupBy(i => i.SecondLevel))
                        yaml.List(
                            ((Shape.Mapping)field.Shape).Fields.First(f => f.Key == second.Key),
                            [.. second],
                            row => WriteIndicator(yaml, row)
                        );
                }
            );
        }
    }

    private static void WriteIndicator(YamlLines yaml, PrintedIndicator row)
    {
        yaml.Value(IndicatorShape.Name, row.Name);
        yaml.Value(IndicatorShape.Target, row.Target);
        yaml.Value(IndicatorShape.Actual, row.Actual);
        yaml.Value(IndicatorShape.Weight, row.Weight);
        yaml.Value(IndicatorShape.Score, row.Score);
        yaml.Value(IndicatorShape.Deviation, row.Deviation);
    }

    private static void WriteNote(YamlLines yaml, PrintedNote note)
    {
        yaml.Value(RecordShape.NoteCell, note.Cell);
        yaml.Value(RecordShape.NoteText, note.Text);
        yaml.Value(RecordShape.NoteCertainty, note.Certainty);
    }
}
