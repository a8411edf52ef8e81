using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary>What is vouched for is all that a form says: whatever value changes, its digest changes.</summary>
public sealed class RecordDigestTests
{
    private static readonly string Form = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));

    private static string DigestOf(string text)
    {
        var record = RecordReader.Read(
            RecordFile.Of("2023/case"),
            new SourceFile("case.yml", text),
            new DiagnosticBag()
        );
        return RecordDigest.Of(record!);
    }

    [Fact]
    public void Every_value_of_the_form_has_a_part_in_it()
    {
        var (lines, whole) = (
            Form[..Form.IndexOf("publication:", StringComparison.Ordinal)].Split('\n'),
            DigestOf(Form)
        );
        var tried = 0;
        foreach (var (i, line) in lines.Index())
        {
            var other = line.EndsWith('\'') ? line[..^1] + "1'" : line + "1";
            if (!line.Contains(": ", StringComparison.Ordinal) || line[^1] is '}' or '-' or '|' || line.StartsWith('#'))
                continue;
            if (
                line.Contains("grade:", StringComparison.Ordinal)
                || line.Contains("certainty:", StringComparison.Ordinal)
            )
                continue;
            tried++;
            Assert.NotEqual(whole, DigestOf(string.Join('\n', [.. lines[..i], other, .. lines[(i + 1)..]])));
        }
        Assert.InRange(tried, 40, 400);
    }

    [Fact]
    public void Comments_and_what_the_office_did_have_none() =>
        Assert.Equal(DigestOf(Form), DigestOf("# 注释\n" + Form + "  formerly: [2022/old]\n"));
}
