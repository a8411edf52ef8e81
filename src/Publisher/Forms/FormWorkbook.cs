using Publisher.OpenData;
using Publisher.Records;

namespace Publisher.Forms;

/// <summary>A form as printed → the official form in a workbook: one sheet as the ministry has it, and one behind it
/// for what it has no place for.</summary>
public static class FormWorkbook
{
    public const string SheetName = "自评表";

    /// <summary>一级指标 to 偏差原因分析及改进措施; the third level is two columns wide, as the funding table needs it.</summary>
    private static readonly double[] Widths = [9, 11, 13, 13, 14, 14, 10, 10, 18];

    public static void Write(Stream output, PrintedForm form, int year, string id)
    {
        using var package = new XlsxPackage(output);
        package.Add(SheetName, Sheet(form, year).ToWorksheet());
        package.Add(FormWords.Annex, AnnexSheet.Of(form, year, id).ToWorksheet());
        package.End(FormStyles.Part());
    }

    private static FormSheet Sheet(PrintedForm form, int year)
    {
        var sheet = new FormSheet(Widths);
        var last = sheet.Columns;
        sheet.Put(1, 0, FormWords.Title, FormStyles.Title, columns: last);
        sheet.Put(2, 0, FormattableString.Invariant($"({year}年度)"), FormStyles.Subtitle, columns: last);
        sheet.Put(3, 0, FormLabels.ProjectName, FormStyles.Middle, columns: 2);
        sheet.Put(3, 2, Shown(form.Name), FormStyles.Middle, columns: last - 2);
        sheet.Put(4, 0, FormLabels.CompetentDepartment, FormStyles.Middle, columns: 2);
        sheet.Put(4, 2, Shown(form.CompetentDepartment), FormStyles.Middle, columns: 3);
        sheet.Put(4, 5, FormLabels.ImplementingUnit, FormStyles.Middle);
        sheet.Put(4, 6, Shown(form.ImplementingUnit), FormStyles.Middle, columns: 3);
        PutFunding(sheet, 5, form);
        PutObjective(sheet, 10, form);
        PutEnd(sheet, PutIndicators(sheet, 12, form.Indicators), form);
        return sheet;
    }

    private static void PutFunding(FormSheet sheet, uint row, PrintedForm form)
    {
        string[] headings =
        [
            FormLabels.InitialBudget,
            FormLabels.AdjustedBudget,
            FormLabels.ExecutedAmount,
            FormLabels.Weight,
            $"{FormLabels.ExecutionRate}(%)",
            FormLabels.Score,
        ];
        sheet.Put(row, 0, $"{FormLabels.Budget}\n(万元)", FormStyles.Middle, columns: 2, rows: 5);
        sheet.Put(row, 2, "", FormStyles.Middle);
        foreach (var (i, heading) in headings.Index())
            sheet.Put(row, 3 + i, heading, FormStyles.Middle);
        (string Label, PrintedFunding? Row)[] rows =
        [
            (FormLabels.FundingTotal, form.Total),
            ($"其中:{FormLabels.Appropriation}", form.Appropriation),
            (FormLabels.CarriedOver, form.CarriedOver),
            (FormLabels.OtherFunds, form.OtherFunds),
        ];
        foreach (var (i, (label, funding)) in rows.Index())
        {
            var at = row + 1 + (uint)i;
            sheet.Put(at, 2, label, FormStyles.Middle);
            PrintedCell?[] cells =
            [
                funding?.Initial,
                funding?.Adjusted,
                funding?.Executed,
                funding?.Weight,
                funding?.Rate,
                funding?.Score,
            ];
            foreach (var (column, cell) in cells.Index())
                sheet.Put(at, 3 + column, i > 0 && column is 3 or 5 ? "-" : Shown(cell), FormStyles.Middle);
        }
    }

    private static void PutObjective(FormSheet sheet, uint row, PrintedForm form)
    {
        var half = (sheet.Columns + 1) / 2;
        sheet.Put(row, 0, "年度\n总体\n目标", FormStyles.Middle, rows: 2);
        sheet.Put(row, 1, FormLabels.ExpectedObjective, FormStyles.Middle, columns: half - 1);
        sheet.Put(row, half, FormLabels.AchievedObjective, FormStyles.Middle, columns: sheet.Columns - half);
        sheet.Put(row + 1, 1, Shown(form.Expected), FormStyles.Text, columns: half - 1);
        sheet.Put(row + 1, half, Shown(form.Achieved), FormStyles.Text, columns: sheet.Columns - half);
        sheet.Heighten(row + 1, 4);
    }

    /// <returns>The row behind the table.</returns>
    private static uint PutIndicators(FormSheet sheet, uint row, IReadOnlyList<PrintedIndicator> indicators)
    {
        (string Label, int Column, int Columns)[] headings =
        [
            (FormWords.FirstLevel, 0, 1),
            (FormWords.SecondLevel, 1, 1),
            (FormWords.ThirdLevel, 2, 2),
            (FormLabels.Target, 4, 1),
            (FormLabels.Actual, 5, 1),
            (FormLabels.Weight, 6, 1),
            (FormLabels.Score, 7, 1),
            (FormWords.Deviation, 8, 1),
        ];
        foreach (var (label, column, columns) in headings)
            sheet.Put(row, column, label, FormStyles.Middle, columns);
        row++;
        foreach (var first in Runs(indicators, i => i.FirstLevel))
        {
            sheet.Put(row, 0, first[0].FirstLevel, FormStyles.Middle, rows: first.Count);
            foreach (var second in Runs(first, i => i.SecondLevel))
            {
                sheet.Put(row, 1, second[0].SecondLevel, FormStyles.Middle, rows: second.Count);
                foreach (var indicator in second)
                    PutIndicator(sheet, row++, indicator);
            }
        }
        return row;
    }

    private static void PutIndicator(FormSheet sheet, uint row, PrintedIndicator indicator)
    {
        sheet.Put(row, 2, Shown(indicator.Name), FormStyles.Middle, columns: 2);
        sheet.Put(row, 4, Shown(indicator.Target), FormStyles.Middle);
        sheet.Put(row, 5, Shown(indicator.Actual), FormStyles.Middle);
        sheet.Put(row, 6, Shown(indicator.Weight), FormStyles.Middle);
        sheet.Put(row, 7, Shown(indicator.Score), FormStyles.Middle);
        sheet.Put(row, 8, Shown(indicator.Deviation), FormStyles.Text);
    }

    private static void PutEnd(FormSheet sheet, uint row, PrintedForm form)
    {
        sheet.Put(row, 0, FormLabels.TotalScore, FormStyles.Middle, columns: 6);
        sheet.Put(row, 6, Shown(form.TotalWeight), FormStyles.Middle);
        sheet.Put(row, 7, Shown(form.TotalScore), FormStyles.Middle);
        sheet.Put(row, 8, "", FormStyles.Middle);
        sheet.Put(row + 1, 0, FormLabels.Grade, FormStyles.Middle, columns: 2);
        sheet.Put(row + 1, 2, Shown(form.Grade), FormStyles.Middle, columns: sheet.Columns - 2);
    }

    private static IEnumerable<List<PrintedIndicator>> Runs(
        IEnumerable<PrintedIndicator> rows,
        Func<PrintedIndicator, string> level
    ) => rows.GroupBy(level).Select(run => run.ToList());

    private static string Shown(PrintedCell? cell) => cell?.Text ?? "";
}
