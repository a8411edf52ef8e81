using System.Text.RegularExpressions;
using Publisher.Diagnostics;
using Publisher.Extraction;
using Publisher.Forms;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>The text of the 18 real forms, as a PDF gave it, read by the importer; and torn further.</summary>
public sealed partial class ExtractionTests
{
    private static readonly string Text = File.ReadAllText(Repository.Cases("import/pt-zfb.txt"));
    private static readonly IReadOnlyList<ExtractedForm> Whole = Read(Text);

    /// <summary>Each form's own lines.</summary>
    private static readonly IReadOnlyList<string> Forms =
    [
        .. Whole
            .Index()
            .Select(f =>
                string.Join(
                    '\n',
                    Text.Split('\n')[
                        (f.Item.Start.Line - 1)..(f.Index + 1 < Whole.Count ? Whole[f.Index + 1].Start.Line - 1 : ^0)
                    ]
                )
            ),
    ];

    private static readonly char[] Breaks = ['\t', '\n', '\r', ' ', '\''];

    public static TheoryData<string> Ways => [.. TornText.Ways.Keys];

    [Fact]
    public void What_is_read_differs_from_the_records_made_by_hand_only_where_the_list_says_so()
    {
        var differences = Whole
            .Index()
            .Select(f => new ExtractionDifferences(f.Item.Form, ByHand(f.Index + 1)))
            .ToList();
        int Sum(Func<ExtractionDifferences, int> count) => differences.Sum(count);
        Snapshot.Match(
            Repository.Cases("import/expected-differences.txt"),
            $"{Whole.Count} forms: {Sum(d => d.Printed)} numbers printed, {Sum(d => d.Recovered)} recovered, "
                + $"{Sum(d => d.Torn)} marked, {Sum(d => d.Wrong)} wrong; "
                + $"{Sum(d => d.WordsRecovered)} of {Sum(d => d.Words)} words as by hand\n\n"
                + string.Join("\n", differences)
        );
        Assert.Equal(18, Whole.Count);
        Assert.Equal(0, Sum(d => d.Wrong));
        Assert.True(Sum(d => d.Recovered) >= Sum(d => d.Printed) * 0.99m);
    }

    [Fact]
    public void What_is_found_is_told_line_by_line()
    {
        var findings = new DiagnosticBag();
        ExtractedTextReader.Read(new SourceFile("pt-zfb.txt", Text), findings);
        Snapshot.Match(
            Repository.Cases("import/expected-findings.txt"),
            string.Concat(
                findings
                    .InReadingOrder()
                    .Select(f =>
                        $"{f.Span.Line}: {f.Code.Id} {f.Code.Name}: "
                        + $"{string.Join("; ", f.Values.Select(v => v.Value.Zh))}\n"
                    )
            )
        );
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whatever_is_lost_no_number_stands_in_anothers_place(string way)
    {
        Fuzz.Run(
            6,
            random =>
            {
                foreach (var (number, text) in Forms.Index())
                foreach (var (form, _, _, _) in Read(TornText.Ways[way](text, random)))
                {
                    var whole = FormFigures.Fixed(Whole[number].Form).ToDictionary(f => f.Place, f => f.Text);
                    foreach (var (place, figure) in FormFigures.Fixed(form))
                        Assert.True(
                            whole.GetValueOrDefault(place, figure) == figure,
                            $"form {number + 1}: {place} is {figure}"
                        );
                    foreach (var row in form.Indicators)
                        Assert.True(
                            Whole[number].Form.Indicators.Any(i => FormFigures.IsPartOf(row, i)),
                            $"form {number + 1}: {FormFigures.Show(row)}"
                        );
                }
            }
        );
    }

    [Fact]
    public void Forms_that_run_together_are_told_apart()
    {
        var together = Read(string.Join('\n', Text.Split('\n').Where(l => l.Length > 0)));
        Assert.Equal(Whole.Select(f => f.Form.Name?.Text), together.Select(f => f.Form.Name?.Text));
        Assert.Equal(
            Whole.SelectMany(f => FormFigures.Fixed(f.Form)),
            together.SelectMany(f => FormFigures.Fixed(f.Form))
        );
    }

    [Fact]
    public void Every_number_of_a_record_stands_in_the_text()
    {
        Fuzz.Run(
            12,
            random =>
            {
                var text = TornText.Rubbish(Text, 4_000, random);
                var form = Forms[random.Next(Forms.Count)];
                var at = random.Next(form.Length);
                foreach (var torn in new[] { text, form.Insert(at, text), text + form, form[at..] + form })
                    AssertPrinted(torn);
                foreach (var way in TornText.Ways.Values)
                    AssertPrinted(way(form, random));
            }
        );
    }

    [Fact]
    public void A_megabyte_of_rubbish_is_read_to_its_end()
    {
        var random = new Random(1);
        AssertPrinted(TornText.Rubbish(Text, 1_000_000, random));
        AssertPrinted(new string('9', 500_000) + '\t' + Forms[0]);
        AssertPrinted(Forms[0] + string.Concat(Enumerable.Repeat("\t0.00", 200_000)));
        AssertPrinted(string.Concat(Enumerable.Repeat("项目名称\n年度资金总额\t1.00\n", 5_000)));
        AssertPrinted(Forms[0].Replace("综合", new string('长', 400_000), StringComparison.Ordinal));
        AssertPrinted(string.Concat(Enumerable.Repeat(Forms[5], 200)));
    }

    private static void AssertPrinted(string text)
    {
        var printed = Number().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        // Of a number that a line of the table cuts, both halves stand side by side.
        var pieces = text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        var joined = pieces.Zip(pieces.Skip(1), (left, right) => left + right).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in Read(text).SelectMany(f => FormFigures.Texts(f.Form)))
        foreach (Match number in Number().Matches(cell))
            Assert.True(
                printed.Contains(number.Value) || joined.Contains(number.Value),
                $"{number.Value} in '{cell}' stands nowhere in the text"
            );
    }

    private static IReadOnlyList<ExtractedForm> Read(string text) =>
        ExtractedTextReader.Read(new SourceFile("torn.txt", text), new DiagnosticBag());

    private static EvaluationRecord ByHand(int number)
    {
        var findings = new DiagnosticBag();
        var id = $"pt-zfb-{number:00}";
        var place = new RecordFile("input/records/2023", id, ".yml", 2023);
        var file = SourceReader.Read(Repository.At($"input/records/2023/{id}.yml"), $"{id}.yml", findings)!;
        return RecordReader.Read(place, file, findings)!;
    }

    [GeneratedRegex(@"\d[\d,.]*(?<=\d)")]
    private static partial Regex Number();
}
