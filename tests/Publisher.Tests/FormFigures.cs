using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>The figures of a form as printed, each with its place on the form.</summary>
internal static class FormFigures
{
    /// <summary>Of the budget and the result: the place never changes.</summary>
    public static IEnumerable<(string Place, string Text)> Fixed(PrintedForm form)
    {
        PrintedFunding?[] rows = [form.Total, form.Appropriation, form.CarriedOver, form.OtherFunds];
        foreach (var (number, row) in rows.Index())
        foreach (
            var (column, cell) in new[]
            {
                row?.Initial,
                row?.Adjusted,
                row?.Executed,
                row?.Weight,
                row?.Rate,
                row?.Score,
            }.Index()
        )
            if (IsRead(cell))
                yield return ($"budget {number}.{column}", cell!.Text);
        if (IsRead(form.TotalWeight))
            yield return ("total weight", form.TotalWeight!.Text);
        if (IsRead(form.TotalScore))
            yield return ("total score", form.TotalScore!.Text);
        if (IsRead(form.Grade))
            yield return ("grade", form.Grade!.Text);
    }

    /// <summary>Whether the row says nothing that the other does not say.</summary>
    public static bool IsPartOf(PrintedIndicator row, PrintedIndicator whole) =>
        row.SecondLevel == whole.SecondLevel
        && IsSame(row.Target, whole.Target)
        && IsSame(row.Actual, whole.Actual)
        && IsSame(row.Weight, whole.Weight)
        && IsSame(row.Score, whole.Score);

    public static string Show(PrintedIndicator row) =>
        $"{row.SecondLevel} {row.Name?.Text}: {row.Target?.Text} {row.Actual?.Text} "
        + $"{row.Weight?.Text} {row.Score?.Text}";

    /// <summary>All that the record will say, but the notes, which tell what the text holds.</summary>
    public static IEnumerable<string> Texts(PrintedForm form) =>
        new[] { form.Name, form.CompetentDepartment, form.ImplementingUnit, form.Expected, form.Achieved }
            .Concat(
                form.Indicators.SelectMany(i => new[] { i.Name, i.Target, i.Actual, i.Weight, i.Score, i.Deviation })
            )
            .OfType<PrintedCell>()
            .Select(c => c.Text)
            .Concat(Fixed(form).Select(f => f.Text));

    private static bool IsRead(PrintedCell? cell) => cell is not null && cell.Text != Illegible.Mark;

    private static bool IsSame(PrintedCell? cell, PrintedCell? other) => !IsRead(cell) || cell!.Text == other?.Text;
}
