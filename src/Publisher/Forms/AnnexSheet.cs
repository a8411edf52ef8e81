using Publisher.Records;

namespace Publisher.Forms;

/// <summary>The sheet behind the official form, from which an import knows the record again: its number, the
/// editor's title, the source, the notes. What the office did with it is not there: a workbook approves
/// nothing.</summary>
internal static class AnnexSheet
{
    private static readonly double[] Widths = [24, 80, 12];

    public static FormSheet Of(PrintedForm form, int year, string id)
    {
        var sheet = new FormSheet(Widths);
        sheet.Put(1, 0, FormWords.Annex, FormStyles.Title, columns: sheet.Columns);
        (string Label, string? Value)[] values =
        [
            (FormLabels.FiscalYear, FormattableString.Invariant($"{year}")),
            (FormWords.Id, id),
            (FormWords.EditorTitle, form.EditorTitle?.Text),
            (FormWords.RuleSet, form.RuleSet?.Text),
            (FormWords.Published, form.Published?.Text),
            (FormWords.Explanation, form.Explanation?.Text),
            (FormWords.SourceDocument, form.SourceDocument?.Text),
            (FormWords.SourceForm, form.SourceForm?.Text),
        ];
        var row = 2u;
        foreach (var (label, value) in values.Where(v => v.Value is not null))
        {
            sheet.Put(row, 0, label, FormStyles.Middle);
            sheet.Put(row++, 1, value!, FormStyles.Text, columns: 2);
        }
        if (form.Notes.Count == 0)
            return sheet;
        sheet.Put(row, 0, FormWords.NoteCell, FormStyles.Middle);
        sheet.Put(row, 1, FormWords.NoteText, FormStyles.Middle);
        sheet.Put(row++, 2, FormWords.NoteCertainty, FormStyles.Middle);
        foreach (var note in form.Notes)
        {
            sheet.Put(row, 0, note.Cell.Text, FormStyles.Text);
            sheet.Put(row, 1, note.Text.Text, FormStyles.Text);
            sheet.Put(row++, 2, note.Certainty.Text, FormStyles.Middle);
        }
        return sheet;
    }
}
