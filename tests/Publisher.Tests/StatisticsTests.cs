using System.Globalization;
using System.Text;
using Publisher.Config;

namespace Publisher.Tests;

/// <summary>The office's records in figures, exact to the last digit, and its roster held against them.</summary>
public sealed class StatisticsTests
{
    private static TestSite WithRoster() =>
        TestSite
            .OfTheRealForms()
            .With(
                "input/roster.yml",
                """
                projects:
                  - {name: 政务服务线上办理宣传推广项目, year: 2023, ratified: 2026-11-20}
                  - {name: 另一个名称, id: pt-zfb-02, year: 2023, due: 2026-11-01}
                  - {name: 没有报送的项目, department: 上海市普陀区示例局, year: 2023, ratified: 2026-10-01}
                  - {name: 明年的项目, department: 上海市普陀区示例局, year: 2024}

                """
            );

    [Theory]
    [InlineData("text", "en", "stats.txt")]
    [InlineData("text", "zh", "stats.zh.txt")]
    [InlineData("csv", "en", "stats.csv")]
    [InlineData("html", "en", "stats.html")]
    [InlineData("html", "zh", "stats.zh.html")]
    public void All_records_and_the_roster_are_counted(string format, string language, string name)
    {
        using var site = WithRoster();
        var (exitCode, output, error) = site.Run("stats", "--format", format, "--lang", language);
        Assert.Equal((0, ""), (exitCode, error));
        Snapshot.Match(Repository.Cases($"office/{name}"), output);
    }

    [Fact]
    public void Sums_are_those_of_the_forms()
    {
        using var site = TestSite.OfTheRealForms();
        var csv = CsvText.Read(Encoding.UTF8.GetBytes(site.Run("stats", "--format", "csv").Out));
        var executed = Sum(csv, "executed");
        var published = Directory
            .EnumerateFiles(site.At("input/records/2023"), "*.yml")
            .Select(f => File.ReadAllLines(f).First(l => l.StartsWith("    executed: ", StringComparison.Ordinal)))
            .Sum(l =>
                decimal.Parse(
                    l[14..].Replace(",", "", StringComparison.Ordinal).Trim('\'', '"'),
                    CultureInfo.InvariantCulture
                )
            );
        Assert.Equal(published, executed);
        Assert.Equal(18, Sum(csv, "records"));
        Assert.Equal(133, Sum(csv, "targets"));
        Assert.Equal(1, Sum(csv, "differences"));
        Assert.Equal(6, Sum(csv, "low_unexplained"));
        Assert.DoesNotContain("roster", site.Run("stats").Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Drafts_and_faulty_records_count_and_withdrawn_ones_only_as_such()
    {
        using var site = TestSite.OfTheRealForms();
        var first = site.At("input/records/2023/pt-zfb-01.yml");
        File.AppendAllText(first, "  withdrawals: [{by: 公开审批, on: 2026-12-02, reason: 核对}]\n");
        var second = site.At("input/records/2023/pt-zfb-02.yml");
        var text = File.ReadAllText(second);
        File.WriteAllText(second, text[..text.IndexOf("  approval:", StringComparison.Ordinal)]);
        site.WithRecord("name: [", "broken");
        var csv = CsvText.Read(Encoding.UTF8.GetBytes(site.Run("stats", "--format", "csv").Out));
        Assert.Equal((1m, 1m, 16m), (Sum(csv, "withdrawn"), Sum(csv, "drafts"), Sum(csv, "published")));
    }

    [Fact]
    public void Today_is_the_date_that_is_given_else_the_latest_in_the_records()
    {
        using var site = WithRoster();
        Assert.Contains("and on 2026-11-23 it is not", site.Run("check").Out, StringComparison.Ordinal);
        var output = site.Run("check", "--date", "2026-12-31").Out;
        Assert.Contains(
            "input/roster.yml:4:12: warning PB7202 roster-project-overdue: '没有报送的项目' for 2023 had to be public by "
                + "2026-10-21, and on 2026-12-31 it is not: there is no record of it",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'明年的项目' must be published for 2024, and there is no record of it",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2024-09-01", 20, "2024-09-29")]
    [InlineData("2024-09-27", 2, "2024-09-30")]
    [InlineData("2024-12-31", 1, null)]
    public void Working_days_are_counted_by_the_calendar_and_not_beyond_it(string start, int days, string? end)
    {
        var calendar = new WorkCalendar(
            new HashSet<int> { 2024 },
            new HashSet<DateOnly> { new(2024, 9, 15), new(2024, 9, 16), new(2024, 9, 17) },
            new HashSet<DateOnly> { new(2024, 9, 14), new(2024, 9, 29) }
        );
        var day = calendar.After(DateOnly.Parse(start, CultureInfo.InvariantCulture), days);
        Assert.Equal(end, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static decimal Sum(IReadOnlyList<IReadOnlyList<string>> csv, string column)
    {
        var at = csv[0].Index().Single(c => c.Item == column).Index;
        return csv.Skip(1).Where(r => r[at].Length > 0).Sum(r => decimal.Parse(r[at], CultureInfo.InvariantCulture));
    }
}
