using System.Globalization;
using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>Two versions of a form → what they print differently, cell by cell; where a cell stood does not
/// count.</summary>
public static class FormChanges
{
    public static IReadOnlyList<FormChange> Between(PrintedForm before, PrintedForm after)
    {
        var (old, cells) = (CellsOf(before), CellsOf(after));
        var (was, now) = (old.ToDictionary(), cells.ToDictionary());
        var changes = old.Concat(cells.Where(c => !was.ContainsKey(c.Key)))
            .Select(c => new FormChange(c.Key, was.GetValueOrDefault(c.Key), now.GetValueOrDefault(c.Key)))
            .Where(c => c.Before != c.After)
            .ToList();
        // The same rows in another order are another form.
        if (changes.Count == 0 && !old.SequenceEqual(cells))
            changes.Add(new FormChange(IndicatorShape.Table.Key, Order(before), Order(after)));
        return changes;
    }

    private static string Order(PrintedForm form) => string.Join(", ", form.Indicators.Select(i => i.Name?.Text));

    private static List<KeyValuePair<string, string>> CellsOf(PrintedForm form)
    {
        var cells = new List<KeyValuePair<string, string>>();
        var names = new Dictionary<string, int>();
        Add("", RecordShape.Name, form.Name);
        Add("", RecordShape.EditorTitle, form.EditorTitle);
        Add("", RecordShape.CompetentDepartment, form.CompetentDepartment);
        Add("", RecordShape.ImplementingUnit, form.ImplementingUnit);
        Add("", RecordShape.RuleSet, form.RuleSet);
        Add("", RecordShape.Published, form.Published);
        AddRow(BudgetShape.Total, form.Total);
        AddRow(BudgetShape.Appropriation, form.Appropriation);
        AddRow(BudgetShape.CarriedOver, form.CarriedOver);
        AddRow(BudgetShape.OtherFunds, form.OtherFunds);
        Add("budget.", BudgetShape.Explanation, form.Explanation);
        Add("objective.", RecordShape.Expected, form.Expected);
        Add("objective.", RecordShape.Achieved, form.Achieved);
        foreach (var row in form.Indicators)
            AddIndicator(row);
        Add("total.", RecordShape.TotalWeight, form.TotalWeight);
        Add("total.", RecordShape.TotalScore, form.TotalScore);
        Add("", RecordShape.GradeWord, form.Grade);
        Add("source.", RecordShape.SourceDocument, form.SourceDocument);
        Add("source.", RecordShape.SourceForm, form.SourceForm);
        foreach (var note in form.Notes)
        {
            var place = Numbered($"notes.{note.Cell.Text}") + ".";
            Add(place, RecordShape.NoteText, note.Text);
            Add(place, RecordShape.NoteCertainty, note.Certainty);
        }
        return cells;

        void Add(string place, Field field, PrintedCell? cell)
        {
            if (cell is not null)
                cells.Add(new(place + field.Key, cell.Text));
        }

        void AddRow(Field field, PrintedFunding? row)
        {
            var place = $"budget.{field.Key}.";
            Add(place, BudgetShape.Initial, row?.Initial);
            Add(place, BudgetShape.Adjusted, row?.Adjusted);
            Add(place, BudgetShape.Executed, row?.Executed);
            Add(place, BudgetShape.Weight, row?.Weight);
            Add(place, BudgetShape.Rate, row?.Rate);
            Add(place, BudgetShape.Score, row?.Score);
        }

        void AddIndicator(PrintedIndicator row)
        {
            var place = Numbered($"indicators.{row.FirstLevel}.{row.SecondLevel}.{row.Name?.Text}") + ".";
            Add(place, IndicatorShape.Name, row.Name);
            Add(place, IndicatorShape.Target, row.Target);
            Add(place, IndicatorShape.Actual, row.Actual);
            Add(place, IndicatorShape.Weight, row.Weight);
            Add(place, IndicatorShape.Score, row.Score);
            Add(place, IndicatorShape.Deviation, row.Deviation);
        }

        // As corrections name the second of two indicators: with #2 behind its name.
        string Numbered(string place)
        {
            var number = names[place] = names.GetValueOrDefault(place) + 1;
            return number == 1 ? place : string.Create(CultureInfo.InvariantCulture, $"{place}#{number}");
        }
    }
}
