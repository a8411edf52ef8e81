using Publisher.Output;

namespace Publisher.Tests;

/// <summary>What was published does not change, and does not go, without a word.</summary>
public sealed class RevisionTests : IDisposable
{
    private const string Figure = "indicators.满意度指标.服务对象满意度指标.相关群众满意度.actual";
    private const string Correction = "    - {on: 2026-12-01, by: 本站编辑, reason: 录入有误, ";

    private readonly TestSite _site = TestSite.OfTheRealForms();

    public RevisionTests() => Assert.Equal(0, _site.Run("build").ExitCode);

    public void Dispose() => _site.Dispose();

    private ReleaseChanges LastChanges => ReleaseLog.Read(_site.Output)!.Last!.Changes;

    private string Record(string id = "pt-zfb-01") => _site.At($"input/records/2023/{id}.yml");

    private void Replace(string from, string to, string id = "pt-zfb-01")
    {
        var text = File.ReadAllText(Record(id));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Record(id), text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Append(string lines, string id = "pt-zfb-01") => File.AppendAllText(Record(id), lines);

    /// <summary>The build stops with the finding, and the site is as it was.</summary>
    private void MustRefuse(string finding, params string[] options)
    {
        var before = _site.Published();
        var (exitCode, output, _) = _site.Run(["build", .. options]);
        Assert.Equal(1, exitCode);
        Assert.Contains(finding, output, StringComparison.Ordinal);
        Assert.Equal(before, _site.Published());
    }

    private void MustPublish()
    {
        var (exitCode, output, _) = _site.Run("build");
        Assert.True(exitCode == 0, output);
    }

    private string Page(string path) => System.Text.Encoding.UTF8.GetString(_site.Published()[path]);

    [Fact]
    public void A_changed_text_is_published_and_logged()
    {
        Replace("name: 政务服务线上办理宣传推广项目", "name: 政务服务线上办理宣传推广");
        MustPublish();
        Assert.Equal(["2023/pt-zfb-01"], LastChanges.Changed);
    }

    [Theory]
    [InlineData()]
    [InlineData("--full")]
    [InlineData("--hold")]
    public void A_changed_figure_needs_a_correction_that_says_what_it_was(params string[] options)
    {
        Replace("actual: 95.00(%)", "actual: 96.00(%)");
        MustRefuse(
            "input/records/2023/pt-zfb-01.yml:49:17: error PB7101 figure-changed-without-correction: "
                + $"{Figure} was published as '95.00(%)' and is '96.00(%)' now, and no correction says why",
            options
        );
        Append($"  corrections:\n{Correction}field: '{Figure}', was: '94.00(%)'}}\n");
        MustRefuse(
            "PB7102 correction-contradicts-release: the correction says that " + Figure + " was '94.00(%)'",
            options
        );
        Replace("94.00(%)", "95.00(%)");
        MustPublish();
        Assert.Equal(["2023/pt-zfb-01"], LastChanges.Corrected);
        Assert.Contains("95.00(%)", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_correction_stays_as_it_is_and_another_may_follow()
    {
        Replace("actual: 95.00(%)", "actual: 96.00(%)");
        Append($"  corrections:\n{Correction}field: '{Figure}', was: '95.00(%)'}}\n");
        MustPublish();
        Replace("录入有误", "抄写有误");
        MustRefuse($"PB7103 published-correction-gone: the published correction of {Figure} (was '95.00(%)')");
        Replace("抄写有误", "录入有误");
        Replace("actual: 96.00(%)", "actual: 97.00(%)");
        MustRefuse("PB7101 figure-changed-without-correction");
        Append($"{Correction}field: '{Figure}', was: '96.00(%)'}}\n");
        MustPublish();
        Assert.Equal(["2023/pt-zfb-01"], LastChanges.Corrected);
    }

    [Fact]
    public void A_figure_that_is_no_longer_on_the_form_is_told_too()
    {
        Replace("    rate: 99.66\n  carried_over", "  carried_over");
        MustRefuse("budget.appropriation.rate was published as '99.66' and is '—' now");
        Append($"  corrections:\n{Correction}field: budget.appropriation.rate, was: '99.66'}}\n");
        MustRefuse("PB2301 correction-of-unknown-figure");
        Replace("was: '99.66'}", "was: '99.66', now: '—'}");
        MustPublish();
        Assert.Contains("当年财政拨款 · 执行率", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        Replace("  carried_over", "    rate: 99.66\n  carried_over");
        MustRefuse("budget.appropriation.rate was published as '—' and is '99.66' now");
        Append($"{Correction}field: budget.appropriation.rate, was: '—'}}\n");
        MustPublish();
    }

    [Fact]
    public void Another_name_of_an_indicator_changes_no_figure()
    {
        Replace("相关群众满意度", "群众满意度");
        MustPublish();
        Assert.Equal(["2023/pt-zfb-01"], LastChanges.Changed);
    }

    [Fact]
    public void A_theme_without_sources_tells_that_figures_have_changed_but_not_from_what()
    {
        var theme = _site.At("themes/default/theme.yml");
        File.WriteAllText(theme, File.ReadAllText(theme).Replace(", sources", "", StringComparison.Ordinal));
        MustPublish();
        Replace("actual: 95.00(%)", "actual: 96.00(%)");
        MustRefuse("PB7105 figures-changed-without-correction");
        Append($"  corrections:\n{Correction}field: '{Figure}', was: '95.00(%)'}}\n");
        MustPublish();
    }

    [Fact]
    public void A_record_does_not_go_without_a_withdrawal()
    {
        var aside = File.ReadAllText(Record());
        File.Delete(Record());
        MustRefuse("PB7104 published-record-gone: 2023/pt-zfb-01 was published and would disappear: its file is gone");
        MustRefuse("PB7104 published-record-gone", "--hold", "--full");
        File.WriteAllText(Record(), aside[..aside.IndexOf("  approval:", StringComparison.Ordinal)]);
        MustRefuse("would disappear: it has no approval any more");
        File.WriteAllText(Record(), aside.Replace("rate: 99.66", "rate: 99.99", StringComparison.Ordinal));
        MustRefuse("would disappear: a finding holds it back", "--hold");
        File.WriteAllText(Record(), aside + "  withdrawals: [{by: 本站编辑, on: 2026-12-02, reason: 涉及个人信息}]\n");
        MustPublish();
        Assert.Equal(["2023/pt-zfb-01"], LastChanges.Withdrawn);
        Assert.Contains("涉及个人信息", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("2023/pt-zfb-01.yml", _site.Published().Keys);
        File.Delete(Record());
        MustRefuse("PB7104 published-record-gone");
        File.WriteAllText(Record(), aside);
        MustRefuse("PB7107 published-withdrawal-gone: the record tells of 0 published withdrawals instead of 1");
    }

    [Fact]
    public void A_withdrawal_does_not_wipe_out_what_was_published()
    {
        var form = File.ReadAllText(Record());
        Append("  withdrawals: [{by: 本站编辑, on: 2026-12-02, reason: 核对}]\n");
        MustPublish();
        File.WriteAllText(Record(), form.Replace("actual: 95.00(%)", "actual: 99.00(%)", StringComparison.Ordinal));
        MustRefuse("PB7105 figures-changed-without-correction");
        Append($"  corrections:\n{Correction}field: '{Figure}', was: '95.00(%)'}}\n");
        const string withdrawal = "by: 本站编辑, on: 2026-12-02, reason: 核对";
        Append($"  withdrawals: [{{{withdrawal}, lifted: {{{withdrawal}}}}}]\n");
        MustPublish();
        File.WriteAllText(Record(), form + "  withdrawals: [{by: 本站编辑, on: 2026-12-02, reason: 核对}]\n");
        MustRefuse("PB7105 figures-changed-without-correction");
    }

    [Fact]
    public void A_correction_of_what_was_never_published_is_refused()
    {
        Append($"  corrections:\n{Correction}field: total.score, was: '12.00'}}\n");
        MustRefuse("the correction says that total.score was '12.00', but '99.96' was published");
        Replace("actual: 95.00(%)", "actual: 96.00(%)");
        Replace("field: total.score, was: '12.00'", $"field: '{Figure}', was: '95.00(%)'");
        Append($"{Correction}field: '{Figure}', was: '11.00(%)'}}\n");
        MustRefuse("PB7102 correction-contradicts-release");
    }

    [Fact]
    public void A_record_is_not_swallowed_by_another_that_was_published_beside_it()
    {
        File.Delete(Record());
        Append("  formerly: [2023/pt-zfb-01]\n", "pt-zfb-02");
        MustRefuse("PB7106 former-place-taken: '2023/pt-zfb-01'");
    }

    [Fact]
    public void A_record_with_another_number_leaves_a_page_that_leads_to_it()
    {
        File.Move(Record(), Record("pt-001"));
        MustRefuse("PB7104 published-record-gone");
        Append("  formerly: [2023/pt-zfb-01]\n", "pt-001");
        MustPublish();
        Assert.Equal([("2023/pt-zfb-01", "2023/pt-001")], LastChanges.Renamed);
        Assert.Equal(["2023/pt-001"], LastChanges.Changed);
        Assert.Empty(LastChanges.Added.Concat(LastChanges.Removed).Concat(LastChanges.Moved));
        Assert.Contains(
            "\"renamed\":[{\"from\":\"2023/pt-zfb-01\",\"to\":\"2023/pt-001\"}]",
            Page(ReleaseLog.Route),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "content=\"0; url=../2023/pt-001.html\"",
            Page("2023/pt-zfb-01.html"),
            StringComparison.Ordinal
        );
        Replace("  formerly: [2023/pt-zfb-01]\n", "", "pt-001");
        Replace("actual: 95.00(%)", "actual: 96.00(%)", "pt-001");
        MustRefuse("PB7101 figure-changed-without-correction");
        Replace("actual: 96.00(%)", "actual: 95.00(%)", "pt-001");
        MustPublish();
        Assert.Contains("url=../2023/pt-001.html", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        File.Move(Record("pt-001"), Record("pt-002"));
        Append("  formerly: [2023/pt-001]\n", "pt-002");
        MustPublish();
        Assert.Equal([("2023/pt-001", "2023/pt-002")], LastChanges.Renamed);
        Assert.Empty(LastChanges.Added.Concat(LastChanges.Removed).Concat(LastChanges.Moved));
        _site.WithAbout("与各条记录无关的改动。");
        MustPublish();
        Replace("满意度调查、", "满意度调查，", "pt-zfb-02");
        MustPublish();
        Assert.Contains("url=../2023/pt-002.html", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        Assert.Contains("url=../2023/pt-002.html", Page("2023/pt-001.html"), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("inspect", "output").ExitCode);
    }

    [Fact]
    public void A_place_that_another_record_has_leads_nowhere_else()
    {
        Append("  formerly: [2023/pt-zfb-02]\n");
        MustRefuse("PB7106 former-place-taken: '2023/pt-zfb-02' cannot lead here");
    }

    [Theory]
    [InlineData("2023/PT-ZFB-02")]
    [InlineData("2022/Old, 2022/old")]
    [InlineData("2023/index", "{id}.html")]
    [InlineData("2023/Corrections", "{id}.html")]
    [InlineData("2023/ABOUT", "{id}.html")]
    [InlineData("2023/1", "all/{id}.html")]
    public void A_place_whose_address_is_taken_but_for_capitals_leads_nowhere_else(
        string former,
        string address = "{year}/{id}.html"
    )
    {
        PutDisclosuresAt(address);
        MustPublish();
        Append($"  formerly: [{former}]\n");
        var told = former.Split(", ")[^1];
        MustRefuse($"PB7106 former-place-taken: '{told}' cannot lead here: another page stands at its address");
    }

    [Fact]
    public void Two_former_years_of_one_address_lead_to_the_record_that_names_them()
    {
        PutDisclosuresAt("{id}.html");
        Append("  formerly: [2021/old, 2022/old]\n");
        MustPublish();
        Assert.Contains("url=pt-zfb-01.html", Page("old.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_addresses_leave_pages_that_lead_to_them()
    {
        PutDisclosuresAt("p/{id}/{year}.html");
        MustPublish();
        Assert.Equal((18, 0), (LastChanges.Moved.Count, LastChanges.Renamed.Count));
        Assert.Contains("url=../p/pt-zfb-01/2023.html", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        Assert.Contains("p/pt-zfb-01/2023.html", _site.Published().Keys);
        File.Copy(Repository.At("themes/default/theme.yml"), _site.At("themes/default/theme.yml"), overwrite: true);
        MustPublish();
        Assert.Contains("url=../../2023/pt-zfb-01.html", Page("p/pt-zfb-01/2023.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", Page("2023/pt-zfb-01.html"), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("verify", "output").ExitCode);
    }

    /// <summary>Without open tables, beside which no disclosure may stand at the top.</summary>
    private void PutDisclosuresAt(string address)
    {
        var theme = _site.At("themes/default/theme.yml");
        var text = File.ReadAllText(theme).Replace(", tables]", "]", StringComparison.Ordinal);
        File.WriteAllText(theme, text.Replace("{year}/{id}.html", address, StringComparison.Ordinal));
    }
}
