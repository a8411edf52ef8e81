using System.Globalization;
using System.Text.Json;
using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>
/// The open data of a site: every format says the same, every row is as its schema says, and the sums are those of the
/// pages.
/// </summary>
public sealed class OpenDataTests
{
    private const string Lines = "disclosures.jsonl";

    private static readonly string[] Amounts = ["initial_budget", "adjusted_budget", "executed_amount"];

    [Theory]
    [InlineData("real")]
    [InlineData("life")]
    [InlineData("two-years")]
    public void Every_row_conforms_to_the_schema_of_its_table(string name)
    {
        var data = new DataPackageFiles(Build(name));
        data.CheckBytes();
        Assert.InRange(data.Folders.Count, 3, int.MaxValue);
        foreach (var folder in data.Folders)
        {
            foreach (var table in DataPackageFiles.Tables)
                Assert.True(
                    data.Rows(folder, table).Count > 0 || table is "funding" or "corrections",
                    $"{folder}/{table}"
                );
            data.CheckReferences(folder);
        }
        Assert.Equal(
            DataPackageFiles.Tables.Sum(t => CsvText.Read(Build(name)[$"data/{t}.csv"])[0].Count),
            data.Rows("data", "dictionary").Count
        );
    }

    [Theory]
    [InlineData("real")]
    [InlineData("life")]
    [InlineData("two-years")]
    public void The_sums_of_money_are_those_of_the_pages_to_the_last_digit(string name)
    {
        var files = Build(name);
        var data = new DataPackageFiles(files);
        foreach (var folder in data.Folders)
        {
            var page = files[PageOf(folder)].AsText();
            var rows = data.Rows(folder, "projects").Where(r => Amounts.All(a => r[a].Length > 0)).ToList();
            var disclosures = LinesOf(files, folder)
                .Where(d => Amounts.All(a => d.GetProperty(a).ValueKind == JsonValueKind.Number))
                .ToList();
            foreach (var amount in Amounts)
            {
                var sum = rows.Sum(r => decimal.Parse(r[amount], CultureInfo.InvariantCulture));
                Assert.Contains($"<b>{Figures.Number(sum)}</b>", page, StringComparison.Ordinal);
                Assert.Equal(sum, disclosures.Sum(d => d.GetProperty(amount).GetDecimal()));
            }
        }
    }

    [Fact]
    public void Each_disclosure_is_one_line_in_order_of_number_and_year_and_the_parts_make_up_the_whole()
    {
        var files = Build("two-years");
        var whole = LinesOf(files, "data").Select(KeyOf).ToList();
        Assert.Equal(["care/2022", "care/2023"], whole);
        foreach (var line in files[$"data/{Lines}"].AsText().Split('\n')[..^1])
            Assert.Equal($"{line}\n", files[$"{YearAndId(line)}.json"].AsText());
        foreach (var kind in new[] { "years", "departments" })
            Assert.Equal(
                whole,
                new DataPackageFiles(files)
                    .Folders.Where(f => f.StartsWith($"data/{kind}/", StringComparison.Ordinal))
                    .SelectMany(f => LinesOf(files, f).Select(KeyOf))
                    .Order(StringComparer.Ordinal)
            );
    }

    [Fact]
    public void A_page_leads_to_its_data_and_its_table_holds_the_indicators_that_it_shows()
    {
        var files = Build("real");
        var page = files["2023/pt-zfb-02.html"].AsText();
        Assert.Contains("href=\"../2023/pt-zfb-02.json\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../2023/pt-zfb-02.csv\"", page, StringComparison.Ordinal);
        var own = CsvText.Read(files["2023/pt-zfb-02.csv"]).Skip(1).ToList();
        var all = CsvText.Read(files["data/indicators.csv"]).Skip(1).Where(r => r[0] == "pt-zfb-02").ToList();
        Assert.Equal(6, own.Count);
        Assert.Equal(all, own);
    }

    [Fact]
    public void Corrections_tell_both_values_and_withdrawals_no_figures()
    {
        var data = new DataPackageFiles(Build("life"));
        var changes = data.Rows("data", "corrections");
        var correction = changes.First(c => c["kind"] == "correction");
        Assert.All(["field", "label", "was", "now", "reason", "by"], column => Assert.NotEqual("", correction[column]));
        Assert.All(
            changes.Where(c => c["kind"] != "correction"),
            c => Assert.All(["field", "label", "was", "now"], column => Assert.Equal("", c[column]))
        );
        Assert.Equal(
            ["care/2022 1 withdrawal", "care/2023 3 withdrawal", "care/2023 4 restoration"],
            changes
                .Where(c => c["kind"] != "correction")
                .Select(c => $"{c["id"]}/{c["year"]} {c["number"]} {c["kind"]}")
        );
        Assert.DoesNotContain(data.Rows("data", "projects"), p => (p["id"], p["year"]) == ("care", "2022"));
    }

    [Fact]
    public void Only_what_the_office_has_said_of_its_data_is_told_of_them()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        Assert.False(new DataPackageFiles(site.Published()).Package.TryGetProperty("licenses", out _));
        File.AppendAllText(
            site.At("output-config/site.yml"),
            "data:\n  licence: {name: 示例许可, url: 'https://example.org/licence'}\n  citation: 示例引用\n"
        );
        Assert.Equal(0, site.Run("build").ExitCode);
        var package = new DataPackageFiles(site.Published()).Package;
        Assert.Equal("示例许可", package.GetProperty("licenses")[0].GetProperty("title").GetString());
        Assert.Equal("https://example.org/licence", package.GetProperty("licenses")[0].GetProperty("path").GetString());
        Assert.Equal("示例引用", package.GetProperty("citation").GetString());
    }

    [Theory]
    [InlineData("data: {licence: {name: 示例许可}}", "PB2002 missing-key")]
    [InlineData("data: {licence: {name: 示例许可, url: '示例'}}", "PB2110 not-an-address")]
    [InlineData("data: {license: 示例许可}", "did you mean 'licence'?")]
    public void Terms_that_nobody_could_follow_are_refused(string terms, string finding)
    {
        using var site = TestSite.OfTheRealForms();
        File.AppendAllText(site.At("output-config/site.yml"), $"{terms}\n");
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains(finding, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{id}.html")]
    [InlineData("data/{id}.html")]
    public void Disclosures_do_not_stand_where_their_data_would_meet_other_files(string address)
    {
        using var site = TestSite.OfTheRealForms();
        var theme = File.ReadAllText(site.At("themes/default/theme.yml"));
        site.With(
            "themes/default/theme.yml",
            theme.Replace("'{year}/{id}.html'", $"'{address}'", StringComparison.Ordinal)
        );
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("a folder other than data and search", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_live_site_that_was_damaged_is_made_anew()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var whole = site.PublishedWithoutLog();
        var lines = site.At($"output/data/{Lines}");
        var bytes = File.ReadAllBytes(lines);
        bytes[bytes.AsSpan().IndexOf("30.00"u8)] = (byte)'9';
        File.WriteAllBytes(lines, bytes);
        var record = site.At("input/records/2023/pt-zfb-18.yml");
        File.AppendAllText(record, "# x\n");
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(whole[$"data/{Lines}"], site.Published()[$"data/{Lines}"]);
    }

    private static SortedDictionary<string, byte[]> Build(string name)
    {
        using var site =
            name == "real"
                ? TestSite.OfTheRealForms()
                : new TestSite().WithOverlay(Repository.Cases($"sites/{name}/source"));
        var (exitCode, output, error) = site.Run("build");
        Assert.True(exitCode == 0, error + output);
        return site.Published();
    }

    /// <summary>The page whose figures are of the same projects.</summary>
    private static string PageOf(string folder) =>
        folder.Split('/') switch
        {
            ["data", "years", var year] => $"year/{year}/1.html",
            ["data", "departments", var key] => $"department/{key}/1.html",
            _ => "all/1.html",
        };

    private static IEnumerable<JsonElement> LinesOf(SortedDictionary<string, byte[]> files, string folder) =>
        files[$"{folder}/{Lines}"].AsText().Split('\n')[..^1].Select(l => JsonDocument.Parse(l).RootElement);

    private static string KeyOf(JsonElement disclosure) =>
        $"{disclosure.GetProperty("id").GetString()}/{disclosure.GetProperty("year").GetRawText()}";

    private static string YearAndId(string line)
    {
        var disclosure = JsonDocument.Parse(line).RootElement;
        return $"{disclosure.GetProperty("year").GetRawText()}/{disclosure.GetProperty("id").GetString()}";
    }
}
