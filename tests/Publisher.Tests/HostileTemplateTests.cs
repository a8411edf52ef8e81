using System.Diagnostics;
using System.Text.RegularExpressions;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Rendering;

namespace Publisher.Tests;

/// <summary>The boundary of a theme: no template runs for ever, reads a file or prints a text as markup.</summary>
public sealed partial class HostileTemplateTests
{
    /// <summary>Wherever it is printed, none of its signs may stand there as it is.</summary>
    private const string Text = "zq<zq>zq\"zq'zq&zq\u202Ezq。";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly SitePages Real = SitePages.Of(Repository.Root);

    public static TheoryData<string, string> Hostile
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in Lines("hostile"))
                cases.Add(line.Split(" ⇒ ")[0], line.Split(" ⇒ ")[1]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_template_is_told_and_ends(string template, string expected)
    {
        var watch = Stopwatch.StartNew();
        var findings = new DiagnosticBag();
        Render(Mutation.Text(template), Real.Pages[0].Page, findings);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        var told = string.Concat(findings.Findings.Take(1).Select(f => $"{f.Code.Id} {f.Message(Language.English)}"));
        foreach (var word in expected.Split(' ', 2))
            Assert.Contains(word == "ok" ? "" : word, told, StringComparison.Ordinal);
        Assert.Equal(expected == "ok", findings.Findings.Count == 0);
    }

    /// <summary>Every construct that is compiled or left to the library, with hostile texts in all values.</summary>
    [Fact]
    public void No_construct_prints_a_text_as_markup()
    {
        var page = new HostileModels(1, [Text]).Of(Real.Pages[0].Page!);
        foreach (var template in Lines("known").Concat(Lines("declined")))
            AssertEscaped(template.Replace('⏎', '\n'), page);
    }

    /// <summary>Random pieces of templates, one behind another and within one another.</summary>
    [Fact]
    public void No_mixture_of_constructs_prints_a_text_as_markup()
    {
        var pieces = Lines("known").Concat(Lines("declined")).ToArray();
        Fuzz.Run(
            300,
            random =>
            {
                var page = new HostileModels(random.Next(), [Text, "[?]" + Text, ""]).Of(Real.Pages[0].Page!);
                var template = string.Concat(random.GetItems(pieces, 3)).Replace('⏎', '\n');
                if (random.Next(2) == 0)
                    template = template.Remove(random.Next(template.Length), 1);
                AssertEscaped(template, page);
            }
        );
    }

    private static void AssertEscaped(string template, object page)
    {
        var findings = new DiagnosticBag();
        var html = Render(template, page, findings) ?? "";
        Assert.False(Unescaped().IsMatch(html), $"{template}\n{html}");
    }

    private static string? Render(string template, object? page, DiagnosticBag findings)
    {
        var templates = new Dictionary<string, SourceFile>
        {
            [Theme.LayoutPath] = new(Theme.LayoutPath, "{{ include main }}"),
            ["pages/disclosure.html"] = new("pages/disclosure.html", template),
            ["parts/a.html"] = new("parts/a.html", "{{ include \"parts/b.html\" }}"),
            ["parts/b.html"] = new("parts/b.html", "{{ include \"parts/a.html\" }}"),
            ["parts/row.html"] = new("parts/row.html", "[{{ row.weight }}{{ for.index }}]"),
            ["parts/lines.html"] = new("parts/lines.html", "first\nsecond\n"),
        };
        var words = new Dictionary<string, string>
        {
            ["word"] = "词",
            ["sentence"] = "共{count}项，{name}。",
            ["gap"] = "无法辨认",
        };
        var pages = new ThemePages(
            [],
            new AddressPattern("{id}.html"),
            new Dictionary<string, ListAddress>(),
            true,
            []
        );
        var source = new ThemeSource("themes/x", pages, templates, words, [("a.css", [1])], []);
        if (Theme.Load(source, findings) is not { } theme)
            return null;
        var renderer = new PageRenderer(theme, Real.Site, CompiledTheme.Of(theme, Real.Site));
        return renderer.Render(Real.Pages[0].Frame, page, findings)?.Content.ToArray().AsText();
    }

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Repository.Cases($"templates/{name}.txt")).Where(l => l.Length > 0 && l[0] != '#');

    [GeneratedRegex("zq[<>\"'\u202E]|zq&zq", RegexOptions.CultureInvariant)]
    private static partial Regex Unescaped();
}
