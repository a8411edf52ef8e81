using Publisher.Diagnostics;
using Publisher.Extraction;

namespace Publisher.Tests;

/// <summary>What an extracted text must look like for each finding about it.</summary>
public sealed class ExtractionCodesTests
{
    private const string Head = "项目名称\t道路养护\n主管部门\t市政局\t实施单位\t养护所\n";
    private const string Budget = "\t\t年初预算数\t全年预算数\t全年执行数\t\t分值\t执行率\t得分\n";
    private const string Total = "\t年度资金总额:\t40.00\t30.00\t29.90\t\t10.00\t99.66\t9.96\n";
    private const string Table = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n";
    private const string Row = "产出指标\t数量指标\t养护里程\t≥5.00(公里)\t6.00(公里)\t90.00\t90.00\t\n";
    private const string Result = "总分\t\t\t\t\t100.00\t99.96\n评分等级\t优\n";

    [Theory]
    [InlineData("PB1251 no-form-in-text", "今天天气不错\n")]
    [InlineData(
        "PB1252 torn-cell",
        Head
            + Budget
            + Total
            + Table
            + "产出指标\t数量指标\t养护里程\t=5 0(公里)\t6.00(公里)\t90.00\t90.00\t\n"
            + Result
    )]
    [InlineData("PB1253 missing-cell", Head + Budget + Total + Table + Row + "总分\t\t\t\t\t100.00\t99.96\n")]
    [InlineData(
        "PB1254 figure-without-place",
        Head + Budget + "年度资金总额: 30.00 30.00 10.00 100.00 10.00\n" + Table + Row + Result
    )]
    [InlineData(
        "PB1255 piece-left-over",
        Head + Budget + "\t年度资金总额:\t40.00\t30.00\t29.90\t0\t10.00\t99.66\t9.96\n" + Table + Row + Result
    )]
    [InlineData(
        "PB1256 joined-figure",
        Head + Budget + "\t年度资金总额:\t40.00\t30.00\t29.9\t0\t10.00\t99.66\t9.96\n" + Table + Row + Result
    )]
    [InlineData(
        "PB1257 unproven-seam",
        "项目名称\t道路养\t炉护\n主管部门\t市政局\n" + Budget + Total + Table + Row + Result
    )]
    [InlineData(
        "PB1258 woven-text",
        Head
            + Budget
            + Total
            + "\t预期目标\t实际完成情况\n年度总体目标\t养护道路\t\t养护了道路\n"
            + Table
            + Row
            + Result
    )]
    [InlineData(
        "PB1259 row-without-class",
        Head + Budget + Total + Table + "产出指标\t\t养护里程\t≥5.00(公里)\t6.00(公里)\t90.00\t90.00\t\n" + Result
    )]
    [InlineData(
        "PB1260 row-read-twice",
        Head
            + Budget
            + Total
            + Table
            + "产出\t数量\t养护里程\t≥5.00(公里)\t6.00(公里)\t90.00\t90.00\t\n指标\t指标\t\t≥5.00(公里)\t6.00(公里)\t90.00\t90.00\t\n"
            + Result
    )]
    public void Each_code_is_told(string code, string text)
    {
        var findings = new DiagnosticBag();
        ExtractedTextReader.Read(new SourceFile("torn.txt", text), findings);
        Assert.Contains(code, findings.Findings.Select(f => $"{f.Code.Id} {f.Code.Name}"));
    }

    [Fact]
    public void A_form_that_nothing_tears_is_read_without_a_word()
    {
        var findings = new DiagnosticBag();
        const string goals = "\t预期目标\t\t\t实际完成情况\t\t\t\n年度总体目标\t养护道路\t\t\t养护了道路\t\t\t\n";
        string[] rows =
        [
            "\t当年财政拨款\t40.00\t30.00\t29.90\t\t-\t99.66\t-\n",
            "\t上年结转资金\t0.00\t0.00\t0.00\t\t-\t0.00\t-\n",
            "\t其他资金\t0.00\t0.00\t0.00\t\t-\t0.00\t-\n",
        ];
        string[] indicators =
        [
            "产出指标\t数量指标\t养护里程\t≥5.00(公里)\t6.00(公里)\t50.00\t50.00\t\n",
            "效益指标\t社会效益指标\t出行便利\t提升\t达成指标\t30.00\t30.00\t\n",
            "满意度指标\t服务对象满意度指标\t满意度\t≥90.00(%)\t95.00(%)\t10.00\t10.00\t\n",
        ];
        var text = Head + Budget + Total + string.Concat(rows) + goals + Table + string.Concat(indicators) + Result;
        var form = Assert.Single(ExtractedTextReader.Read(new SourceFile("whole.txt", text), findings)).Form;
        Assert.Empty(findings.Findings.Select(f => $"{f.Span.Line} {f.Code.Name}"));
        Assert.Equal(
            ("道路养护", "市政局", "养护所"),
            (form.Name?.Text, form.CompetentDepartment?.Text, form.ImplementingUnit?.Text)
        );
        Assert.Equal(("养护道路", "养护了道路"), (form.Expected?.Text, form.Achieved?.Text));
        Assert.Equal(3, form.Indicators.Count);
    }
}
