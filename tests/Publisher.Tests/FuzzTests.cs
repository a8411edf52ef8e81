using CsCheck;
using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher.Tests;

/// <summary>
/// Inputs at random, the same in every run; for longer, set <c>PUBLISHER_FUZZ_SECONDS</c>. No input is an exception,
/// every finding stands in the text, and what one reads is what the other reads.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Scraps =
    [
        .. "：¦\t¦[¦{¦}¦]¦\"¦'¦- ¦: ¦|\n¦>¦&a ¦*a¦!!x ¦---\n¦%¦@¦　¦１¦[?]¦\\¦ #".Split('¦'),
        .. "\u200B¦\u202E¦💡¦? ¦<<: ¦\n¦\n\n¦  ¦，¦。¦\u00A0".Split('¦'),
        "\"\\ud83d\"",
        "\"\\u0000\"",
        "9999999999999999999999999999999",
        new string('[', 70),
    ];

    private static readonly string[] Records =
    [
        .. Directory
            .GetFiles(Repository.At("input/records/2023"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        .. Directory
            .GetFiles(Repository.Cases("reject"), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(path => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path))),
    ];

    private static readonly string[] Signs =
    [
        .. ">=¦<=¦=¦≥¦≧¦>¦≤¦≦¦<¦不低于¦不少于¦大于等于¦不超过¦大于¦小于¦及以上¦以上¦及以下¦以内¦约¦-¦－¦—¦+¦.¦,¦，¦0¦9¦１¦12¦345".Split(
            '¦'
        ),
        .. "6789¦%¦％¦(¦)¦（¦）¦万元¦次¦项¦ ¦　¦[?]¦年¦月¦日¦2023¦e5¦٣¦½¦∞¦💡¦\u0301¦\u202E¦提高¦0.00¦1,733.50¦000000000000000".Split(
            '¦'
        ),
    ];

    [Fact]
    public void A_file_of_any_bytes_is_read_or_told()
    {
        using var site = new TestSite().WithRecord("");
        var path = site.At("input/records/2023/case.yml");
        Fuzz.Run(
            400,
            random =>
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(random.GetItems(Records, 1)[0]);
                for (var damage = random.Next(1, 5); damage > 0; damage--)
                    bytes = Damaged(bytes, random);
                File.WriteAllBytes(path, bytes);
                var findings = new DiagnosticBag();
                if (SourceReader.Read(path, "case.yml", findings) is { } file)
                    AssertRead(file, findings);
                else
                    Assert.True(findings.HasErrors);
            }
        );
    }

    [Fact]
    public void A_damaged_text_is_read_or_told() =>
        Fuzz.Run(
            400,
            random =>
            {
                var text = random.GetItems(Records, 1)[0];
                for (var damage = random.Next(1, 6); damage > 0; damage--)
                {
                    var at = random.Next(text.Length + 1);
                    var cut = Math.Min(random.Next(random.Next(30) + 1), text.Length - at);
                    text = text.Remove(at, cut).Insert(at, random.GetItems(Scraps, 1)[0]);
                }
                AssertRead(new SourceFile("case.yml", text), new DiagnosticBag());
            }
        );

    /// <summary>The quick reader and the package, on documents that most of the time both of them can read.</summary>
    [Fact]
    public void Both_readers_of_YAML_agree() =>
        Fuzz.Run(
            1_500,
            random =>
            {
                var documents = random.Next(2) == 0 ? YamlDocuments.Generated : YamlDocuments.Damaged;
                PlainYamlTests.IsReadAlike(
                    documents.Generate(new PCG((uint)random.Next(), (ulong)random.NextInt64()), null, out _)
                );
            }
        );

    /// <summary>
    /// What the parser takes for a figure has one in it, and what stands in front of and behind it changes nothing.
    /// </summary>
    [Fact]
    public void A_target_and_a_result_of_any_text_are_read_or_refused() =>
        Fuzz.Run(
            20_000,
            random =>
            {
                var text = string.Concat(random.GetItems(Signs, random.Next(1, 7)));
                var (isTarget, isActual) = (
                    Target.TryParse(text, out var target),
                    Actual.TryParse(text, out var actual)
                );
                Assert.True(!isTarget || !target.IsMeasurable || text.Any(char.IsAsciiDigit), text);
                Assert.True(!isActual || actual.Value is null || text.Any(char.IsAsciiDigit), text);
                Assert.True(!isTarget || !target.Unit.Any(char.IsAsciiDigit), text);
                Assert.Equal(isTarget, Target.TryParse($" {text} ", out var other) && (other == target || !isTarget));
                if (isTarget && target.IsMeasurable)
                    Assert.True(
                        target.IsMetBy(target.Value!.Value)
                            || target.Comparison is Comparison.MoreThan or Comparison.LessThan
                    );
                if (isActual && actual.Value is { } value && Measurement.DigitsOf(text) <= Measurement.MaxDigits)
                    Assert.True(Actual.TryParse(Printed(value, actual.Unit), out var again) && again == actual, text);
            }
        );

    private static string Printed(decimal value, string unit) =>
        value.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit;

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var cut = Math.Min(random.Next(4), bytes.Length - at);
        var scrap = new byte[random.Next(4)];
        random.NextBytes(scrap);
        return [.. bytes[..at], .. scrap, .. bytes[(at + cut)..]];
    }

    private static void AssertRead(SourceFile file, DiagnosticBag findings)
    {
        var place = new RecordFile("input/records/2023", "case", ".yml", 2023);
        var record = RecordReader.Read(place, file, findings);
        Assert.True(record is not null || findings.HasErrors, "nothing was read and nothing told");
        if (record is not null)
            Checks.RecordChecks.Check(record, Scorer.Score(record, Rules), 0, findings);
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n').Length;
        Assert.All(
            findings.Findings,
            f =>
            {
                Assert.InRange(f.Span.Line, 0, lines + 1);
                Assert.NotEmpty(f.Message(Language.English) + f.Fill(f.Code.Remedy, Language.Chinese));
            }
        );
    }

    private static readonly Config.RuleSet Rules = ConfigReader
        .ReadRules(Repository.Root, "shanghai", new DiagnosticBag())
        .RuleSets.Single(r => r.Name == "shanghai");
}
