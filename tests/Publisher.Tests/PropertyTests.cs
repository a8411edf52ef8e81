using System.Globalization;
using System.Text;
using CsCheck;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Tests;

/// <summary>What must hold for every input, tried on generated ones.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<decimal> Amount = Gen.Int[0, 100_000_000].Select(i => i / 100m);

    private static readonly RuleSet Rules = ConfigReader
        .ReadRules(Repository.Root, "shanghai", new DiagnosticBag())!
        .RuleSets.Single(r => r.Name == "shanghai");

    [Fact]
    public void A_number_is_read_as_it_is_written_with_or_without_commas() =>
        Amount.Sample(value =>
        {
            foreach (
                var text in new[]
                {
                    value.ToString(CultureInfo.InvariantCulture),
                    value.ToString("N2", CultureInfo.InvariantCulture),
                }
            )
            {
                Assert.True(Measurement.TryParseNumber(text, out var read));
                Assert.Equal(value, read);
            }
        });

    [Fact]
    public void A_comma_anywhere_else_is_refused() =>
        Gen.Select(Gen.Int[1_000_000, 99_999_999], Gen.Int[1, 6])
            .Sample(
                (value, at) =>
                {
                    var digits = value.ToString(CultureInfo.InvariantCulture);
                    if ((digits.Length - at) % 3 == 0 && digits.Length - at == 3 && at <= 3)
                        return;
                    Assert.False(Measurement.TryParseNumber(digits.Insert(at, ","), out _));
                }
            );

    [Fact]
    public void Truncation_never_gives_more_and_half_up_never_errs_by_more_than_half_a_unit() =>
        Amount.Sample(value =>
        {
            var exact = value / 7;
            var down = new Rounding(RoundingMode.Truncate, 2).Apply(exact);
            var near = new Rounding(RoundingMode.HalfUp, 2).Apply(exact);
            Assert.True(down <= exact && exact - down < 0.01m);
            Assert.True(Math.Abs(near - exact) <= 0.005m);
            Assert.Equal(2, down.Scale);
            Assert.Equal(2, near.Scale);
        });

    [Fact]
    public void A_score_lies_between_nothing_and_the_weight_and_a_better_result_never_earns_less() =>
        Gen.Select(Gen.Enum<Comparison>(), Gen.Int[0, 20_000], Gen.Int[-20_000, 40_000], Gen.Int[0, 5_000])
            .Sample(
                (comparison, goal, actual, step) =>
                {
                    var target = new Target(comparison, goal / 100m, "%");
                    var (score, next) = (ScoreOf(target, actual / 100m), ScoreOf(target, (actual + step) / 100m));
                    Assert.InRange(score, 0, 20);
                    if (target.IsUpperBound)
                        Assert.True(next <= score);
                    else if (goal > 0)
                        Assert.True(next >= score);
                    if (target.IsMetBy(actual / 100m))
                        Assert.Equal(20, score);
                }
            );

    [Fact]
    public void A_target_is_read_back_from_what_it_prints() =>
        Gen.Select(
                Gen.OneOfConst("=", "≥", ">", "≤", "<", ">=", "<="),
                Amount,
                Gen.OneOfConst("(%)", "(次)", "%", "项", "")
            )
            .Sample(
                (sign, value, unit) =>
                {
                    Assert.True(
                        Target.TryParse(
                            $"{sign}{value.ToString("N2", CultureInfo.InvariantCulture)}{unit}",
                            out var target
                        )
                    );
                    Assert.Equal(value, target.Value);
                    Assert.Equal(unit.Trim('(', ')'), target.Unit);
                }
            );

    /// <summary>Real records, damaged at random: bytes changed, dropped, doubled, lines swapped.</summary>
    [Fact]
    public void A_damaged_record_gives_findings_inside_its_text_and_never_an_exception()
    {
        var originals = Directory.GetFiles(Repository.At("input/records/2023")).Select(File.ReadAllText).ToArray();
        string[] scraps =
        [
            "：",
            "\t",
            "[",
            "{",
            "}",
            "]",
            "\"",
            "'",
            "- ",
            ": ",
            "|\n",
            ">",
            "&a ",
            "*a",
            "!!x ",
            "---\n",
            "%",
            "@",
            "\0",
            "　",
            "１",
            "[?]",
            "\\",
            "#",
            "\r",
            "\u2028",
            "💡",
            "? ",
            "<<: ",
        ];
        Gen.Select(
                Gen.Int[0, originals.Length - 1],
                Gen.Select(Gen.Double[0, 1], Gen.Int[0, scraps.Length - 1], Gen.Int[0, 4]).Array[1, 6]
            )
            .Sample(
                (which, damages) =>
                {
                    var text = new StringBuilder(originals[which]);
                    foreach (var (where, scrap, cut) in damages)
                    {
                        var at = (int)(where * (text.Length - 1));
                        text.Remove(at, Math.Min(cut, text.Length - at)).Insert(at, scraps[scrap]);
                    }
                    AssertReadable(text.ToString());
                },
                iter: 3_000
            );
    }

    [Fact]
    public void Any_text_at_all_gives_findings_and_never_an_exception() =>
        Gen.Char["abc:：-?[]{}\"'|>&*!%@`#\t\n  ,01=é中\\"]
            .Array[0, 200]
            .Sample(chars => AssertReadable(new string(chars)), iter: 5_000);

    private static void AssertReadable(string text)
    {
        var findings = new DiagnosticBag();
        var file = new SourceFile("case.yml", text);
        var record = RecordReader.Read(new RecordFile("input/records/2023", "case", ".yml", 2023), file, findings);
        if (record is null)
            Assert.NotEmpty(findings.Findings);
        else
            Checks.RecordChecks.Check(record, Scorer.Score(record, Rules), requiredReviews: 0, findings);
        // YAML ends a line at '\r' and U+2028 too; SourceReader refuses both, but here they get past it.
        var lines = text.ReplaceLineEndings("\n").Split('\n').Length;
        Assert.All(
            findings.Findings,
            f =>
            {
                Assert.InRange(f.Span.Line, 0, lines + 1);
                Assert.NotEmpty(
                    f.Message(Language.English) + f.Message(Language.Chinese) + f.Fill(f.Code.Remedy, Language.Chinese)
                );
            }
        );
    }

    private static decimal ScoreOf(Target target, decimal actual)
    {
        var place = SourceSpan.Whole("case.yml");
        var row = new Indicator(
            place,
            "产出指标",
            "数量指标",
            new TextCell("x", place),
            new Cell<Target>("", target, place),
            new Cell<Actual>("", new Actual(actual, "%"), place),
            new Cell<decimal>("20", 20, place),
            new Cell<decimal>("20", 20, place),
            null
        );
        var record = new EvaluationRecord(
            "case",
            2023,
            place.File,
            null,
            null,
            null,
            null,
            null,
            null,
            new Budget(null, new Dictionary<FundingSource, FundingRow>(), null, IsComplete: true),
            new AnnualObjective(null, null),
            new IndicatorTable(place, [row], IsComplete: true),
            null,
            null,
            null,
            new RecordSource(null, null),
            [],
            new Publication([], null, [], [], [], IsComplete: true)
        );
        return Scorer.Score(record, Rules).Indicators[0].FormulaScore!.Value;
    }
}
