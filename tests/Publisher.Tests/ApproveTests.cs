using System.Text;

namespace Publisher.Tests;

/// <summary>A role vouches for a record: one line more in its file, and nothing else; later changes show.</summary>
public sealed class ApproveTests : IDisposable
{
    private const string Place = "2023/case";
    private const string ThreeSteps = "publication: {reviews: [初审, 复审, 终审], different_roles: true}\n";

    private static readonly string Form = Unsigned();

    private readonly TestSite _site = new TestSite().WithRecord(Form);

    public void Dispose() => _site.Dispose();

    private string Path => _site.At($"input/records/{Place}.yml");

    private string Text => File.ReadAllText(Path);

    /// <summary>A record of the 18 without its section of publication.</summary>
    private static string Unsigned()
    {
        var text = File.ReadAllText(Repository.At("input/records/2023/pt-zfb-02.yml"));
        return text[..text.IndexOf("publication:", StringComparison.Ordinal)];
    }

    private TestSite WithSettings(string lines) =>
        _site.With("output-config/site.yml", File.ReadAllText(Repository.At("output-config/site.yml")) + lines);

    private (int ExitCode, string Out) Approve(params string[] options)
    {
        var (exitCode, output, error) = _site.Run(["approve", Place, .. options]);
        Assert.Empty(error);
        return (exitCode, output);
    }

    private void MustApprove(params string[] options)
    {
        var (exitCode, output) = Approve(options);
        Assert.True(exitCode == 0, output);
    }

    private void MustRefuse(string finding, params string[] options)
    {
        var before = File.ReadAllBytes(Path);
        var (exitCode, output) = Approve(options);
        Assert.Equal(1, exitCode);
        Assert.Contains(finding, output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_review_and_the_approval_are_lines_at_the_end_of_the_file()
    {
        MustApprove("--review", "--by", "录入复核", "--on", "2026-11-22");
        MustApprove("--by", "公开审批 (办)", "--on", "2026-11-23");
        var lines = Text[Form.Length..].Split('\n');
        Assert.StartsWith(Form, Text, StringComparison.Ordinal);
        Assert.Equal(["publication:", "  reviews:"], lines[..2]);
        Assert.Matches("^    - \\{by: 录入复核, on: 2026-11-22, of: '[0-9a-f]{16}'\\}$", lines[2]);
        Assert.Matches("^  approval: \\{by: '公开审批 \\(办\\)', on: 2026-11-23, of: '[0-9a-f]{16}'\\}$", lines[3]);
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.Contains("2023/case.html", _site.Published().Keys);
    }

    [Theory]
    [InlineData(
        "publication:\n  # 审核\n  reviews:\n    - by: 甲岗\n      on: 2026-11-20\n# 末尾\n",
        "      on: 2026-11-20\n"
    )]
    [InlineData("publication:\n  formerly: [2022/old]\n", "publication:\n")]
    public void The_rest_of_the_file_stays_byte_for_byte(string section, string before)
    {
        File.WriteAllText(
            Path,
            "\uFEFF" + (Form + section).Replace("\n", "\r\n", StringComparison.Ordinal),
            new UTF8Encoding(false)
        );
        var was = File.ReadAllText(Path);
        MustApprove("--by", "公开审批", "--on", "2026-11-23");
        var (at, end) = (
            was.IndexOf(before.Replace("\n", "\r\n", StringComparison.Ordinal), StringComparison.Ordinal),
            before.Length + before.Count(c => c == '\n')
        );
        var line = Text.Split("\r\n").Single(l => l.StartsWith("  approval: ", StringComparison.Ordinal));
        Assert.Equal(was[..(at + end)] + line + "\r\n" + was[(at + end)..], Text);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), File.ReadAllBytes(Path)[..3]);
    }

    [Fact]
    public void Three_steps_come_in_their_order_by_three_roles()
    {
        WithSettings(ThreeSteps);
        MustRefuse(
            "PB2309 review-step-missing: approved without the review '初审'",
            "--by",
            "审批",
            "--on",
            "2026-11-23"
        );
        MustApprove("--review", "--by", "甲岗", "--on", "2026-11-20");
        MustRefuse("PB2310 same-role-twice: '甲岗'", "--review", "--by", "甲岗", "--on", "2026-11-21");
        MustApprove("--review", "--by", "乙岗", "--on", "2026-11-21");
        MustRefuse("PB2303 publication-dates-out-of-order", "--review", "--by", "丙岗", "--on", "2026-11-19");
        MustRefuse("without the review '终审'", "--by", "审批", "--on", "2026-11-23");
        MustApprove("--review", "--by", "丙岗", "--on", "2026-11-22");
        MustApprove("--by", "审批", "--on", "2026-11-23");
        Assert.Contains("    - {step: 终审, by: 丙岗, on: 2026-11-22, of: '", Text, StringComparison.Ordinal);
        Assert.Contains("  终审: 丙岗 2026-11-22\n", _site.Run("diff").Out, StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("build").ExitCode);
    }

    [Fact]
    public void A_change_after_a_review_shows_and_stops_the_approval()
    {
        MustApprove("--review", "--by", "录入复核", "--on", "2026-11-22");
        File.WriteAllText(Path, "# 注释不算\n" + Text);
        Assert.DoesNotContain("PB2311", _site.Run("check").Out, StringComparison.Ordinal);
        File.WriteAllText(
            Path,
            Text.Replace("competent_department: ", "competent_department: 原", StringComparison.Ordinal)
        );
        MustRefuse(
            "PB2311 changed-since-review: the record was changed after the review of 2026-11-22",
            "--by",
            "公开审批",
            "--on",
            "2026-11-23"
        );
    }

    [Fact]
    public void A_record_with_an_error_is_not_approved()
    {
        File.WriteAllText(Path, Text.Replace("grade: 优", "grade: 差", StringComparison.Ordinal));
        MustRefuse("PB5104 grade-mismatch", "--by", "公开审批", "--on", "2026-11-23");
    }

    [Fact]
    public void An_approval_is_given_once_and_brackets_take_no_line()
    {
        File.AppendAllText(Path, "publication: {reviews: [{by: 甲岗, on: 2026-11-20}]}\n");
        MustRefuse("PB2313 no-place-for-step", "--by", "公开审批", "--on", "2026-11-23");
        File.WriteAllText(Path, Form + "publication:\n  reviews: [{by: 甲岗, on: 2026-11-20}]\n");
        MustRefuse("PB2313 no-place-for-step", "--review", "--by", "乙岗", "--on", "2026-11-23");
        MustApprove("--by", "公开审批", "--on", "2026-11-23");
        MustRefuse(
            "PB2312 already-approved: the record was approved by '公开审批' on 2026-11-23",
            "--by",
            "公开审批",
            "--on",
            "2026-11-24"
        );
    }

    [Fact]
    public void All_that_are_ready_are_approved_and_the_others_named()
    {
        _site.WithRecord(Form.Replace("grade: 优", "grade: 差", StringComparison.Ordinal), "faulty");
        _site.WithFile("input/records/2023/pt-zfb-01.yml", Repository.At("input/records/2023/pt-zfb-01.yml"));
        var (exitCode, output, error) = _site.Run("approve", "--all-ready", "--by", "公开审批", "--on", "2026-11-23");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            "input/records/2023/case.yml: written\n"
                + "input/records/2023/faulty.yml: left as it is, not ready\n1 of 2 records written\n",
            output
        );
    }

    [Theory]
    [InlineData("approve", "--by", "甲岗", "--on", "2026-11-23")]
    [InlineData("approve", Place, "--by", "甲岗")]
    [InlineData("approve", Place, "--on", "2026-11-23")]
    [InlineData("approve", Place, "--by", "甲岗", "--on", "today")]
    [InlineData("approve", Place, "--all-ready", "--by", "甲岗", "--on", "2026-11-23")]
    [InlineData("approve", "../case", "--by", "甲岗", "--on", "2026-11-23")]
    public void What_is_not_said_is_not_guessed(params string[] arguments)
    {
        Assert.Equal(2, _site.Run(arguments).ExitCode);
        Assert.Equal(Form, Text);
    }

    [Fact]
    public void A_record_that_is_not_there_is_told() =>
        Assert.Equal(3, _site.Run("approve", "2023/other", "--by", "甲岗", "--on", "2026-11-23").ExitCode);
}
