using System.Text;
using System.Text.Json;

namespace Publisher.Tests;

/// <summary>What changes while a preview runs is shown; what nobody approved, or has an error, says so, and none of it
/// gets into a published site.</summary>
public sealed class LivePreviewTests
{
    private const string Record = "input/records/2023/pt-zfb-02.yml";
    private const string Page = "/2023/pt-zfb-02.html";
    private const string Mark = "<p class=\"publisher-preview-mark\" role=\"note\">";

    [Fact]
    public void What_is_saved_is_shown_on_its_page_and_in_the_lists()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        Edit(site, Record, "第三方评估", "第三方评估（改）");
        preview.Await(Page, a => a.Text.Contains("第三方评估（改）", StringComparison.Ordinal));
        preview.Await("/all/1.html", a => a.Text.Contains("第三方评估（改）", StringComparison.Ordinal));
        // As editors save: a new file takes the place of the old one.
        var aside = site.At("input/records/2023/.new");
        File.WriteAllText(aside, ReadAll(site, Record).Replace("（改）", "（再改）", StringComparison.Ordinal));
        File.Move(aside, site.At(Record), overwrite: true);
        preview.Await(Page, a => a.Text.Contains("第三方评估（再改）", StringComparison.Ordinal));

        File.Copy(site.At(Record), site.At("input/records/2023/another.yml"));
        preview.Await("/2023/another.html", a => a.Status == 200);
        File.Delete(site.At("input/records/2023/another.yml"));
        preview.Await("/2023/another.html", a => a.Status == 404);
    }

    [Fact]
    public void Pages_settings_rules_and_theme_are_watched_too()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        site.WithAbout("一段新的话");
        preview.Await("/about.html", a => a.Text.Contains("一段新的话", StringComparison.Ordinal));
        Edit(site, "output-config/site.yml", "项目支出绩效自评公开", "改过的站名");
        preview.Await("/index.html", a => a.Text.Contains("改过的站名", StringComparison.Ordinal));
        Edit(site, "input/rules/shanghai.yml", "上海市项目支出绩效自评规则", "改过的规则");
        preview.Await("/method.html", a => a.Text.Contains("改过的规则", StringComparison.Ordinal));
        Edit(site, "themes/default/layouts/page.html", "<body>", "<body class=\"tried\">");
        preview.Await(Page, a => a.Text.Contains("<body class=\"tried\">", StringComparison.Ordinal));
        // Data and search are built when they are asked for, from the sources as they are.
        Assert.Contains("改过的站名", preview.Await("/data.html", a => a.Status == 200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_an_error_leaves_the_last_good_page_and_the_error_is_told_with_its_line()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        var before = preview.Await(Page, a => a.Status == 200);
        Edit(site, Record, "rate: 99.58\n    score: 9.95", "rate: 99.59\n    score: 9.95");
        var after = preview.Await(Page, a => a.Text.Contains(Mark, StringComparison.Ordinal));
        Assert.Contains("源文件有错误", after.Text, StringComparison.Ordinal);
        var marked = after.Text.Replace(
            $"\n{Mark}源文件有错误：显示的是出错之前的页面。</p>",
            "",
            StringComparison.Ordinal
        );
        Assert.Equal(RunningPreview.Stripped(before.Body), RunningPreview.Stripped(Encoding.UTF8.GetBytes(marked)));

        var error = Findings(preview, Page).GetProperty("findings")[0];
        Assert.Equal($"{Record}:11:11", error.GetProperty("place").GetString());
        Assert.Equal("PB3104 execution-rate-mismatch", error.GetProperty("code").GetString());
        Assert.Contains("99.59", error.GetProperty("message").GetString()!, StringComparison.Ordinal);
        string?[] line = [.. error.GetProperty("line").EnumerateArray().Select(l => l.GetString())];
        Assert.Equal(["11", "    rate: ", "99.59", ""], line);
        Assert.StartsWith("改法：", error.GetProperty("notes").EnumerateArray().Last().GetString());
        Assert.Equal(1, Findings(preview, "/").GetProperty("errors").GetInt32());

        Edit(site, Record, "rate: 99.59", "rate: 99.58");
        preview.Await(Page, a => !a.Text.Contains(Mark, StringComparison.Ordinal));
        // What cannot even be read, and was never shown, has a page that says no more than that.
        site.With("input/records/2023/broken.yml", "name: [");
        var broken = preview.Await("/2023/broken.html", a => a.Status == 200);
        Assert.Contains("暂时没有可显示的页面", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_an_error_leave_the_site_as_it_was()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        Edit(site, "output-config/site.yml", "theme: default", "theme: nowhere");
        while (Findings(preview, "/").GetProperty("errors").GetInt32() == 0)
            Thread.Sleep(20);
        Assert.Equal(200, preview.Await(Page, a => a.Status == 200).Status);
        Edit(site, "output-config/site.yml", "theme: nowhere", "theme: default");
        while (Findings(preview, "/").GetProperty("errors").GetInt32() > 0)
            Thread.Sleep(20);
    }

    [Fact]
    public void Drafts_are_shown_as_such_and_no_page_of_the_preview_gets_into_a_published_site()
    {
        using var site = TestSite.OfTheRealForms();
        var form = ReadAll(site, Record);
        site.With("input/records/2023/draft.yml", form[..form.IndexOf("publication:", StringComparison.Ordinal)]);
        var before = TestSite.Files(site.Root);
        using var preview = RunningPreview.Of(site);
        var page = preview.Await("/2023/draft.html", a => a.Status == 200);
        Assert.Contains($"{Mark}草稿：尚未批准，生成时不会公开。", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "草稿：普陀区",
            preview.Await("/all/1.html", a => a.Status == 200).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(1, Findings(preview, "/").GetProperty("drafts").GetInt32());
        preview.Await(
            "/data/projects.csv",
            a => a.Status == 200 && !a.Text.Contains("draft", StringComparison.Ordinal)
        );

        // The preview writes nothing but what is below a folder of its own, where no page of a draft stands either.
        var after = TestSite.Files(site.Root);
        Assert.Equal(before.Keys, after.Keys.Where(path => !path.StartsWith(".publisher/", StringComparison.Ordinal)));
        Assert.DoesNotContain(after.Keys, path => path.EndsWith("draft.html", StringComparison.Ordinal));
        Assert.All(after, file => AssertUnmarked(file.Key, file.Value));

        Assert.Equal(0, site.Run("build", "--no-inspection").ExitCode);
        Assert.DoesNotContain("2023/draft.html", site.Published().Keys);
        Assert.All(site.Published(), file => AssertUnmarked(file.Key, file.Value));
        var publish = site.Run("publish", "--output", ".publisher/preview", "--to", "folder:web");
        Assert.NotEqual(0, publish.ExitCode);
        Assert.False(Directory.Exists(site.At("web")));
    }

    [Fact]
    public void What_shows_only_in_the_records_together_is_told_as_by_a_check_on_their_pages_and_the_lists()
    {
        using var site = TestSite.OfTheRealForms();
        site.With("input/records/2023/twin.yml", ReadAll(site, Record));
        using var preview = RunningPreview.Of(site);
        Assert.Equal(["PB7002"], Codes(preview, "/2023/twin.html", "PB7"));
        Assert.Equal([], Codes(preview, Page, "PB7"));
        Assert.Equal(["PB7002"], Codes(preview, "/", "PB7"));
        Assert.Equal(["PB7002"], Codes(preview, "/all/1.html", "PB7"));
        Assert.Equal([], Codes(preview, "/about.html", "PB7"));

        site.With("input/roster.yml", "projects: [{name: 漏报项目, year: 2023}, {name: 政务公开业务经费, year: 2023}]");
        AwaitCode(preview, "/", "PB7201");
        Assert.Equal(["PB7002", "PB7205"], Codes(preview, "/2023/twin.html", "PB7"));
        File.Delete(site.At("input/roster.yml"));
        File.Delete(site.At("input/records/2023/twin.yml"));
        while (Codes(preview, "/", "PB7").Length > 0)
            Thread.Sleep(20);
    }

    [Fact]
    public void Of_two_records_that_left_one_place_either_may_be_mended()
    {
        using var site = TestSite.OfTheRealForms();
        const string other = "input/records/2023/pt-zfb-03.yml";
        foreach (var path in new[] { Record, other })
            site.With(path, $"{ReadAll(site, path).TrimEnd()}\n  formerly: [2023/old]\n");
        using var preview = RunningPreview.Of(site);
        Assert.Equal(["PB7106"], Codes(preview, "/2023/pt-zfb-03.html", "PB7106"));
        Assert.Equal(1, Findings(preview, "/about.html").GetProperty("errors").GetInt32());
        Edit(site, Record, "[2023/old]", "[2023/older]");
        while (Findings(preview, "/").GetProperty("errors").GetInt32() > 0)
            Thread.Sleep(20);
        Edit(site, Record, "[2023/older]", "[2023/pt-zfb-01]");
        AwaitCode(preview, Page, "PB7106");
    }

    [Fact]
    public void A_finding_tells_the_cell_of_the_form_that_the_value_came_from()
    {
        using var site = TestSite.OfTheRealForms();
        Edit(site, Record, "rate: 99.58\n    score: 9.95", "rate: 99.59 # 原表 自评表!H7\n    score: 9.95");
        using var preview = RunningPreview.Of(site);
        var error = Findings(preview, Page).GetProperty("findings")[0];
        Assert.Equal("原表 自评表!H7", error.GetProperty("origin").GetString());
    }

    [Fact]
    public void A_site_without_anything_approved_says_that_no_build_will_publish_it()
    {
        using var site = TestSite.OfTheRealForms();
        foreach (var path in Directory.GetFiles(site.At("input/records/2023")))
        {
            var form = File.ReadAllText(path);
            File.WriteAllText(path, form[..form.IndexOf("publication:", StringComparison.Ordinal)]);
        }
        using var preview = RunningPreview.Of(site);
        Assert.Equal(["PB7005"], Codes(preview, "/", "PB7005"));
    }

    [Fact]
    public void A_policy_that_would_keep_the_preview_s_own_parts_out_is_widened_in_the_preview_alone()
    {
        using var site = TestSite.OfTheRealForms();
        const string strict = "default-src 'none'; img-src 'self'; style-src 'self'";
        const string wider =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'";
        var layout = ReadAll(site, "themes/default/layouts/page.html");
        var stated = layout.Split("Content-Security-Policy\" content=\"")[1].Split('"')[0];
        Edit(site, "themes/default/layouts/page.html", stated, strict);
        using var preview = RunningPreview.Of(site);
        var page = preview.Await(Page, a => a.Status == 200);
        Assert.Equal($"{wider}; frame-ancestors 'none'", page.Header("Content-Security-Policy"));
        Assert.Contains($"content=\"{wider}\"", page.Text, StringComparison.Ordinal);
        site.Run("build", "--no-inspection");
        Assert.Contains(
            $"content=\"{strict}\"",
            Encoding.UTF8.GetString(site.Published()[Page[1..]]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_hundred_pages_that_wait_for_changes_keep_nobody_waiting_and_do_not_hold_up_the_end()
    {
        using var site = TestSite.OfTheRealForms();
        using var preview = RunningPreview.Of(site);
        var waiting = Enumerable.Range(0, 200).Select(_ => preview.Connect()).ToList();
        foreach (var connection in waiting)
            Assert.Equal(
                "text/event-stream",
                connection.Ask("GET", "/.preview/changes", Host(preview)).Header("Content-Type")
            );
        Assert.Equal(200, preview.Await(Page, a => a.Status == 200).Status);
        Assert.Equal(0, preview.Stop("INT"));
        waiting.ForEach(connection => connection.Dispose());
    }

    private static JsonElement Findings(RunningPreview preview, string page) =>
        JsonDocument
            .Parse(preview.Await($"/.preview/findings?page={Uri.EscapeDataString(page)}", a => a.Status == 200).Body)
            .RootElement;

    /// <summary>Of what is told as found in what a page is made from.</summary>
    private static string[] Codes(RunningPreview preview, string page, string beginning) =>
        [
            .. Findings(preview, page)
                .GetProperty("findings")
                .EnumerateArray()
                .Select(f => f.GetProperty("code").GetString()!.Split(' ')[0])
                .Where(code => code.StartsWith(beginning, StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static void AwaitCode(RunningPreview preview, string page, string code)
    {
        while (Codes(preview, page, code).Length == 0)
            Thread.Sleep(20);
    }

    private static void AssertUnmarked(string path, byte[] content)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
            Assert.DoesNotContain("preview", Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    private static void Edit(TestSite site, string path, string from, string to)
    {
        var text = ReadAll(site, path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(site.At(path), text.Replace(from, to, StringComparison.Ordinal));
    }

    private static string ReadAll(TestSite site, string path) =>
        Encoding.UTF8.GetString(File.ReadAllBytes(site.At(path)));

    private static string Host(RunningPreview preview) => FormattableString.Invariant($"127.0.0.1:{preview.Port}");
}
