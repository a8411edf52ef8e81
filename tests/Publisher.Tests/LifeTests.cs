using System.Text;

namespace Publisher.Tests;

/// <summary>
/// Drafts stay behind, withdrawn records leave a page that says so, and each record's own file is public.
/// </summary>
public sealed class LifeTests
{
    private const string Withdrawal = "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 原表收回重报}]\n";
    private const string Lifted =
        "  withdrawals: [{by: 公开审批, on: 2026-12-01, reason: 原表收回重报, "
        + "lifted: {by: 公开审批, on: 2026-12-01, reason: 核对无误}}]\n";
    private const string Approval = "  approval: {by: 本站编辑, on: 2026-11-23}\n";
    private const string Record = "input/records/2023/pt-zfb-01.yml";
    private const string Page = "2023/pt-zfb-01.html";

    private static readonly string Form = File.ReadAllText(Repository.At(Record));
    private static readonly string Title = Form.Split('\n')[1]["name: ".Length..];

    [Fact]
    public void A_draft_is_published_nowhere_and_holds_up_nobody()
    {
        var draft = Form.Replace(Approval, "", StringComparison.Ordinal);
        using var site = TestSite
            .OfTheRealForms()
            .With(Record, draft.Replace("grade: ", "grade: 很", StringComparison.Ordinal));
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(0, exitCode);
        Assert.Contains($"draft: {Record} (not approved)", output, StringComparison.Ordinal);
        Assert.Contains(
            "18 files found: 17 published, 0 held back, 1 draft, 0 ignored",
            output,
            StringComparison.Ordinal
        );
        Assert.Empty(Telling(site));
        var (checkExitCode, told, _) = site.Run("check");
        Assert.Equal(1, checkExitCode);
        Assert.Contains("error PB2106 unlisted-word", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_left_alone_where_the_output_is_refused_too()
    {
        var draft = Form.Replace(Approval, "", StringComparison.Ordinal);
        using var site = TestSite
            .OfTheRealForms()
            .With(Record, draft.Replace("grade: ", "grade: 很", StringComparison.Ordinal))
            .With("output/letter.txt", "mine");
        var (exitCode, output, _) = site.Run("build");
        Assert.Equal(3, exitCode);
        Assert.Contains("PB9101 output-not-ours: 'letter.txt'", output, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("PB2106", output, StringComparison.Ordinal);
    }

    private static readonly string[] Feeds = ["data/departments/0e70f62f94/feed.xml", "feed.xml"];

    private static bool IsOpenData(string route) =>
        route is "catalog.jsonld" or "data.html" || route.StartsWith("data/", StringComparison.Ordinal);

    [Fact]
    public void A_withdrawn_record_is_told_of_at_its_address_and_in_the_lists_of_withdrawals_alone()
    {
        using var site = WithAllData(TestSite.OfTheRealForms());
        site.With(Record, Form).Run("build");
        var told = Telling(site);
        Assert.Superset(new SortedSet<string>([Page, "data/list/0.json", "search/docs/0.json", "all/1.html"]), told);
        site.With(Record, Form + Withdrawal);
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal([Page, "corrections.html", "data.html", .. Feeds], Telling(site));
        var page = Encoding.UTF8.GetString(site.Published()[Page]);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("原表收回重报", page, StringComparison.Ordinal);
        var addresses = Encoding.UTF8.GetString(site.Published()["sitemap.xml"]);
        Assert.Contains("/2023/pt-zfb-03.html", addresses, StringComparison.Ordinal);
        Assert.DoesNotContain(Page, addresses, StringComparison.Ordinal);
    }

    /// <summary>Drafts beside the tombstones change nothing; a site with drafts alone stays refused.</summary>
    [Theory]
    [InlineData("zh-CN", "本站目前没有公开的自评表")]
    [InlineData("en", "No form is published at present")]
    public void A_site_whose_records_are_all_withdrawn_says_that_nothing_is_published(string language, string expected)
    {
        using var site = WithAllData(new TestSite()).With(Record, Form);
        var settings = File.ReadAllText(site.At("output-config/site.yml"));
        site.With(
            "output-config/site.yml",
            settings.Replace("language: zh-CN", $"language: {language}", StringComparison.Ordinal)
        );
        Assert.Equal(0, site.Run("build").ExitCode);
        site.With(Record, Form + Withdrawal)
            .With("input/records/2023/draft.yml", Form.Replace(Approval, "", StringComparison.Ordinal));
        var (exitCode, output, error) = site.Run("build");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("0 published, 0 held back, 1 draft, 1 withdrawn", output, StringComparison.Ordinal);
        string[] saying = ["index.html", "all/1.html", "departments/1.html", "method.html"];
        Assert.All(
            site.Published().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)),
            f => Assert.Equal(saying.Contains(f.Key), f.Value.AsText().Contains(expected, StringComparison.Ordinal))
        );
        Assert.Equal([Page, "corrections.html", "data.html", .. Feeds], Telling(site));
        var inspected = site.Run("inspect").Out;
        Assert.Contains("0 errors, ", inspected, StringComparison.Ordinal);
        Assert.DoesNotContain("PB9625", inspected, StringComparison.Ordinal);
        var published = site.PublishedWithoutLog();
        Assert.Contains(": 0 written", site.Run("build").Out, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("build", "--full").ExitCode);
        Assert.Equal(published, site.PublishedWithoutLog());
        site.With(Record, Form + Lifted);
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Contains("all/1.html", Telling(site));
    }

    [Fact]
    public void What_has_not_changed_is_told_again()
    {
        using var site = TestSite
            .OfTheRealForms()
            .With(Record, Form + Withdrawal)
            .With("input/records/2023/draft.yml", Form.Replace(Approval, "", StringComparison.Ordinal));
        var first = site.Run("build").Out;
        var second = site.Run("build").Out;
        Assert.Contains(
            "19 files found: 17 published, 0 held back, 1 draft, 1 withdrawn",
            second,
            StringComparison.Ordinal
        );
        Assert.Contains(": 0 written", second, StringComparison.Ordinal);
        Assert.Equal(first.Split('\n')[..^2], second.Split('\n')[..^2]);
    }

    [Fact]
    public void A_draft_that_is_approved_and_a_withdrawal_that_is_taken_back_appear()
    {
        using var site = TestSite.OfTheRealForms();
        site.With(Record, Form.Replace(Approval, "", StringComparison.Ordinal)).Run("build");
        Assert.DoesNotContain("2023/pt-zfb-01.html", site.Published().Keys);
        site.With(Record, Form).Run("build");
        var whole = site.PublishedWithoutLog();
        Assert.Contains("2023/pt-zfb-01.html", whole.Keys);
        site.With(Record, Form + Withdrawal).Run("build");
        Assert.DoesNotContain("2023/pt-zfb-01.yml", site.Published().Keys);
        Assert.Equal(0, site.With(Record, Form + Lifted).Run("build").ExitCode);
        Assert.Equal(whole.Keys, site.PublishedWithoutLog().Keys);
        Assert.Equal(
            ["2023/pt-zfb-01.html", "2023/pt-zfb-01.json", "2023/pt-zfb-01.yml", "corrections.html", "manifest.json"],
            site.PublishedWithoutLog()
                .Where(f => !f.Value.SequenceEqual(whole[f.Key]) && !IsOpenData(f.Key))
                .Select(f => f.Key)
        );
    }

    [Fact]
    public void A_record_that_is_published_again_says_so_and_keeps_saying_it()
    {
        using var site = TestSite.OfTheRealForms();
        const string withdrawn = "    - {by: 公开审批, on: 2026-12-01, reason: 核对";
        const string lifted = $"{withdrawn}, lifted: {{by: 公开审批, on: 2026-12-05, reason: 核对无误}}}}\n";
        var last = $"{withdrawn}}}\n".Replace("12-01", "12-09", StringComparison.Ordinal);
        Publish("");
        Publish($"  withdrawals:\n{withdrawn}}}\n");
        Assert.Equal(["2023/pt-zfb-01"], Log().Changes.Withdrawn);
        Publish($"  withdrawals:\n{lifted}");
        Assert.Equal("2026-12-05", Log().Date);
        Assert.Equal(["2023/pt-zfb-01"], Log().Changes.Added);
        var told = site.Published()["corrections.html"].AsText();
        var (again, before) = (
            At("<td>重新公开</td><td>—</td><td>—</td><td>核对无误</td>"),
            At("<td>—</td><td>核对</td>")
        );
        Assert.True(again >= 0 && again < before, told);
        Publish($"  withdrawals:\n{lifted}{last}");
        Assert.Equal(["2023/pt-zfb-01"], Log().Changes.Withdrawn);
        var whole = site.Published();
        foreach (var less in new[] { "", $"  withdrawals:\n{lifted}" })
        {
            var (exitCode, output, _) = site.With(Record, Form + less).Run("build", "--full");
            Assert.Equal(1, exitCode);
            Assert.Contains("PB7107 published-withdrawal-gone: the record tells of", output, StringComparison.Ordinal);
            Assert.Equal(whole, site.Published());
        }

        int At(string text) => told.IndexOf(text, StringComparison.Ordinal);

        Output.ReleaseEntry Log() => Output.ReleaseLog.Read(site.Output)!.Last!;

        void Publish(string withdrawals) =>
            Assert.Equal(0, site.With(Record, Form + withdrawals).Run("build").ExitCode);
    }

    [Fact]
    public void A_record_that_was_held_back_and_is_gone_leaves_nothing_behind()
    {
        using var site = TestSite.OfTheRealForms();
        var faulty = Form.Replace("grade: 优", "grade: 很优", StringComparison.Ordinal);
        site.With("input/records/2023/faulty.yml", faulty).Run("build", "--hold");
        File.Delete(site.At("input/records/2023/faulty.yml"));
        var told = site.Run("build", "--hold").Out;
        Assert.Contains("0 errors, 97 warnings", told, StringComparison.Ordinal);
        site.Run("build", "--output", "anew", "--hold");
        var (next, anew) = (site.Published(), TestSite.Files(site.At("anew")));
        Assert.All(
            anew.Where(f => f.Key.StartsWith("search/", StringComparison.Ordinal)),
            file => Assert.Equal(file.Value, next[file.Key])
        );
    }

    [Fact]
    public void A_records_own_file_is_published_byte_for_byte()
    {
        byte[] own = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Form.ReplaceLineEndings("\r\n"))];
        using var site = TestSite.OfTheRealForms();
        File.WriteAllBytes(site.At(Record), own);
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(own, site.Published()["2023/pt-zfb-01.yml"]);
    }

    /// <summary>Also the data that the default theme does not need.</summary>
    private static TestSite WithAllData(TestSite site)
    {
        var theme = File.ReadAllText(site.At("themes/default/theme.yml"));
        site.With(
            "themes/default/theme.yml",
            theme.Replace("list, search, ", "list, projects, search, ", StringComparison.Ordinal)
        );
        File.AppendAllText(site.At("output-config/site.yml"), "base_url: https://example.org\n");
        return site;
    }

    /// <summary>The files that name the project.</summary>
    private static SortedSet<string> Telling(TestSite site) =>
        new(
            site.Published()
                .Where(f => Encoding.UTF8.GetString(f.Value).Contains(Title, StringComparison.Ordinal))
                .Select(f => f.Key),
            StringComparer.Ordinal
        );
}
