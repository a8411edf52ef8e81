using Publisher.Diagnostics;
using Publisher.Extraction;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>The text of the 18 real forms, as a PDF gave it, read by the importer.</summary>
public sealed class ExtractionTests
{
    private static readonly string Text = Repository.Cases("import/pt-zfb.txt");

    [Fact]
    public void What_is_read_differs_from_the_records_made_by_hand_only_where_the_list_says_so()
    {
        var findings = new DiagnosticBag();
        var forms = ExtractedTextReader.Read(SourceReader.Read(Text, "pt-zfb.txt", findings)!, findings);
        var differences = forms
            .Index()
            .Select(f => new ExtractionDifferences(f.Item.Form, ByHand(f.Index + 1)))
            .ToList();
        var (printed, recovered) = (differences.Sum(d => d.Printed), differences.Sum(d => d.Recovered));
        Snapshot.Match(
            Repository.Cases("import/expected-differences.txt"),
            $"""
            {forms.Count} forms: {printed} numbers printed, {recovered} recovered, {differences.Sum(d => d.Torn)} marked, {differences.Sum(d => d.Wrong)} wrong; {differences.Sum(
                d => d.WordsRecovered
            )} of {differences.Sum(d => d.Words)} words as by hand

            {string.Join("\n", differences)}
            """
        );
        Assert.True(recovered >= printed * 0.99m, $"{recovered} of {printed} numbers");
    }

    private static EvaluationRecord ByHand(int number)
    {
        var findings = new DiagnosticBag();
        var id = $"pt-zfb-{number:00}";
        var place = new RecordFile("input/records/2023", id, ".yml", 2023);
        var file = SourceReader.Read(Repository.At($"input/records/2023/{id}.yml"), $"{id}.yml", findings)!;
        return RecordReader.Read(place, file, findings)!;
    }
}
