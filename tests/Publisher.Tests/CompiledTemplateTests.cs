using System.Text;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Rendering;

namespace Publisher.Tests;

/// <summary>Templates construct by construct: compiled or left to Scriban, the page is the same.</summary>
public sealed class CompiledTemplateTests
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["word"] = "词",
        ["markup"] = "<b>&'\"",
        ["empty"] = "",
        ["sentence"] = "共{count}项，{name}。",
        ["odd"] = "{count}{ {Count} {} } {name}{",
        ["gap"] = "无法<辨认>",
        ["key_a"] = "甲{count}",
    };

    private static readonly Dictionary<string, string> Parts = new()
    {
        ["parts/row.html"] = "[{{ row.weight }}{{ for.index }}]",
        ["parts/set.html"] = "{{ set = \"from a part\" }}{{ row }}",
        ["parts/nested.html"] = "<{{ include \"parts/loop.html\" }}>",
        ["parts/loop.html"] = "{{ for row in page.funding }}{{ include \"parts/row.html\" }}{{ end }}",
        ["parts/itself.html"] =
            "{{ if depth < 5 }}{{ depth = depth + 1 }}{{ include \"parts/itself.html\" }}{{ end }}.",
        ["parts/lines.html"] = "first\nsecond\n",
    };

    private static readonly SitePages Real = SitePages.Of(Repository.Root);

    private static readonly (PageFrame Frame, object? Page) Sample = (
        Real.Pages[0].Frame,
        ((DisclosurePage)Real.Pages[0].Page!) with
        {
            Title = "<名称>[?]",
            BudgetExplanation = "",
            IsEditorTitle = true,
            Notices = [],
        }
    );

    /// <summary>Templates that are compiled, and make a page.</summary>
    public static TheoryData<string> Known => [.. Cases("known")];

    /// <summary>Templates that are left to Scriban, and make a page.</summary>
    public static TheoryData<string> Declined => [.. Cases("declined")];

    /// <summary>Templates that fail, compiled or not.</summary>
    public static TheoryData<string> Faulty => [.. Cases("faulty")];

    [Theory]
    [MemberData(nameof(Known))]
    public void What_the_compiler_knows_is_the_same_both_ways(string template)
    {
        var (fast, slow, interpreted) = Render(template);
        Assert.NotNull(slow.Page);
        Assert.Equal(slow, fast);
        Assert.Equal(0, interpreted);
    }

    [Theory]
    [MemberData(nameof(Declined))]
    public void What_it_does_not_know_is_left_to_Scriban(string template)
    {
        var (fast, slow, interpreted) = Render(template);
        Assert.NotNull(slow.Page);
        Assert.Equal(slow, fast);
        Assert.Equal(1, interpreted);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_fails_is_told_by_Scriban(string template)
    {
        var (fast, slow, interpreted) = Render(template);
        Assert.Null(slow.Page);
        Assert.Contains("PB8003", slow.Findings, StringComparison.Ordinal);
        Assert.Equal(slow, fast);
        Assert.Equal(1, interpreted);
    }

    /// <summary>Scriban takes sixteen includes within includes; beyond that the page is at fault.</summary>
    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void Includes_go_as_deep_as_Scriban_lets_them(int depth)
    {
        var chain = Enumerable
            .Range(0, depth)
            .ToDictionary(
                n => $"parts/{n}.html",
                n => $"{n}{{{{ gaps \"x\" }}}}{{{{ include \"parts/{n + 1}.html\" }}}}"
            );
        chain[$"parts/{depth}.html"] = "end";
        var (fast, slow, _) = Render("{{ include \"parts/0.html\" }}", chain);
        Assert.Equal(slow, fast);
    }

    /// <summary>As often as Scriban's parser takes them.</summary>
    [Theory]
    [InlineData("", "{{ if true }}", "x", "{{ end }}", 120)]
    [InlineData("", "{{ if page.title }}", "x", "{{ end }}", 120)]
    [InlineData("", "{{ for x in page.funding }}", "x", "{{ end }}", 5)]
    [InlineData("", "{{ if page.title }}{{ else }}", "x", "{{ end }}", 90)]
    [InlineData("{{ if false }}", "{{ else if false }}", "x{{ end }}", "", 120)]
    [InlineData("{{ ", "(", "page.title", ")", 80)]
    [InlineData("{{ page.title", " | gaps", " }}", "", 60)]
    [InlineData("{{ 1", " + 1", " }}", "", 120)]
    public void Nesting_is_compiled_or_left_to_Scriban(string before, string open, string x, string close, int depth)
    {
        var text = string.Concat([before, .. Enumerable.Repeat(open, depth), x, .. Enumerable.Repeat(close, depth)]);
        var (fast, slow, _) = Render(before == "{{ " ? text + " }}" : text);
        Assert.Equal(slow, fast);
    }

    [Fact]
    public void Parts_that_would_grow_beyond_all_bounds_are_left_to_Scriban()
    {
        var parts = Enumerable
            .Range(0, 10)
            .ToDictionary(
                n => $"parts/{n}.html",
                n => string.Concat(Enumerable.Repeat($"{{{{ include \"parts/{n + 1}.html\" }}}}", 2))
            );
        parts["parts/10.html"] = "x";
        var (fast, slow, interpreted) = Render("{{ include \"parts/0.html\" }}", parts);
        Assert.Equal(new string('x', 1 << 10), slow.Page);
        Assert.Equal(slow, fast);
        Assert.Equal(1, interpreted);
    }

    [Fact]
    public void A_renderer_goes_on_after_a_page_that_failed()
    {
        var theme = Load("{{ page.title }}{{ if page.title == \"bad\" }}{{ page.nothing }}{{ end }}");
        var renderer = new PageRenderer(theme, Real.Site, CompiledTheme.Of(theme, Real.Site));
        var findings = new DiagnosticBag();
        foreach (var title in new[] { "good", "bad", "better", "bad", "best" })
        {
            var page = (DisclosurePage)Sample.Page! with { Title = title };
            var file = renderer.Render(Sample.Frame, page, findings);
            Assert.Equal(title == "bad" ? null : title, file?.Content.ToArray().AsText());
        }
        Assert.Equal(2, findings.Errors);
    }

    [Fact]
    public void Text_is_escaped_and_encoded_as_the_library_does_it()
    {
        var theme = Load("{{ page.title }}");
        var renderer = new PageRenderer(theme, Real.Site, CompiledTheme.Of(theme, Real.Site));
        var random = new Random(1);
        var special = "&<>\"'[?]aé汉😀\ud83d\ude00\0߿ࠀ\uffff\ufffd".ToCharArray();
        for (var i = 0; i < 2_000; i++)
        {
            var title = new string([
                .. Enumerable.Range(0, random.Next(40)).Select(_ => random.GetItems(special, 1)[0]),
            ]);
            var page = (DisclosurePage)Sample.Page! with { Title = title };
            var expected = title
                .Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("'", "&#39;", StringComparison.Ordinal);
            var file = renderer.Render(Sample.Frame, page, new DiagnosticBag());
            Assert.Equal(Encoding.UTF8.GetBytes(expected), file!.Content.ToArray());
        }
    }

    /// <summary>A template a line; <c>⏎</c> stands for a line break.</summary>
    private static IEnumerable<string> Cases(string name) =>
        File.ReadLines(Repository.Cases($"templates/{name}.txt")).Where(l => l.Length > 0 && l[0] != '#');

    private static ((string? Page, string Findings) Fast, (string? Page, string Findings) Slow, int) Render(
        string text,
        Dictionary<string, string>? parts = null
    )
    {
        var theme = Load(text.Replace('⏎', '\n'), parts);
        var fast = new PageRenderer(theme, Real.Site, CompiledTheme.Of(theme, Real.Site));
        var slow = new PageRenderer(theme, Real.Site, null);
        return (Render(fast), Render(slow), fast.Interpreted);
    }

    private static (string? Page, string Findings) Render(PageRenderer renderer)
    {
        var findings = new DiagnosticBag();
        var file = renderer.Render(Sample.Frame, Sample.Page, findings);
        return (
            file?.Content.ToArray().AsText(),
            string.Concat(
                findings.Findings.Select(f =>
                    $"{f.Span.File.Path}:{f.Span.Line}:{f.Span.Column}+{f.Span.Length} {f.Code.Id} "
                    + string.Join(" ", f.Values.Select(v => v.Value.En))
                )
            )
        );
    }

    private static Theme Load(string template, Dictionary<string, string>? parts = null)
    {
        var templates = (parts ?? Parts)
            .Append(new(Theme.LayoutPath, "{{ include main }}"))
            .Append(new(Theme.PagePath("disclosure"), template))
            .ToDictionary(t => t.Key, t => new SourceFile(t.Key, t.Value));
        var pages = new ThemePages(
            [],
            new AddressPattern("{id}.html"),
            new Dictionary<string, ListAddress>(),
            true,
            []
        );
        var findings = new DiagnosticBag();
        var theme = Theme.Load(new ThemeSource("themes/x", pages, templates, Words, [("a.css", [1])], []), findings);
        Assert.Empty(findings.Findings);
        return theme!;
    }
}
