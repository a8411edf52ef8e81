using System.Globalization;
using Publisher.Forms;

namespace Publisher.Tests;

/// <summary>Forms as units hand them in: the same cells in other layouts than the one that is exported.</summary>
internal static class FilledForms
{
    private static readonly string[] NoteHeads = ["栏目", "说明", "把握程度"];

    private const int Left = 2;

    /// <summary>
    /// As a ministry's template with the column 绩效指标 in front has it, moved to the right and down; figures are
    /// numbers, nothing is a dash.
    /// </summary>
    /// <returns>The cells, and the first row below them.</returns>
    public static (List<FilledCell> Cells, int Next) Template(PrintedForm form, int year, string id, int top)
    {
        var cells = new List<FilledCell>();
        var row = top;
        void Put(int column, string? text, int columns = 1, int rows = 1) =>
            cells.Add(new(row, Left + column, text ?? "—", rows, columns));
        void Figure(int column, PrintedCell? cell, FilledKind kind = FilledKind.Number) =>
            cells.Add(new(row, Left + column, cell?.Text ?? "/", Kind: kind));

        Put(0, "附件2", 2);
        row++;
        Put(0, "项目支出绩效自评表", 10);
        row++;
        Put(0, $"（{year} 年度）", 10);
        row++;
        Put(0, "项 目 名 称", 2);
        Put(2, form.Name?.Text, 8);
        row++;
        Put(0, "主管部门：", 2);
        Put(2, form.CompetentDepartment?.Text, 8);
        row++;
        Put(0, "实施单位：", 2);
        Put(2, form.ImplementingUnit?.Text, 8);
        row++;
        Put(0, "项目资金\n（万元）", 2, 5);
        string[] heads = ["年初预算数(A)", "全年预算数（B）", "全年执行数\n(C)", "分值", "执行率\n（C/B）", "得 分"];
        foreach (var (i, head) in heads.Index())
            Put(4 + i, head);
        (string, PrintedFunding?)[] funding =
        [
            ("年度资金总额：", form.Total),
            ("其中：当年财政拨款", form.Appropriation),
            ("上年结转资金", form.CarriedOver),
            ("其他资金", form.OtherFunds),
        ];
        foreach (var (label, amounts) in funding)
        {
            row++;
            Put(2, label, 2);
            Figure(4, amounts?.Initial);
            Figure(5, amounts?.Adjusted);
            Figure(6, amounts?.Executed);
            Figure(7, amounts?.Weight);
            Figure(8, amounts?.Rate, FilledKind.Percent);
            Figure(9, amounts?.Score);
        }
        row++;
        Put(0, "年度总体目标", 1, 2);
        Put(1, "预期目标", 4);
        Put(5, "实际完成情况", 5);
        row++;
        Put(1, form.Expected?.Text, 4);
        Put(5, form.Achieved?.Text, 5);
        row++;
        Put(0, "绩效指标", 1, form.Indicators.Count + 1);
        string[] columns =
        [
            "一级指标",
            "二级指标",
            "三级指标",
            "年度\n指标值",
            "实际\n完成值",
            "分值",
            "得分",
            "偏差原因分析\n及改进措施",
        ];
        foreach (var (i, head) in columns.Index())
            Put(1 + i, head);
        foreach (var first in form.Indicators.GroupBy(i => i.FirstLevel))
        {
            cells.Add(new(row + 1, Left + 1, $"{first.Key}\n（{first.Count()}）", first.Count()));
            foreach (var second in first.GroupBy(i => i.SecondLevel))
            {
                cells.Add(new(row + 1, Left + 2, second.Key[..^2] + "\n" + second.Key[^2..], second.Count()));
                foreach (var indicator in second)
                {
                    row++;
                    Put(3, indicator.Name?.Text);
                    Put(4, indicator.Target?.Text);
                    Put(5, indicator.Actual?.Text);
                    Figure(6, indicator.Weight);
                    Figure(7, indicator.Score);
                    Put(8, indicator.Deviation?.Text);
                }
            }
        }
        row++;
        Put(0, "总 分", 6);
        Figure(6, form.TotalWeight);
        Figure(7, form.TotalScore);
        row++;
        Put(0, "评价等级", 2);
        Put(2, form.Grade?.Text, 8);
        row += 2;
        return (cells, AddAnnex(cells, form, id, row) + 3);
    }

    /// <summary>Flat, without a merged cell: classes stand in their first row alone, headings differ.</summary>
    public static List<FilledCell> Flat(PrintedForm form, int year, string id)
    {
        var cells = new List<FilledCell>();
        var row = 0;
        void Line(params ReadOnlySpan<string?> texts)
        {
            foreach (var (i, text) in texts.ToArray().Index())
                cells.Add(new(row, i, text ?? ""));
            row++;
        }

        Line($"{year}年度项目支出绩效自评表");
        Line("项目名称", form.Name?.Text);
        Line("项目主管部门", form.CompetentDepartment?.Text, "项目实施单位", form.ImplementingUnit?.Text);
        Line("", "年初预算", "全年预算", "全年执行", "分数", "预算执行率（％）", "自评得分");
        AddFunding("年度资金总额", form.Total, "");
        AddFunding("其中：财政拨款", form.Appropriation, "-");
        AddFunding("上年结转", form.CarriedOver, "—");
        AddFunding("其他资金", form.OtherFunds, "/");
        Line("年度预期目标", form.Expected?.Text);
        Line("全年实际完成情况", form.Achieved?.Text);
        Line("一级指标", "二级指标", "三级指标", "指标值", "全年完成值", "权重", "得分", "未完成原因分析及改进措施");
        PrintedIndicator? above = null;
        foreach (var i in form.Indicators)
        {
            var isNewFirst = above?.FirstLevel != i.FirstLevel;
            var isNewSecond = isNewFirst || above?.SecondLevel != i.SecondLevel;
            Line(
                isNewFirst ? i.FirstLevel.Replace("指标", "", StringComparison.Ordinal) : "",
                isNewSecond ? i.SecondLevel : "",
                i.Name?.Text,
                FullWidth(i.Target?.Text),
                i.Actual?.Text,
                i.Weight?.Text,
                i.Score?.Text,
                i.Deviation?.Text
            );
            above = i;
        }
        Line("总分", "", "", "", "", form.TotalWeight?.Text, form.TotalScore?.Text);
        Line("评分等级", form.Grade?.Text);
        AddAnnex(cells, form, id, row, left: 0);
        return cells;

        void AddFunding(string label, PrintedFunding? f, string nothing) =>
            Line(
                label,
                f?.Initial?.Text,
                f?.Adjusted?.Text,
                f?.Executed?.Text,
                f?.Weight?.Text ?? nothing,
                f?.Rate is { } rate ? $"{rate.Text}%" : nothing,
                f?.Score?.Text ?? nothing
            );
    }

    /// <summary>As a Chinese keyboard writes a figure.</summary>
    private static string? FullWidth(string? text) =>
        text is null || !text.Any(char.IsAsciiDigit)
            ? text
            : string.Concat(text.Select(c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static int AddAnnex(List<FilledCell> cells, PrintedForm form, string id, int row, int left = Left)
    {
        cells.Add(new(row++, left, "附页"));
        (string, string?)[] values =
        [
            ("编号", id),
            ("编者拟题", form.EditorTitle?.Text),
            ("来源文件", form.SourceDocument?.Text),
            ("表序", form.SourceForm?.Text),
        ];
        foreach (var (label, value) in values.Where(v => v.Item2 is not null))
        {
            cells.Add(new(row, left, label));
            cells.Add(new(row++, left + 1, value!));
        }
        foreach (var (i, label) in NoteHeads.Index())
            cells.Add(new(row, left + i, label));
        foreach (var note in form.Notes)
        {
            row++;
            foreach (var (i, text) in new[] { note.Cell.Text, note.Text.Text, note.Certainty.Text }.Index())
                cells.Add(new(row, left + i, text));
        }
        return row + 1;
    }

    public static decimal? NumberIn(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
