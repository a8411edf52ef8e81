using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>What stands behind a form because the official one has no place for it → the rest of the form: the editor's
/// title, the source, notes.</summary>
internal static class AnnexReader
{
    private static readonly string[] Labels =
    [
        FormLabels.FiscalYear,
        FormWords.Id,
        FormWords.EditorTitle,
        FormWords.RuleSet,
        FormWords.Published,
        FormWords.Explanation,
        FormWords.SourceDocument,
        FormWords.SourceForm,
    ];

    public static PrintedAnnex Read(FormArea area, DiagnosticBag findings)
    {
        var values = new Dictionary<string, GridCell>();
        var notes = new List<PrintedNote>();
        GridCell? cell = null,
            text = null,
            certainty = null;
        var last = area.Top;
        foreach (var row in area.Cells.GroupBy(c => c.Row))
        {
            var first = row.First();
            var label = CellText.Label(first.Text);
            if (row.Key == area.Top)
                area.Take(first);
            // An empty row ends the notes: what follows is the heading of the next form.
            else if (cell is not null && row.Key == last + 1)
                ReadNote(row.Key);
            else if (cell is not null)
                break;
            else if (label == FormWords.NoteCell)
                (cell, text, certainty) = (
                    Heading(row, label),
                    Heading(row, FormWords.NoteText),
                    Heading(row, FormWords.NoteCertainty)
                );
            else if (Labels.Contains(label) && area.Behind(first) is { } value)
                values.TryAdd(label, value);
            last = row.Key;
        }
        foreach (
            var unread in area.Unread.Where(c =>
                !FormReader.IsHeading(c.Text) && !Labels.Contains(CellText.Label(c.Text))
            )
        )
            findings.Report(FormCodes.UnreadCell, area.Grid.Span(unread), [("found", CellText.Line(unread.Text))]);
        return new PrintedAnnex(
            name => values.TryGetValue(name, out var v) ? area.Grid.Printed(v, v.Text) : null,
            notes
        );

        GridCell? Heading(IEnumerable<GridCell> row, string name) =>
            row.FirstOrDefault(c => CellText.Label(c.Text) == name) is { } heading ? area.Take(heading) : null;

        void ReadNote(int row)
        {
            var (about, said, sure) = (In(row, cell), In(row, text), In(row, certainty));
            if ((about ?? said ?? sure) is not null)
                notes.Add(new PrintedNote(about ?? new(""), said ?? new(""), sure ?? new("")));
        }

        PrintedCell? In(int row, GridCell? heading) =>
            heading is not null && area.In(row, heading) is { } found ? area.Grid.Printed(found, found.Text) : null;
    }
}
