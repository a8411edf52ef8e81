using System.Text.Json;
using CsCheck;
using Publisher.Diagnostics;
using Publisher.Forms;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>Record files that are written: what the reader makes of them is what was printed.</summary>
public sealed class RecordYamlTests
{
    public static TheoryData<string> Forms =>
        [.. Directory.GetFiles(Repository.At("input/records/2023")).Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_record_written_by_hand_is_written_again_byte_for_byte(string name)
    {
        var text = File.ReadAllText(Repository.At($"input/records/2023/{name}"));
        var publication = text[text.IndexOf("publication:", StringComparison.Ordinal)..];
        Assert.Equal(text, RecordYaml.Of(RecordForm.Of(Read(text)), publication: publication));
    }

    [Fact]
    public void Whatever_the_cells_hold_is_read_back() =>
        PrintedForms.Any.Sample(form => AssertSame(form, RecordForm.Of(Read(RecordYaml.Of(form)))), iter: 2_000);

    [Fact]
    public void Origins_stand_behind_the_values_and_change_nothing()
    {
        var cells = 0;
        PrintedCell From(string text) => new(text, $"表 #{++cells}（1）: 自评'!A{cells}");
        PrintedForms.Any.Sample(
            form => AssertSame(form, RecordForm.Of(Read(RecordYaml.Of(WithOrigins(form, From))))),
            iter: 500,
            threads: 1
        );
    }

    [Fact]
    public void A_finding_names_the_cell_that_a_value_was_taken_from()
    {
        var form = new PrintedForm
        {
            Name = new("甲", "自评表!B3"),
            Expected = new("第一行\n第二行: \u200B", "自评表!B12"),
            Total = new() { Rate = new("99.６7", "自评表!H7") },
        };
        var findings = new DiagnosticBag();
        var file = new SourceFile("case.yml", RecordYaml.Of(form));
        Assert.Contains("    rate: 99.６7 # 原表 自评表!H7\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("  expected: |- # 原表 自评表!B12\n    第一行\n", file.Text, StringComparison.Ordinal);
        RecordReader.Read(new RecordFile("", "x", ".yml", 2023), file, findings);
        Assert.Equal("自评表!H7", findings.Findings.First(f => f.Code == ShapeCodes.FullWidthNumber).Origin);
        Assert.Equal("自评表!B12", Origin.Of(file, 9));
        Assert.Equal("自评表!B3", Origin.Of(file, 2));
        Assert.Null(Origin.Of(file, 3));
        Assert.Null(Origin.Of(new SourceFile("x.yml", "a: # 见表!B2\n"), 1));
    }

    [Fact]
    public void Keys_stand_in_the_order_of_the_shapes_each_below_what_is_said_of_it()
    {
        var form = new PrintedForm
        {
            Name = new(""),
            Published = new("2024-08-20"),
            RuleSet = new("shanghai"),
            Indicators = [new("产出指标", "数量指标") { Name = new(""), Weight = new("25.00") }],
            Grade = new(""),
        };
        const string expected = """
            # yaml-language-server: $schema=../../record.schema.json
            # 项目名称
            name:
            # 评分规则
            rule_set: shanghai
            # 公开日期
            published: 2024-08-20
            # 绩效指标
            indicators:
              # 产出指标
              产出指标:
                # 数量指标
                数量指标:
                  # 三级指标
                  - name:
                    # 分值
                    weight: 25.00
            # 评分等级
            grade:

            """;
        Assert.Equal(expected, RecordYaml.Of(form, remark: field => field.Label.Zh));
    }

    internal static EvaluationRecord Read(string text)
    {
        var findings = new DiagnosticBag();
        var place = new RecordFile("input/records/2023", "case", ".yml", 2023);
        var record = RecordReader.Read(place, new SourceFile("case.yml", text), findings);
        Assert.True(record is not null && findings.Findings.Count == 0, string.Join('\n', Told(findings)) + text);
        return record;
    }

    internal static IEnumerable<string> Told(DiagnosticBag findings) =>
        findings.Findings.Select(f => $"{f.Span.Line} {f.Code.Id} {f.Message(Language.English)}");

    internal static void AssertSame(PrintedForm expected, PrintedForm actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));

    private static PrintedForm WithOrigins(PrintedForm form, Func<string, PrintedCell> from) =>
        form with
        {
            Name = from(form.Name!.Text),
            CarriedOver = form.CarriedOver is { Initial: { } initial } row
                ? row with
                {
                    Initial = from(initial.Text),
                }
                : null,
            Expected = from(form.Expected!.Text),
            Achieved = from(form.Achieved!.Text),
            Indicators =
            [
                .. form.Indicators.Select(i =>
                    i with
                    {
                        Target = from(i.Target!.Text),
                        Deviation = i.Deviation is { } deviation ? from(deviation.Text) : null,
                    }
                ),
            ],
        };
}
