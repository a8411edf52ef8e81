namespace Publisher.Tests;

/// <summary>A correction that readers were told of too late, or not yet, as records and the release log show.</summary>
public sealed class LateChangeTests : IDisposable
{
    private const string Corrections = "  corrections:\n";
    private const string Field = "indicators.满意度指标.服务对象满意度指标.服务对象满意度.actual";

    private readonly TestSite _site = new TestSite().WithFile(
        "input/calendar.yml",
        Repository.Cases("reject/PB7208-late-after-change/input/calendar.yml")
    );

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("2024-09-29", null)]
    [InlineData("2024-09-30", "readers were told on 2024-09-30")]
    public void A_correction_is_public_since_the_first_release_that_tells_of_it(string released, string? expected)
    {
        Write("95.00");
        Build("2024-08-20");
        Write("96.00", Correction("2024-09-01", "95.00"));
        Build(released);
        AssertTold(expected, Check("2024-12-01"));
    }

    [Fact]
    public void Each_correction_has_its_own_release()
    {
        Write("95.00");
        Build("2024-08-20");
        Write("96.00", Correction("2024-09-01", "95.00"));
        Build("2024-09-03");
        Write("97.00", Correction("2024-09-01", "95.00"), Correction("2024-09-04", "96.00"));
        Build("2024-11-01");
        var told = Check("2024-12-01");
        Assert.Contains("corrected on 2024-09-04", told, StringComparison.Ordinal);
        Assert.DoesNotContain("corrected on 2024-09-01", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-29", null)]
    [InlineData("2024-09-30", "on 2024-09-30 it is not public")]
    [InlineData(null, null)]
    public void A_correction_that_was_not_released_is_late_as_soon_as_its_time_is_over(string? today, string? expected)
    {
        Write("95.00");
        Build("2024-08-20");
        Write("96.00", Correction("2024-09-01", "95.00"));
        AssertTold(expected, Check(today));
    }

    [Theory]
    [InlineData("优", null)]
    [InlineData("差", "on 2024-12-01 it is not public")]
    public void Where_no_site_tells_only_what_is_held_back_is_known_to_be_late(string grade, string? expected)
    {
        Write("95.00", Correction("2024-09-01", "96.00"));
        _site.WithRecord(_site.Record("case").Replace("grade: 优", $"grade: {grade}", StringComparison.Ordinal));
        AssertTold(expected, Check("2024-12-01"));
    }

    [Fact]
    public void Corrections_of_one_day_are_told_of_once_and_those_of_a_withdrawn_record_not_at_all()
    {
        Write("95.00");
        Build("2024-08-20");
        string[] two = [Correction("2024-09-01", "94.00"), Correction("2024-09-01", "95.00")];
        Write("96.00", two);
        Assert.Single(Check("2024-12-01").Split("PB7208 late-after-change").Skip(1));
        Write("96.00", [.. two, "  withdrawals: [{by: 公开审批, on: 2024-09-02, reason: 收回重报}]\n"]);
        AssertTold(null, Check("2024-12-01"));
    }

    [Fact]
    public void A_correction_under_a_former_number_counts()
    {
        Write("96.00", Correction("2024-09-01", "95.00"));
        Build("2024-09-02");
        _site
            .WithRecord(_site.Record("case") + "  formerly: [2023/case]\n", "other")
            .Run("build", "--output", "elsewhere");
        File.Delete(_site.At("input/records/2023/case.yml"));
        AssertTold(null, Check("2024-12-01"));
    }

    private void Write(string actual, params string[] corrections)
    {
        var form = File.ReadAllText(Repository.Cases("reject/PB7206-late-after-review/input/records/2023/case.yml"));
        var life = form.IndexOf("publication:", StringComparison.Ordinal);
        var lines = corrections.Length == 0 ? "" : Corrections + string.Concat(corrections);
        _site.WithRecord(
            form[..life].Replace("95.00(%)", $"{actual}(%)", StringComparison.Ordinal)
                + $"publication:\n  approval: {{by: 公开审批, on: 2024-08-01}}\n{lines}"
        );
    }

    private static string Correction(string day, string was) =>
        $"    - {{on: {day}, by: 公开审批, field: {Field}, was: '{was}(%)', reason: 录入有误}}\n";

    private void Build(string date)
    {
        var (exitCode, output, _) = _site.Run("build", "--date", date, "--no-inspection");
        Assert.True(exitCode == 0, output);
    }

    private string Check(string? today) => _site.Run(today is null ? ["check"] : ["check", "--date", today]).Out;

    private static void AssertTold(string? expected, string told)
    {
        if (expected is null)
            Assert.DoesNotContain("PB7208", told, StringComparison.Ordinal);
        else
            Assert.Contains(
                $"the 20th working day after that was 2024-09-29, and {expected}",
                told,
                StringComparison.Ordinal
            );
    }
}
