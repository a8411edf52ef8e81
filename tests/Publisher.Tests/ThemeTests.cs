using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher.Tests;

/// <summary>
/// The contract between pages and themes: what a template may see, which words it has, what comes out.
/// </summary>
public sealed partial class ThemeTests
{
    [Fact]
    public void What_a_template_may_see_is_written_down()
    {
        var models = Visible().OrderBy(t => t.Name, StringComparer.Ordinal);
        Snapshot.Match(
            Repository.Cases("theme-contract.txt"),
            string.Concat(models.Select(t => $"{t.Name}: {string.Join(" ", MembersOf(t))}\n"))
        );
    }

    /// <summary>A model that is not registered could not be read once what is never called is trimmed away.</summary>
    [Fact]
    public void What_a_template_may_see_is_read_without_reflection() =>
        Assert.Equal(
            Visible().OrderBy(t => t.Name, StringComparer.Ordinal),
            ModelMembers.Models.OrderBy(t => t.Name, StringComparer.Ordinal)
        );

    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_places()
    {
        var (zh, en) = (Strings("zh-CN"), Strings("en"));
        Assert.Equal(zh.Keys, en.Keys);
        Assert.All(zh, word => Assert.Equal(Places(word.Value), Places(en[word.Key])));
    }

    [Fact]
    public void Every_finding_that_concerns_readers_has_a_sentence_for_them()
    {
        var words = Strings("zh-CN");
        var notices = CodeCatalog.All.Where(c => c.ConcernsReaders).Select(c => $"notice_{c.Id}").ToList();
        Assert.All(notices, key => Assert.Contains(key, words.Keys));
        Assert.All(
            words.Keys.Where(k => k.StartsWith("notice_", StringComparison.Ordinal)),
            key => Assert.Contains(key.Replace("_item", "", StringComparison.Ordinal), notices)
        );
    }

    [Fact]
    public void No_word_is_left_over()
    {
        var templates = string.Concat(
            Directory
                .EnumerateFiles(Repository.At("themes/default"), "*.html", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );
        var source = string.Concat(
            Directory
                .EnumerateFiles(Repository.At("src/Publisher"), "*.cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );
        // Keys that are put together from a part: a code, a term, the kind of a list or of a page.
        foreach (
            var key in Strings("zh-CN")
                .Keys.Where(k =>
                    !Regex.IsMatch(k, "^(notice|term|list|feed|data_(file|format|table|title|type))_|_description$")
                )
        )
            Assert.True(
                Regex.IsMatch(templates, $@"\bt\.{key}\b") || source.Contains($"\"{key}\"", StringComparison.Ordinal),
                $"'{key}' is used nowhere"
            );
    }

    [Fact]
    public void Hostile_text_stays_text_on_every_page()
    {
        const string hostile =
            """</title></h1><script>alert(1)</script><img src=x onerror=alert(2)>" ' & """
            + "{{ page }} javascript:alert(3)";
        using var plain = new TestSite().WithRecord(FormWith("平常的文字"));
        using var site = new TestSite().WithRecord(FormWith(hostile));
        plain.Run("build");
        Assert.Equal(0, site.Run("build").ExitCode);
        foreach (var (path, content) in site.Published().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
            Assert.Equal(Skeleton(Counterpart(plain.Published(), path)), Skeleton(content));
        var page = new HtmlParser().ParseDocument(site.Published()["2023/case.html"].AsText());
        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Pages_are_well_formed_whole_and_linked()
    {
        using var site = TestSite.OfTheRealForms();
        site.Run("build");
        var published = site.Published();
        foreach (var (path, content) in published.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var faults = new List<string>();
            var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
            parser.Error += (_, e) => faults.Add(e.ToString()!);
            var page = parser.ParseDocument(content.AsText());
            Assert.Empty(faults);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
            Assert.DoesNotContain("{{", content.AsText(), StringComparison.Ordinal);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(page.QuerySelectorAll("table"), t => Assert.NotNull(t.QuerySelector("caption")));
            foreach (var link in page.QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!))
            {
                var target = new Uri(new Uri($"http://site/{path}"), link);
                if (target.Host != "site")
                    continue;
                var file = target.AbsolutePath.TrimStart('/');
                Assert.True(published.ContainsKey(file), $"{path}: dead link {link}");
                if (target.Fragment.Length > 1 && file == path)
                    Assert.Contains(target.Fragment[1..], ids);
            }
        }
    }

    /// <summary>The page models, the frame and the site, and every type of ours that leads on from them.</summary>
    private static HashSet<Type> Visible()
    {
        var seen = new HashSet<Type>();
        var toVisit = new Queue<Type>(
            typeof(DisclosurePage)
                .Assembly.GetExportedTypes()
                .Where(t => t.Name.EndsWith("Page", StringComparison.Ordinal) && t.GetMethod("<Clone>$") is not null)
                .Concat([typeof(PageFrame), typeof(SiteConfig)])
        );
        while (toVisit.TryDequeue(out var type))
            if (type.IsGenericType)
                type.GetGenericArguments().ToList().ForEach(toVisit.Enqueue);
            else if (type.Assembly == typeof(DisclosurePage).Assembly && seen.Add(type))
                type.GetProperties().ToList().ForEach(p => toVisit.Enqueue(p.PropertyType));
        return seen;
    }

    /// <summary>A real form with the same text in its name, department, first indicator and reason.</summary>
    private static string FormWith(string text)
    {
        var quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        var lines = File.ReadLines(Repository.At("input/records/2023/pt-zfb-02.yml"))
            .Select(line =>
                line.StartsWith("name: ", StringComparison.Ordinal) ? $"name: {quoted}"
                : line.StartsWith("competent_department: ", StringComparison.Ordinal)
                    ? $"competent_department: {quoted}"
                : line.Contains("- name: 所有评估完成数", StringComparison.Ordinal) ? $"      - name: {quoted}"
                : line.Contains("deviation: ", StringComparison.Ordinal) ? $"        deviation: {quoted}"
                : line
            );
        return string.Join('\n', lines);
    }

    /// <summary>The same page of another site: a department's address follows its name.</summary>
    private static byte[] Counterpart(SortedDictionary<string, byte[]> other, string path) =>
        path.StartsWith("department/", StringComparison.Ordinal)
            ? other.Single(f => f.Key.StartsWith("department/", StringComparison.Ordinal)).Value
            : other[path];

    private static string Skeleton(byte[] html) =>
        string.Join(
            ' ',
            new HtmlParser()
                .ParseDocument(html.AsText())
                .All.Select(e => e.LocalName + string.Concat(e.Attributes.Select(a => " " + a.Name)))
        );

    private static SortedDictionary<string, string> Strings(string language)
    {
        var path = $"themes/default/strings/{language}.yml";
        var findings = new DiagnosticBag();
        var tree = YamlTree.Read(
            SourceReader.Read(Repository.At(path), path, findings)!,
            new Shape.Mapping([]),
            findings
        )!;
        Assert.Empty(findings.Findings);
        return new(
            tree.Entries.ToDictionary(e => e.Key, e => ((YamlNode.Scalar)e.Value).Value),
            StringComparer.Ordinal
        );
    }

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> MembersOf(Type model) =>
        model
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => Renamed(p.Name))
            .Order(StringComparer.Ordinal);

    private static string Renamed(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
