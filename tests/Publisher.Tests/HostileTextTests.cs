using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Publisher.Diagnostics;

namespace Publisher.Tests;

/// <summary>
/// Each hostile text in every cell of a form, some two thousand forms in one site: beside a site of harmless texts no
/// page has another element, attribute, class or id, and all data are whole and hold the texts.
/// </summary>
[Collection(nameof(HostileSites))]
public sealed class HostileTextTests(HostileTextTests.TwoSites sites)
{
    private static readonly string[] LinkAttributes =
    [
        "href",
        "src",
        "action",
        "formaction",
        "data",
        "srcdoc",
        "poster",
    ];

    [Fact]
    public void Every_page_is_made_of_the_same_elements_as_one_of_harmless_texts()
    {
        Assert.InRange(HostileTexts.All.Count, 2_000, int.MaxValue);
        var wrong = new ConcurrentQueue<string>();
        var twins = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(
            Pages(sites.Hostile),
            file =>
            {
                var page = Parse(file.Value);
                if (Skeleton(page) != twins.GetOrAdd(TwinOf(file.Key), twin => Skeleton(Parse(sites.Harmless[twin]))))
                    wrong.Enqueue(file.Key);
                if (page.All.SelectMany(e => e.Attributes).Any(a => !IsSafe(a)))
                    wrong.Enqueue($"{file.Key}: an address");
                if (file.Value.AsText().Any(HiddenCharacters.IsShownByNumber))
                    wrong.Enqueue($"{file.Key}: a hidden character");
            }
        );
        Assert.Empty(wrong);
        Assert.InRange(Pages(sites.Hostile).Count(), 3 * HostileTexts.All.Count, int.MaxValue);
        Assert.Equal(Pages(sites.Harmless).Count(), Pages(sites.Hostile).Count());
    }

    [Fact]
    public void A_page_shows_the_text_as_it_is_and_what_is_hidden_by_its_number() =>
        Parallel.ForEach(
            HostileTexts.All.Index(),
            item =>
            {
                var page = Parse(sites.Hostile[$"2023/{TwoSites.IdOf(item.Index)}.html"]);
                var shown = HiddenCharacters.Show(item.Item);
                Assert.Equal(shown, page.QuerySelector("h1")!.TextContent);
                Assert.Contains(shown, page.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
                Assert.Contains(shown, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
                Assert.Equal(shown, page.QuerySelector("table.indicators tbody td:last-child")!.TextContent);
                Assert.Equal([shown, shown], page.QuerySelectorAll("table.changes del").Select(e => e.TextContent));
                var withdrawn = Parse(sites.Hostile[$"2023/w{TwoSites.IdOf(item.Index)}.html"]);
                Assert.Contains(shown, withdrawn.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Open_data_hold_the_text_exactly()
    {
        var json = sites.Hostile["projects.json"];
        var projects = JsonDocument.Parse(json).RootElement.EnumerateArray().ToDictionary(p => Field(p, "id"));
        foreach (var (number, text) in HostileTexts.All.Index())
        foreach (var name in new[] { "name", "department", "unit" })
            Assert.Equal(text, Field(projects[TwoSites.IdOf(number)], name));
        Assert.DoesNotContain(
            json.AsText(),
            c => c is '<' or '>' or '&' or '\'' || HiddenCharacters.IsShownByNumber(c)
        );
    }

    [Fact]
    public void Data_for_scripts_hold_the_text_as_pages_show_it()
    {
        var shown = HostileTexts.All.Select(HiddenCharacters.Show).ToHashSet();
        var listed = Documents("data/list/", "meta.json").SelectMany(d => d.EnumerateArray()).ToList();
        Assert.Equal(HostileTexts.All.Count, listed.Count);
        Assert.True(shown.SetEquals(listed.Select(row => row[1].GetString()!)));
        var meta = JsonDocument.Parse(sites.Hostile["data/list/meta.json"]).RootElement;
        Assert.True(shown.SetEquals(meta.GetProperty("departments").EnumerateArray().Select(d => d.GetString()!)));
        var found = Documents("search/docs/", "").SelectMany(d => d.EnumerateArray()).ToList();
        found.RemoveAll(d => d.ValueKind == JsonValueKind.Null);
        Assert.Equal(HostileTexts.All.Count, found.Count);
        foreach (var place in new Func<JsonElement, JsonElement>[] { d => d[1], d => d[3], d => d[4][0], d => d[5][4] })
            Assert.True(shown.SetEquals(found.Select(d => place(d).GetString()!)));
    }

    /// <summary>Feeds, tables, workbooks, packages and what pages tell search engines.</summary>
    [Fact]
    public void Every_file_that_programs_read_is_whole()
    {
        Assert.Empty(
            sites.Hostile.AsParallel().Select(f => WellFormed.Fault(f.Key, f.Value)).OfType<string>().Take(10)
        );
        var kinds = sites.Hostile.Keys.Select(path => Path.GetExtension(path)).ToHashSet();
        Assert.Superset(new HashSet<string> { ".csv", ".json", ".jsonl", ".xlsx", ".xml", ".zip" }, kinds);
        Assert.Contains(sites.Hostile.Keys, path => path.Contains("feed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sitemap_is_well_formed_and_leads_to_pages_of_the_site()
    {
        using var stream = new MemoryStream(sites.Hostile["sitemap.xml"]);
        var addresses = XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "loc").ToList();
        Assert.InRange(addresses.Count, 2 * HostileTexts.All.Count, int.MaxValue);
        foreach (var address in addresses)
        {
            Assert.StartsWith(TwoSites.Address, address.Value, StringComparison.Ordinal);
            var route = Uri.UnescapeDataString(address.Value[TwoSites.Address.Length..]);
            Assert.True(route.Length == 0 || sites.Hostile.ContainsKey(route), route);
        }
    }

    [Fact]
    public void What_no_text_may_hold_is_refused_where_it_stands()
    {
        using var site = new TestSite();
        foreach (var (number, text) in HostileTexts.Refused.Index())
        {
            site.WithRecord(HostileForms.With(text, isWord: false), $"escaped-{number}");
            site.WithRecord(
                HostileForms.With("平常", isWord: false).Replace("平常", text, StringComparison.Ordinal),
                $"raw-{number}"
            );
        }
        var report = SiteBuild.Run(new BuildOptions(site.Root, site.Output, Hold: true));
        Assert.Equal(2 * HostileTexts.Refused.Count, report.Held.Count);
        foreach (var held in report.Held)
            Assert.Contains(report.Findings, f => f.Span.File.Path == held && f.Code.Id is "PB1113" or "PB1117");
        Assert.Empty(site.Published());
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Pages(IReadOnlyDictionary<string, byte[]> site) =>
        site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>
    /// A page of the harmless site with the same form. A department's address is made from its name: its page stands
    /// beside any other department's.
    /// </summary>
    private string TwinOf(string route) =>
        route.StartsWith("department/", StringComparison.Ordinal) ? sites.Department
        : route.StartsWith("2023/t", StringComparison.Ordinal) ? sites.FormLike(route)
        : route.StartsWith("2023/w", StringComparison.Ordinal) ? $"2023/w{TwoSites.IdOf(0)}.html"
        : route;

    private IEnumerable<JsonElement> Documents(string folder, string but) =>
        sites
            .Hostile.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal) && f.Key != folder + but)
            .Select(f => JsonDocument.Parse(f.Value).RootElement);

    private static string Field(JsonElement project, string name) => project.GetProperty(name).GetString()!;

    private static IHtmlDocument Parse(byte[] page) => new HtmlParser().ParseDocument(page.AsText());

    private static string Skeleton(IHtmlDocument page)
    {
        var text = new StringBuilder();
        foreach (var element in page.All)
        {
            text.Append(element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                text.Append(' ').Append(attribute.Name);
                if (attribute.Name is "class" or "id" or "type" or "rel" or "http-equiv" or "role")
                    text.Append('=').Append(attribute.Value);
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Addresses lead nowhere but into the site.</summary>
    private static bool IsSafe(IAttr attribute) =>
        !attribute.Name.StartsWith("on", StringComparison.Ordinal)
        && attribute.Name != "style"
        && (
            !LinkAttributes.Contains(attribute.Name)
            || !attribute.Value.Split('/', '?', '#')[0].Contains(':')
            || attribute.Value.StartsWith(TwoSites.Address, StringComparison.Ordinal)
        );

    /// <summary>The same forms twice, built once for all tests: with hostile texts, and with harmless ones.</summary>
    public sealed class TwoSites
    {
        public const string Address = "https://example.org/";

        private const string Data = "list, search, sitemap, ";

        private readonly string _withWord = FormOf(HostileForms.IsWord);
        private readonly string _withoutWord = FormOf(text => !HostileForms.IsWord(text));

        public TwoSites()
        {
            (Hostile, Harmless) = (Build(n => HostileTexts.All[n]), Build(n => $"平常的文字{IdOf(n)}"));
            Department = Harmless.Keys.First(k => k.StartsWith("department/", StringComparison.Ordinal));
        }

        /// <summary>The list of some department.</summary>
        public string Department { get; }

        public IReadOnlyDictionary<string, byte[]> Hostile { get; }

        public IReadOnlyDictionary<string, byte[]> Harmless { get; }

        public static string IdOf(int number) => FormattableString.Invariant($"t{number:0000}");

        /// <summary>The first form that has its text for target and result too, or has not, as the one given.</summary>
        public string FormLike(string route) =>
            HostileForms.IsWord(HostileTexts.All[int.Parse(route.AsSpan(6, 4), CultureInfo.InvariantCulture)])
                ? _withWord
                : _withoutWord;

        private static string FormOf(Func<string, bool> isLike) =>
            $"2023/{IdOf(HostileTexts.All.Index().First(t => isLike(t.Item)).Index)}.html";

        private static SortedDictionary<string, byte[]> Build(Func<int, string> textOf)
        {
            using var site = new TestSite();
            var theme = File.ReadAllText(site.At("themes/default/theme.yml"));
            site.With("themes/default/theme.yml", theme.Replace(Data, $"{Data}projects, ", StringComparison.Ordinal));
            File.AppendAllText(site.At("output-config/site.yml"), $"base_url: {Address}\n");
            foreach (var (number, text) in HostileTexts.All.Index())
            {
                var (shown, isWord) = (textOf(number), HostileForms.IsWord(text));
                site.WithRecord(HostileForms.With(shown, isWord), IdOf(number));
                site.WithRecord(HostileForms.With(shown, isWord, isWithdrawn: true), $"w{IdOf(number)}");
            }
            var (exitCode, output, error) = site.Run("build");
            Assert.True((exitCode, error) == (0, ""), error + output);
            return site.Published();
        }
    }
}
