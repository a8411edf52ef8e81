using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Output;

namespace Publisher.Tests;

/// <summary>What the next release would change is told before anything changes.</summary>
public sealed partial class DiffTests : IDisposable
{
    private const string Figure = "indicators.满意度指标.服务对象满意度指标.相关群众满意度.actual";
    private static readonly string[] Records = ["pt-zfb-01", "pt-zfb-02", "pt-zfb-03", "pt-zfb-04", "pt-zfb-05"];

    private readonly TestSite _site = new();

    public DiffTests()
    {
        foreach (var id in Records)
            _site.WithFile($"input/records/2023/{id}.yml", Repository.At($"input/records/2023/{id}.yml"));
        _site.WithFile("input/pages/about.md", Repository.At("input/pages/about.md"));
        _site.WithFile("input/pages/notes.md", Repository.At("input/pages/about.md"));
    }

    public void Dispose() => _site.Dispose();

    private void Replace(string id, string from, string to)
    {
        var path = _site.At($"input/records/2023/{id}.yml");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Append(string id, string lines) => File.AppendAllText(_site.At($"input/records/2023/{id}.yml"), lines);

    /// <summary>One of each: a correction, a changed text, a withdrawal, another number, a new record, a page
    /// changed, one gone.</summary>
    private void PublishAndChange()
    {
        File.Move(_site.At("input/records/2023/pt-zfb-05.yml"), _site.At("new.yml"));
        Assert.Equal(0, _site.Run("build").ExitCode);
        Replace("pt-zfb-01", "actual: 95.00(%)", "actual: 96.00(%)");
        Replace("pt-zfb-01", "name: 政务服务线上办理宣传推广项目", "name: 政务服务线上办理宣传推广");
        Append(
            "pt-zfb-01",
            $"  corrections:\n    - {{on: 2026-12-01, by: 本站编辑, field: '{Figure}', was: '95.00(%)', reason: 录入有误}}\n"
        );
        Append("pt-zfb-02", "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 原表收回重报}]\n");
        File.Move(_site.At("input/records/2023/pt-zfb-03.yml"), _site.At("input/records/2023/pt-003.yml"));
        Append("pt-003", "  formerly: [2023/pt-zfb-03]\n");
        Append("pt-zfb-04", "# 与读者无关\n");
        File.Move(_site.At("new.yml"), _site.At("input/records/2023/pt-zfb-05.yml"));
        _site.WithAbout("又一段。");
        File.Delete(_site.At("input/pages/notes.md"));
    }

    /// <summary>The site, and all that stands beside it but the store.</summary>
    private SortedDictionary<string, byte[]> All() =>
        new(
            TestSite
                .Files(_site.Root)
                .Where(f => !f.Key.StartsWith(".publisher/", StringComparison.Ordinal) && f.Key != "output.lock")
                .ToDictionary(),
            StringComparer.Ordinal
        );

    [Fact]
    public void Without_a_site_everything_is_added()
    {
        var before = All();
        var (exitCode, output, error) = _site.Run("diff");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith(
            "What release 1 changes (2026-11-23)\n       5  added\n       0  as they were\nmanifest.json SHA-256: ",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("2023/pt-zfb-01 政务服务线上办理宣传推广项目: added\n", output, StringComparison.Ordinal);
        Assert.Contains("  年度资金总额 · 全年执行数: 29.90\n", output, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    [Fact]
    public void Of_a_site_that_is_up_to_date_nothing_is_told()
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        var (exitCode, output, _) = _site.Run("diff", "--lang", "zh");
        Assert.Equal(0, exitCode);
        Assert.StartsWith(
            "第 2 次发布改动清单 (2026-11-23)\n       5  不变\nmanifest.json SHA-256: ",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(3, output.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("text", "en", "diff.txt")]
    [InlineData("text", "zh", "diff.zh.txt")]
    [InlineData("json", "en", "diff.json")]
    [InlineData("html", "en", "diff.html")]
    [InlineData("html", "zh", "diff.zh.html")]
    public void Every_kind_of_change_is_told_and_the_site_stays_as_it_is(string format, string language, string name)
    {
        PublishAndChange();
        var before = All();
        var (exitCode, output, error) = _site.Run("diff", "--format", format, "--lang", language);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(before, All());
        Snapshot.Match(Repository.Cases($"office/{name}"), WithoutTheme(output));
    }

    /// <summary>What depends on every byte of the theme is told, and is not this test's business.</summary>
    private static string WithoutTheme(string told) =>
        Derived().Replace(Hash().Replace(told, "(SHA-256)"), m => m.Groups[1].Value + "(n)" + m.Groups[2].Value);

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"(其他文件 |derived_files"": |  |>)\d+( other files follow| 个|,)")]
    private static partial Regex Derived();

    [Fact]
    public void A_file_holds_what_the_terminal_shows_and_no_source_is_written_over()
    {
        var shown = _site.Run("diff", "--format", "html").Out;
        var (exitCode, output, _) = _site.Run("diff", "--format", "html", "--to", "reports/diff.html");
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(shown, File.ReadAllText(_site.At("reports/diff.html")));
        var record = File.ReadAllText(_site.At("input/records/2023/pt-zfb-01.yml"));
        (exitCode, output, _) = _site.Run("diff", "--to", "input/records/2023/pt-zfb-01.yml");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9103 output-inside-source", output, StringComparison.Ordinal);
        Assert.Equal(record, File.ReadAllText(_site.At("input/records/2023/pt-zfb-01.yml")));
    }

    [Fact]
    public void The_release_is_the_one_that_was_signed()
    {
        PublishAndChange();
        using var json = JsonDocument.Parse(_site.Run("diff", "--format", "json", "--date", "2026-12-05").Out);
        Assert.Equal(0, _site.Run("build", "--date", "2026-12-05").ExitCode);
        var last = ReleaseLog.Read(_site.Output)!.Last!;
        var told = json.RootElement;
        Assert.Equal(last.Manifest.ToString(), told.GetProperty("manifest").GetString());
        Assert.Equal(last.Number, told.GetProperty("release").GetInt32());
        Assert.Equal(last.Date, told.GetProperty("date").GetString());
    }

    [Fact]
    public void A_change_without_a_correction_and_a_record_that_is_gone_are_told_and_end_with_1()
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        Replace("pt-zfb-01", "actual: 95.00(%)", "actual: 96.00(%)");
        File.Delete(_site.At("input/records/2023/pt-zfb-02.yml"));
        var (exitCode, output, _) = _site.Run("diff");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "相关群众满意度 · 实际完成值: 95.00(%) → 96.00(%)  [no correction tells of it]",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2023/pt-zfb-01 政务服务线上办理宣传推广项目: figures changed without correction, held back by a finding",
            output,
            StringComparison.Ordinal
        );
        Assert.Matches("(?m)^2023/pt-zfb-02 .*: would disappear$", output);
        Assert.Contains("PB7101 figure-changed-without-correction", output, StringComparison.Ordinal);
        Assert.Contains("PB7104 published-record-gone", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_site_without_sources_it_is_told_that_something_changes_but_not_what()
    {
        var theme = _site.At("themes/default/theme.yml");
        File.WriteAllText(theme, File.ReadAllText(theme).Replace(", sources", "", StringComparison.Ordinal));
        PublishAndChange();
        var output = _site.Run("diff").Out;
        Assert.Contains(
            "2023/pt-zfb-01 政务服务线上办理宣传推广: corrected\n  What was published of it cannot be read",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_theme_that_changes_is_one_line_and_a_count()
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        File.AppendAllText(_site.At("themes/default/assets/site.css"), "\n.more { color: inherit; }\n");
        var output = _site.Run("diff").Out;
        Assert.Matches(@"(?m)^  theme added: assets/site\.[0-9a-f]+\.css$", output);
        Assert.Matches(@"(?m)^  theme removed: assets/site\.[0-9a-f]+\.css$", output);
        Assert.Contains(
            "  pages of 5 unchanged records come out otherwise, by what all pages share",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_lifted_withdrawal_is_told_with_its_reason()
    {
        Append("pt-zfb-02", "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 核对}]\n");
        Assert.Equal(0, _site.Run("build").ExitCode);
        Replace("pt-zfb-02", "reason: 核对}", "reason: 核对, lifted: {by: 公开审批, on: 2026-12-02, reason: 无误}}");
        var output = _site.Run("diff").Out;
        Assert.Matches("(?m)^2023/pt-zfb-02 .*: published again", output);
        Assert.Contains("  Withdrawal lifted: 公开审批 2026-12-02 无误\n", output, StringComparison.Ordinal);
    }
}
