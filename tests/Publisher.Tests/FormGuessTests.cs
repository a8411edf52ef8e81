using Publisher.Forms;

namespace Publisher.Tests;

/// <summary>Forms of which a figure could only be guessed: its unit is another, or it is merged over several
/// cells.</summary>
public sealed class FormGuessTests
{
    private const string NotWritten = "1 form found: 0 written, 0 replaced, 0 unchanged, 1 not written\n";

    [Theory]
    [InlineData("项目支出绩效自评表（单位：元）", "项目资金（万元）", "10.00", "")]
    [InlineData("（2023年度）  金额单位：元", "项目资金", "10.00", "")]
    [InlineData("(2023年度),,,,,,金额单位：,元", "项目资金", "10.00", "")]
    [InlineData("单位：千元", "项目资金（万元）", "10.00", "")]
    [InlineData("", "项目资金（元）", "10.00", "")]
    [InlineData("", "项目资金（亿元）", "10.00", "")]
    [InlineData("", "项目资金（百万元）", "10.00", "")]
    [InlineData("", "项目资金（人民币：元）", "10.00", "")]
    [InlineData("", "项目资金（元／人民币）", "10.00", "")]
    [InlineData("", "项目资金（万美元）", "10.00", "")]
    [InlineData("", "\"项目资金\n单位:元\"", "10.00", "")]
    [InlineData("", "项目资金（万元）", "100000元", "")]
    [InlineData("", "项目资金（万元）", "10.00", "注：以上金额单位为元")]
    public void Amounts_in_another_unit_are_not_taken_over(string heading, string corner, string amount, string note)
    {
        using var site = new TestSite();
        var (_, output) = Import(site, heading, corner, amount, note);
        Assert.Contains(": error PB1222 amounts-in-other-unit: ", output, StringComparison.Ordinal);
        Assert.EndsWith(NotWritten, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("（2023年度）  金额单位：万元", "项目资金", "10.00", "")]
    [InlineData("单位：万元（人民币）", "项目资金（单位：万元）", "10.00", "")]
    [InlineData("", "项目资金（人民币万元）", "10.00", "")]
    [InlineData("", "\"项目资金\n（万元）\"", "10.00万元", "")]
    [InlineData("", "项目资金", "10.00", "注：补贴每人500元")]
    public void Amounts_in_ten_thousand_yuan_are(string heading, string corner, string amount, string note)
    {
        using var site = new TestSite();
        var (_, output) = Import(site, heading, corner, amount, note);
        Assert.DoesNotContain("PB1222", output, StringComparison.Ordinal);
        Assert.Contains("1 form found: 1 written", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_of_the_form_above_may_be_in_yuan()
    {
        using var site = new TestSite();
        Import(site, "项目支出绩效自评表", "项目资金（万元）", "10.00", "");
        var form = File.ReadAllText(site.At("forms/pt-01.csv"));
        site.With("forms/pt-01.csv", form + form.TrimStart());
        var output = site.Run("import", "forms", "--year", "2023", "--id", "two").Out;
        Assert.DoesNotContain("PB1222", output, StringComparison.Ordinal);
        Assert.Contains("2 forms found: 2 written", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("J15:J16", "the score of two indicators")]
    [InlineData("G8:H8", "two amounts of one row")]
    [InlineData("I9:I10", "one amount of two rows")]
    [InlineData("F15:G15", "an indicator's name and target")]
    public void A_merged_figure_is_not_repeated(string range, string what)
    {
        using var site = new TestSite();
        var form = RecordForm.Of(
            RecordYamlTests.Read(File.ReadAllText(Repository.At("input/records/2023/pt-zfb-01.yml")))
        );
        var (row, column, rows, columns) = Ends(range);
        var cells = FilledForms
            .Template(form, 2023, "pt-1", 0)
            .Cells.Where(c =>
                (c.Row, c.Column) == (row, column)
                || c.Row < row
                || c.Row >= row + rows
                || c.Column < column
                || c.Column >= column + columns
            )
            .Select(c => (c.Row, c.Column) == (row, column) ? c with { Rows = rows, Columns = columns } : c)
            .ToList();
        Assert.True(cells.Exists(c => c.Rows == rows && c.Columns == columns), what);
        File.WriteAllBytes(site.At("pt-1.xlsx"), new FilledWorkbook().With("表", cells).ToBytes());
        var output = site.Run("import", "pt-1.xlsx").Out;
        Assert.Contains("error PB1234 merged-figures: ", output, StringComparison.Ordinal);
        Assert.EndsWith(NotWritten, output, StringComparison.Ordinal);
    }

    private static (int Row, int Column, int Rows, int Columns) Ends(string range)
    {
        var (first, last) = (range.Split(':')[0], range.Split(':')[1]);
        var (row, column) = (int.Parse(first[1..], null) - 1, first[0] - 'A');
        return (row, column, int.Parse(last[1..], null) - row, last[0] - 'A' - column + 1);
    }

    private static (int ExitCode, string Out) Import(
        TestSite site,
        string heading,
        string corner,
        string amount,
        string note
    )
    {
        site.With(
            "forms/pt-01.csv",
            $"""
            {heading}
            项目名称,测试项目
            主管部门,某局,实施单位,某中心
            {corner},年初预算数,全年预算数,全年执行数,分值,执行率(%),得分
            年度资金总额,{amount},10.00,9.00,10.00,90.00,9.00
            预期目标,完成工作
            实际完成情况,已完成
            一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
            产出指标,数量指标,补贴标准（元）,=6.00(元),6.00(元),50.00,50.00,
            效益指标,社会效益指标,效果,提高,达成指标,30.00,30.00,
            满意度指标,满意度,群众满意度,≥90.00(%),95.00(%),10.00,10.00,
            总分,,,,,100.00,99.00
            评分等级,优
            {note}
            """
        );
        var (exitCode, output, _) = site.Run("import", "forms", "--year", "2023");
        return (exitCode, output);
    }
}
