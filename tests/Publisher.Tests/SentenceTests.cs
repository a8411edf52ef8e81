using AngleSharp.Html.Parser;

namespace Publisher.Tests;

/// <summary>The sentences of the pages stay true at the edges: no budget, no figure, all figures, no source.</summary>
public sealed class SentenceTests
{
    private const string Figures = """
          产出指标:
            数量指标:
              - {name: 甲, target: '=100.00(%)', actual: '100.00(%)', weight: 50.00, score: 50.00}
          效益指标:
            社会效益指标:
              - {name: 乙, target: '=100.00(%)', actual: '100.00(%)', weight: 30.00, score: 30.00}
          满意度指标:
            服务对象满意度指标:
              - {name: 丙, target: '≥90.00(%)', actual: '95.00(%)', weight: 10.00, score: 10.00}
        """;

    private static readonly string Words = Figures
        .Replace("'=100.00(%)'", "提高", StringComparison.Ordinal)
        .Replace("'≥90.00(%)'", "满意", StringComparison.Ordinal)
        .Replace("'100.00(%)'", "达成指标", StringComparison.Ordinal)
        .Replace("'95.00(%)'", "达成指标", StringComparison.Ordinal);

    [Theory]
    [InlineData("0.00", "0.00", "0.00", "", "没有安排预算（万元）")]
    [InlineData("0.00", "30.00", "15.00", "50.00", "年初没有预算，年度中间安排的执行了 50%（万元）")]
    [InlineData("30.00", "0.00", "0.00", "", "年初安排的预算全部取消（万元）")]
    [InlineData("30.00", "30.00", "15.00", "50.00", "预算没有调整，执行了其中的 50%（万元）")]
    [InlineData("30.00", "60.00", "30.00", "50.00", "全年预算比年初增加 100.0%，执行了其中的 50%（万元）")]
    [InlineData("60.00", "30.00", "15.00", "50.00", "全年预算比年初减少 50.0%，执行了其中的 50%（万元）")]
    public void The_way_of_the_money(string initial, string adjusted, string executed, string rate, string expected)
    {
        var amounts = $"initial: {initial}, adjusted: {adjusted}, executed: {executed}";
        var printed = rate.Length > 0 ? $", rate: {rate}" : "";
        var score = rate.Length > 0 ? "5.00" : "10.00";
        using var site = Build(Form(amounts, printed, score, Figures));
        var title = TextOf(site, "2023/case.html", ".journey caption");
        Assert.Equal(expected, title.Replace(".00%", "%", StringComparison.Ordinal));
        var ofYear = TextOf(site, "index.html", ".bars.money caption");
        Assert.Equal(expected, ofYear.Replace(".00%", "%", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_is_said_of_less_than_half()
    {
        using var all = Build(FullySpent(Figures));
        using var none = Build(FullySpent(Words));
        using var few = Build(
            FullySpent(
                Words.Replace("满意, actual: 达成指标", "'≥90.00(%)', actual: '95.00(%)'", StringComparison.Ordinal)
            )
        );
        using var most = Build(
            FullySpent(
                Figures.Replace("'≥90.00(%)', actual: '95.00(%)'", "满意, actual: 达成指标", StringComparison.Ordinal)
            )
        );
        Assert.Equal("3 项指标的目标都是能核对的数值", LastChart(all));
        Assert.Equal("3 项指标的目标都不是能核对的数值", LastChart(none));
        Assert.Equal("3 项指标中，只有 1 项的目标是能核对的数值", LastChart(few));
        Assert.Equal("3 项指标中，2 项的目标是能核对的数值", LastChart(most));
    }

    [Fact]
    public void Scores_that_nothing_can_be_held_against_do_not_agree()
    {
        using var words = Build(FullySpent(Words));
        Assert.Equal("没有一个项目有能按公式复算的得分", TextOf(words, "index.html", "figure:nth-of-type(3) caption"));
        using var site = new TestSite().WithRecord(FullySpent(Words), "words").WithRecord(FullySpent(Figures));
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(
            "1 个项目有能按公式复算的得分：1 个与公式一致，0 个有不同",
            TextOf(site, "index.html", "figure:nth-of-type(3) caption")
        );
    }

    [Fact]
    public void A_record_without_source_and_notes_has_no_heading_for_them()
    {
        using var without = Build(FullySpent(Figures));
        Assert.Equal("", TextOf(without, "2023/case.html", "#source"));
        using var with = Build(FullySpent(Figures) + "source:\n  form: 2\n");
        Assert.Equal("来源与转录说明", TextOf(with, "2023/case.html", "#source"));
    }

    [Fact]
    public void Terms_of_the_summary_are_explained_where_they_first_stand()
    {
        using var site = Build(FullySpent(Figures));
        var terms = Page(site, "2023/case.html").QuerySelectorAll(".summary a.term");
        Assert.Equal(
            ["weight", "grade", "rate", "initial", "ten_thousand", "adjusted", "executed"],
            terms.Select(t => t.GetAttribute("href")!.Split('#')[1])
        );
    }

    private static string FullySpent(string indicators) =>
        Form("initial: 30.00, adjusted: 30.00, executed: 30.00", ", rate: 100.00", "10.00", indicators);

    private static string Form(string amounts, string rate, string score, string indicators) =>
        $$"""
            name: 某项目
            competent_department: 某局
            implementing_unit: 某中心
            budget:
              total: { {{amounts}}, weight: 10.00{{rate}}, score: {{score}} }
              appropriation: { {{amounts}}{{rate}} }
              carried_over: {initial: 0.00, adjusted: 0.00, executed: 0.00}
              other: {initial: 0.00, adjusted: 0.00, executed: 0.00}
              explanation: 按进度支付。
            objective:
              expected: 做好工作。
              achieved: 已经做好。
            indicators:
            {{indicators}}
            total:
              weight: 100.00
              score: {{(score == "5.00" ? "95.00" : "100.00")}}
            grade: 优
            publication:
              approval: {by: 公开审批, on: 2024-01-01}

            """;

    private static TestSite Build(string record)
    {
        var site = new TestSite().WithRecord(record);
        var (exitCode, output, _) = site.Run("build");
        Assert.True(exitCode == 0, output);
        return site;
    }

    private static string LastChart(TestSite site) => TextOf(site, "index.html", "figure:nth-of-type(4) caption");

    /// <returns>Nothing where the page has no such element.</returns>
    private static string TextOf(TestSite site, string route, string selector) =>
        Page(site, route).QuerySelector(selector)?.TextContent.Trim() ?? "";

    private static AngleSharp.Html.Dom.IHtmlDocument Page(TestSite site, string route) =>
        new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(site.Output, route)));
}
