namespace Publisher.Tests;

/// <summary>What readers were told stays told, and what the office is advised to do fits what it did.</summary>
public sealed class PublishedWordsTests : IDisposable
{
    private const string Record = "input/records/2023/pt-zfb-01.yml";
    private const string Lifted =
        "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 核对, "
        + "lifted: {by: 公开审批, on: 2026-12-05, reason: 核对无误}}]\n";
    private const string Correction = "    - {on: 2026-12-01, by: 本站编辑, reason: 录入有误, ";

    private static readonly string Form = File.ReadAllText(Repository.At(Record));

    private readonly TestSite _site = TestSite.OfTheRealForms();

    public PublishedWordsTests() => Publish(Form);

    public void Dispose() => _site.Dispose();

    private void Publish(string text)
    {
        var (exitCode, output, _) = _site.With(Record, text).Run("build");
        Assert.True(exitCode == 0, output);
    }

    private string Refused(string text, params string[] options)
    {
        var (exitCode, output, _) = _site.With(Record, text).Run(["build", .. options]);
        Assert.Equal(1, exitCode);
        return output;
    }

    [Theory]
    [InlineData("reason: 核对,", "reason: 复核,")]
    [InlineData("by: 公开审批, on: 2026-12-01", "by: 本站编辑, on: 2026-12-01")]
    [InlineData("on: 2026-12-01", "on: 2026-12-02")]
    [InlineData("核对无误", "无误")]
    [InlineData("2026-12-05", "2026-12-06")]
    [InlineData(", lifted: {by: 公开审批, on: 2026-12-05, reason: 核对无误}", "")]
    public void A_published_withdrawal_and_its_lifting_stay_as_they_are(string from, string to)
    {
        Publish(Form + Lifted);
        var changed = Lifted.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Lifted, changed);
        Assert.Contains(
            "PB7108 published-withdrawal-changed: the published withdrawal of 2026-12-01, or what lifted it, says",
            Refused(Form + changed),
            StringComparison.Ordinal
        );
        Publish(
            Form + Lifted.Replace("}}]", "}}, {by: 公开审批, on: 2026-12-09, reason: 再核}]", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("95.00(%)", "96.00(%)", 2)]
    [InlineData("name: 政务服务线上办理宣传推广项目", "name: 政务服务线上办理宣传推广", 1)]
    public void A_published_source_that_is_damaged_is_told_and_mended_by_a_full_build(string from, string to, int count)
    {
        var changed = Form.Replace(from, to, StringComparison.Ordinal);
        var source = _site.At("output/2023/pt-zfb-01.yml");
        foreach (var damaged in new[] { changed, null })
        {
            File.Delete(source);
            if (damaged is not null)
                File.WriteAllText(source, damaged);
            var told = Refused(changed);
            Assert.Contains(
                "PB7109 published-source-damaged: 'output/2023/pt-zfb-01.yml'",
                told,
                StringComparison.Ordinal
            );
            Assert.Equal(count, told.Split(": error PB7").Length - 1);
        }
        Assert.Equal(0, _site.With(Record, Form).Run("build", "--full").ExitCode);
        Assert.DoesNotContain("PB7109", _site.With(Record, changed).Run("build").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_about_a_record_that_would_go_fits_the_reason()
    {
        var held = Refused(Form.Replace("rate: 99.66", "rate: 99.99", StringComparison.Ordinal), "--hold");
        Assert.Contains("mend what the record's other findings name; to take", held, StringComparison.Ordinal);
        var draft = Refused(Form[..Form.IndexOf("  approval:", StringComparison.Ordinal)]);
        Assert.Contains("put its approval back; to take it off the site", draft, StringComparison.Ordinal);
        File.Delete(_site.At(Record));
        var gone = _site.Run("build").Out;
        Assert.Contains("put the record's file back, or, if it has another", gone, StringComparison.Ordinal);
        Assert.Contains("add an entry to its 'publication.withdrawals'", gone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_not_said_to_contradict_what_was_published()
    {
        var told = Refused($"{Form}  corrections:\n{Correction}field: total.score, was: '99.96'}}\n");
        Assert.Contains("PB2302 correction-changes-nothing", told, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7102", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_is_offered_for_a_correction_can_be_copied()
    {
        Directory.Delete(_site.Output, recursive: true);
        var named = Form.Replace("提升服务工作效率", "提升'服务'效率", StringComparison.Ordinal);
        Publish(named.Replace("actual: 达成指标", "actual: \"达成'指标'\"", StringComparison.Ordinal));
        var told = Refused(named);
        const string field = "field: 'indicators.效益指标.社会效益指标.提升''服务''效率.actual'";
        const string offered = $"{field}, was: '达成''指标'''";
        Assert.Contains(offered, told, StringComparison.Ordinal);
        Publish($"{named}  corrections:\n{Correction}{offered}}}\n");
    }
}
