using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>The figures of a record: each has one path, and their digest tells every change and nothing else.</summary>
public sealed class PublishedFiguresTests
{
    private static readonly string Form = File.ReadAllText(Repository.Cases("accept/explained-low-execution.yml"));

    [Fact]
    public void Each_figure_of_the_form_has_its_path()
    {
        Assert.Equal(
            [
                "budget.total.initial 150.00",
                "budget.total.adjusted 100.00",
                "budget.total.executed 80.00",
                "budget.total.weight 10.00",
                "budget.total.rate 80.00",
                "budget.total.score 8.00",
                "indicators.产出指标.数量指标.示例任务完成率.target =100.00(%)",
                "indicators.产出指标.数量指标.示例任务完成率.actual 100.00(%)",
                "indicators.产出指标.数量指标.示例任务完成率.weight 50.00",
                "indicators.产出指标.数量指标.示例任务完成率.score 50.00",
            ],
            PublishedFigures.Of(Read(Form)).Take(10).Select(f => $"{f.Path} {f.Printed}")
        );
        Assert.Equal(
            ["total.weight 100.00", "total.score 98.00", "grade 优"],
            PublishedFigures.Of(Read(Form)).TakeLast(3).Select(f => $"{f.Path} {f.Printed}")
        );
    }

    [Fact]
    public void Indicators_of_one_name_are_told_apart()
    {
        const string row = "      - {name: 甲, target: =1.00(项), actual: 1.00(项), weight: 1.00, score: 1.00}\n";
        const string trap = "      - {name: '甲#2', target: =1.00(项), actual: 1.00(项), weight: 1.00, score: 1.00}\n";
        var form = Form.Replace(
            "    社会效益指标:\n",
            $"    社会效益指标:\n{row}{trap}{row}",
            StringComparison.Ordinal
        );
        var paths = PublishedFigures.Of(Read(form)).Select(f => f.Path).ToList();
        Assert.Contains("indicators.效益指标.社会效益指标.甲.score", paths);
        Assert.Contains("indicators.效益指标.社会效益指标.甲#3.score", paths);
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    [Fact]
    public void Every_figure_counts_for_the_digest_and_words_do_not()
    {
        var digest = PublishedFigures.DigestOf(Read(Form));
        foreach (var figure in PublishedFigures.Of(Read(Form)))
        {
            var lines = Form.Split('\n');
            var (line, at) = (lines[figure.Span.Line - 1], figure.Span.Column - 1);
            lines[figure.Span.Line - 1] = line[..at] + "7" + line[(at + 1)..];
            Assert.NotEqual(digest, PublishedFigures.DigestOf(Read(string.Join('\n', lines))));
        }
        Assert.Equal(
            digest,
            PublishedFigures.DigestOf(Read(Form.Replace("按计划完成", "完成", StringComparison.Ordinal)))
        );
    }

    private static EvaluationRecord Read(string text) =>
        RecordReader.Read(
            new RecordFile("input/records/2023", "case", ".yml", 2023),
            new SourceFile("input/records/2023/case.yml", text),
            new DiagnosticBag()
        )!;
}
