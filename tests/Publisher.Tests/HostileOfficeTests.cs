using AngleSharp.Html.Parser;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Rendering;

namespace Publisher.Tests;

/// <summary>Hostile texts in what the office itself writes: its pages, its settings, its rules.</summary>
public sealed class HostileOfficeTests
{
    /// <summary>What Markdown makes; a table's alignment is its only style.</summary>
    private static readonly HashSet<string> Elements =
    [
        .. "html head body p a img h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong hr br".Split(' '),
        .. "table thead tbody tr th td".Split(' '),
    ];

    private static readonly HashSet<string> Attributes = [.. "href src alt title start style class".Split(' ')];

    [Fact]
    public void Markdown_of_any_text_makes_no_element_of_its_own_and_no_unsafe_address()
    {
        var parser = new HtmlParser();
        foreach (
            var text in HostileTexts.All.SelectMany(t =>
                new[] { t, $"[x]({t})", $"![x](<{t}>)", $"<{t}>", $"x\n\n[x]: {t}\n\n[x]" }
            )
        )
        {
            var findings = new DiagnosticBag();
            var file = new SourceFile("input/pages/x.md", text);
            var page = Markdown.Render(new Prose("x", "x", "x", true, text, file, 1), findings);
            var document = parser.ParseDocument(page.Body.Html);
            Assert.All(document.All, e => Assert.Contains(e.LocalName, Elements));
            Assert.All(document.All.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, Attributes));
            Assert.DoesNotContain(page.Body.Html, HiddenCharacters.IsShownByNumber);
            if (!findings.HasErrors)
                Assert.All(
                    document.QuerySelectorAll("[href], [src]"),
                    e => AssertSafe(e.GetAttribute("href") ?? e.GetAttribute("src")!)
                );
        }
    }

    [Fact]
    public void Settings_rules_and_front_matter_add_no_element()
    {
        const string hostile = "</title><script>top.ran=1</script>\" onclick=x ' {{ 7 * 7 }} {id} \u202Egnp";
        var (plain, odd) = (Pages("平常的文字"), Pages(hostile));
        Assert.Equal(plain.Keys, odd.Keys);
        foreach (var (path, page) in odd)
        {
            Assert.Equal(plain[path].Skeleton, page.Skeleton);
            Assert.DoesNotContain(page.Text, HiddenCharacters.IsShownByNumber);
            Assert.DoesNotContain(
                "49",
                page.Text[
                    page.Text.IndexOf("<title>", StringComparison.Ordinal)..page.Text.IndexOf(
                        "</title>",
                        StringComparison.Ordinal
                    )
                ],
                StringComparison.Ordinal
            );
        }
    }

    private static SortedDictionary<string, (string Skeleton, string Text)> Pages(string text)
    {
        var quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        using var site = new TestSite()
            .WithFile("input/records/2023/case.yml", Repository.At("input/records/2023/pt-zfb-02.yml"))
            .With("input/pages/x.md", $"---\ntitle: {quoted}\ndescription: {quoted}\norder: 1\n---\n{text}\n");
        foreach (
            var (path, key) in new[]
            {
                ("output-config/site.yml", "name"),
                ("output-config/site.yml", "description"),
                ("input/rules/shanghai.yml", "title"),
            }
        )
        {
            var lines = File.ReadAllLines(site.At(path))
                .Select(l => l.StartsWith($"{key}: ", StringComparison.Ordinal) ? $"{key}: {quoted}" : l);
            File.WriteAllLines(site.At(path), lines);
        }
        File.AppendAllText(site.At("output-config/site.yml"), $"publisher: {quoted}\n");
        var (exitCode, output, error) = site.Run("build");
        Assert.True((exitCode, error) == (0, ""), error + output);
        var pages = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (path, page) in site.Published().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var elements = new HtmlParser().ParseDocument(page.AsText()).All;
            pages[path] = (
                string.Join(
                    '\n',
                    elements.Select(e => e.LocalName + string.Concat(e.Attributes.Select(a => " " + a.Name)))
                ),
                page.AsText()
            );
        }
        return pages;
    }

    private static void AssertSafe(string address)
    {
        var start = address.Split('/', '?', '#')[0];
        Assert.True(
            !start.Contains(':')
                || start.ToLowerInvariant() is "http:" or "https:"
                || start.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase),
            address
        );
        Assert.False(
            address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("/\\", StringComparison.Ordinal),
            address
        );
    }
}
