using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Tests;

/// <summary>The formulas, by hand-computed examples.</summary>
public sealed class ScorerTests
{
    private const string Form = """
        name: 示例
        competent_department: 示例局
        implementing_unit: 示例中心
        budget:
          total: {initial: 40, adjusted: ADJUSTED, executed: EXECUTED, weight: 10, score: 0}
        objective: {expected: 甲, achieved: 乙}
        indicators:
          产出指标:
            数量指标:
              - {name: 丙, target: 'TARGET', actual: 'ACTUAL', weight: 20, score: 20}
        total: {weight: 100, score: 89.99}
        grade: 良
        """;

    private static readonly RuleBook Book = ConfigReader.ReadRules(Repository.Root, "shanghai", new DiagnosticBag())!;

    [Theory]
    [InlineData("40.00", "39.98", "99.95", "9.99")] // form 7: binary floating point gives 9.99499…
    [InlineData("30.00", "29.90", "99.66", "9.96")]
    [InlineData("20.00", "25.00", "125.00", "10.00")] // never above the weight
    [InlineData("20.00", "0.00", "0.00", "0.00")]
    [InlineData("0.00", "0.00", null, null)] // 0 ÷ 0 is no rate
    public void Rate_and_budget_score_are_truncated_in_Shanghai(
        string adjusted,
        string executed,
        string? rate,
        string? score
    )
    {
        var sheet = Score(adjusted, executed, "提高", "达成指标", "shanghai");
        Assert.Equal(rate, Text(sheet.ExecutionRate));
        Assert.Equal(score, Text(sheet.BudgetScore));
    }

    [Fact]
    public void The_ministry_rounds_half_up()
    {
        var sheet = Score("40.00", "39.98", "提高", "达成指标", "mof");
        Assert.Equal("99.95", Text(sheet.ExecutionRate));
        Assert.Equal("10.00", Text(sheet.BudgetScore));
    }

    [Theory]
    [InlineData("=100.00(%)", "90.00(%)", "18.00", false)]
    [InlineData("=100.00(%)", "100.00(%)", "20.00", true)]
    [InlineData("=0.00(次)", "0.00(次)", "20.00", true)]
    [InlineData("=0.00(次)", "1.00(次)", "0.00", false)]
    [InlineData("≥95.00(%)", "96.00(%)", "20.00", true)]
    [InlineData(">95.00(%)", "95.00(%)", "20.00", false)]
    [InlineData("≤10(天)", "12(天)", "16.00", false)] // 1 − (12 − 10) ÷ 10
    [InlineData("≤10(天)", "25(天)", "0.00", false)]
    [InlineData("<10(天)", "10(天)", "20.00", false)]
    [InlineData("12项", "6项", "10.00", false)]
    [InlineData("=100.00(%)", "90.00(次)", null, null)] // units that differ are not compared
    [InlineData("提高", "达成指标", null, true)]
    [InlineData("提高", "部分达成年度指标并具有一定效果", null, false)]
    [InlineData("提高", "未达成年度指标且效果较差", null, false)]
    [InlineData("提高", "见说明", null, null)]
    public void An_indicator_earns_what_the_formula_gives(string target, string actual, string? score, bool? isMet)
    {
        var result = Score("40", "40", target, actual, "shanghai").Indicators[0];
        Assert.Equal(score, Text(result.FormulaScore));
        Assert.Equal(isMet, result.IsMet);
    }

    [Fact]
    public void A_grade_is_that_of_the_total()
    {
        Assert.Equal(Grade.Good, Score("40", "40", "提高", "达成指标", "shanghai").GradeOfTotal);
    }

    [Theory]
    [InlineData("90", Grade.Excellent)]
    [InlineData("89.99", Grade.Good)]
    [InlineData("79.99", Grade.Fair)]
    [InlineData("59.99", Grade.Poor)]
    public void A_grade_begins_at_its_floor(string total, Grade grade) =>
        Assert.Equal(
            grade,
            Book.RuleSets[0].GradeOf(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture))
        );

    private static ScoreSheet Score(string adjusted, string executed, string target, string actual, string rules)
    {
        var text = Form.Replace("ADJUSTED", adjusted, StringComparison.Ordinal)
            .Replace("EXECUTED", executed, StringComparison.Ordinal)
            .Replace("TARGET", target, StringComparison.Ordinal)
            .Replace("ACTUAL", actual, StringComparison.Ordinal);
        var findings = new DiagnosticBag();
        var record = RecordReader.Read(
            new RecordFile("input/records/2023", "case", ".yml", 2023),
            new SourceFile("case.yml", text),
            findings
        )!;
        Assert.Empty(findings.Findings);
        return Scorer.Score(record, Book.RuleSets.Single(r => r.Name == rules));
    }

    private static string? Text(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
