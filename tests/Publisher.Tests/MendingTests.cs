using System.Text;
using Publisher.Diagnostics;
using Publisher.Mending;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher.Tests;

/// <summary><c>check --fix</c>: slips go, and what the unit reported stays.</summary>
public sealed class MendingTests
{
    private const string Path = "input/records/2023/case.yml";
    private static readonly RecordFile Place = new("input/records/2023", "case", ".yml", 2023);
    private static readonly string Clean = Form("01").Replace("\n", "\r\n", StringComparison.Ordinal);

    [Fact]
    public void What_is_mechanical_is_mended_and_the_rest_stays_byte_for_byte()
    {
        var clean = Clean.Replace(
            "    initial: 30.00\r\n",
            "    # 年初\r\n    initial: 30.00\r\n",
            StringComparison.Ordinal
        );
        var slips = Changed(
            clean,
            (
                "    # 年初\r\n    initial: 30.00\r\n    adjusted: 30.00\r\n    executed: 29.90\r\n    weight",
                "    adjusted：３０．００\r\n    # 年初\r\n    initial: 30。00\r\n    executed: 29.90万元\r\n    weight"
            ),
            ("target: =100.00(%)", "target: ＝100.00（％）"),
            ("score: 9.96", "score:9.96分"),
            ("achieved: '[?]'", "achieved: [?]"),
            (
                "  carried_over: {initial: 0.00, adjusted: 0.00, executed: 0.00, rate: 0.00}",
                "  carried_over: {initial: 0.00，adjusted：0.00, executed: '０.00', rate: 0.00％"
            )
        );
        var mended = Mend(slips)!;
        Assert.Equal(
            clean.Replace(
                "executed: 0.00, rate: 0.00}\r\n  other",
                "executed: '0.00', rate: 0.00}\r\n  other",
                StringComparison.Ordinal
            ),
            mended.Now.Text
        );
        Assert.True(mended.Now.HasByteOrderMark);
        Assert.True(mended.IsApproved);
        Assert.Contains(mended.Figures, f => f is { Was: "３０．００", Now: "30.00" });
        Assert.Null(Mend(mended.Now.Text));
    }

    [Theory]
    [InlineData("executed: 29.90", "executed: 299000元")] // Another unit is another figure.
    [InlineData("executed: 29.90", "executed: 29,90")] // Which digit is it?
    [InlineData("rate: 99.66", "rate: 99.66万元")]
    [InlineData("rate: 99.66", "rate: 约99.66")]
    [InlineData("target: 提升", "target: 提升（显著）")]
    [InlineData("    rate: 99.66\r\n    score: 9.96\r\n", "")] // What the rules give is not what was reported.
    public void What_has_more_than_one_meaning_is_left(string was, string now) =>
        Assert.Null(Mend(Changed(Clean, (was, now))));

    [Fact]
    public void A_form_without_slips_is_not_touched()
    {
        foreach (var file in Directory.GetFiles(Repository.At("input/records/2023")))
            Assert.Null(Mend(File.ReadAllText(file)));
    }

    /// <summary>Slips of every kind at random places of the real forms: the clean form comes back.</summary>
    [Fact]
    public void No_reported_figure_changes()
    {
        var random = new Random(20231);
        for (var round = 0; round < 60; round++)
        {
            var clean = Form($"{random.Next(1, 19):00}");
            var lines = clean.Split('\n');
            for (var slips = random.Next(1, 6); slips > 0; slips--)
                Slip(lines, random.Next(lines.Length - 2), random);
            var text = string.Join('\n', lines);
            var now = Mend(text)?.Now.Text ?? text;
            Assert.True(Told(clean) == Told(now), now);
            Assert.Null(Mend(now));
        }
    }

    private static void Slip(string[] lines, int at, Random random)
    {
        var (line, colon) = (lines[at], lines[at].IndexOf(": ", StringComparison.Ordinal));
        var key = colon < 0 ? "" : line[..colon].Trim(' ', '-');
        if (key is not ("initial" or "adjusted" or "executed" or "rate" or "score" or "weight" or "target"))
            return;
        lines[at] = random.Next(5) switch
        {
            0 => $"{line[..colon]}：{line[(colon + 2)..]}",
            1 => line[..(colon + 2)] + FullWidth(line[(colon + 2)..]),
            2 => $"{line[..colon]}:   {line[(colon + 2)..]}",
            3 when key is "rate" => $"{line}％",
            3 when key is "executed" => $"{line}万元",
            _ => line,
        };
        if (key == "initial" && lines[at + 1].StartsWith("    adjusted", StringComparison.Ordinal))
            (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
    }

    /// <summary>All figures, all texts and all findings but for their places.</summary>
    private static string Told(string text)
    {
        using var site = new TestSite().WithRecord(text);
        var findings = new DiagnosticBag();
        var record = RecordReader.Read(Place, new SourceFile(Path, text), findings)!;
        return string.Join(
            '\n',
            [
                .. PublishedFigures.Of(record).Select(f => $"{f.Path} {f.Printed}"),
                .. record.TextCells().Select(c => c.Cell.Text),
                .. findings.Findings.Select(f => f.Code.Id),
                .. site.Run("check")
                    .Out.Split('\n')
                    .Where(l => l.StartsWith(Path, StringComparison.Ordinal))
                    .Select(l => l.Split(' ', 2)[1]),
            ]
        );
    }

    [Fact]
    public void A_dry_run_shows_and_writes_nothing_and_a_run_writes_once()
    {
        using var site = new TestSite().WithRecord(
            Form("01").Replace("rate: 99.66", "rate: ９９．６６", StringComparison.Ordinal)
        );
        var was = File.ReadAllBytes(site.At(Path));
        var (exitCode, output, _) = site.Run("check", "--fix", "--dry-run");
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"--- {Path}\n+++ {Path}\n@@ ", output, StringComparison.Ordinal);
        Assert.Contains("-    rate: ９９．６６\n", output, StringComparison.Ordinal);
        Assert.Contains("+    rate: 99.66\n", output, StringComparison.Ordinal);
        Assert.Contains("was approved as it stood before", output, StringComparison.Ordinal);
        Assert.EndsWith("1 file would be changed; nothing was written\n\n", output, StringComparison.Ordinal);
        Assert.Equal(was, File.ReadAllBytes(site.At(Path)));

        Assert.Contains("0 errors", site.Run("check", "--fix").Out, StringComparison.Ordinal);
        Assert.Equal(Form("01"), File.ReadAllText(site.At(Path)));
        Assert.StartsWith("已改动 0 个文件", site.Run("check", "--fix", "--lang", "zh").Out, StringComparison.Ordinal);
        Assert.Equal(2, site.Run("check", "--dry-run").ExitCode);
    }

    [Fact]
    public void A_file_that_may_not_be_replaced_is_told_and_stays()
    {
        using var site = new TestSite().WithRecord(
            Form("01").Replace("rate: 99.66", "rate: ９９．６６", StringComparison.Ordinal)
        );
        Directory.CreateDirectory(site.At("input/records/2023/.case.yml.new"));
        var (exitCode, output, _) = site.Run("check", "--fix");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9115 cannot-write-file", output, StringComparison.Ordinal);
        Assert.Contains("９９．６６", File.ReadAllText(site.At(Path)), StringComparison.Ordinal);
    }

    private static string Form(string number) =>
        File.ReadAllText(Repository.At($"input/records/2023/pt-zfb-{number}.yml"));

    private static MendedRecord? Mend(string text) =>
        RecordMender.Mend(Place, new SourceFile(Path, text) { HasByteOrderMark = true });

    private static string Changed(string text, params (string Was, string Now)[] changes)
    {
        foreach (var (was, now) in changes)
        {
            var at = text.IndexOf(was, StringComparison.Ordinal);
            Assert.True(at >= 0, was);
            text = text.Remove(at, was.Length).Insert(at, now);
        }
        return text;
    }

    private static string FullWidth(string text)
    {
        var wide = new StringBuilder();
        foreach (var c in text)
            wide.Append(char.IsAsciiDigit(c) || c is '=' or '%' or '(' or ')' ? (char)(c + 0xFEE0) : c);
        return wide.ToString();
    }
}
