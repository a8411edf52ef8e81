using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>
/// What tells programs of the site - feeds, site map, JSON-LD, catalogue - is well formed, says what the pages say, and
/// takes every date from the office.
/// </summary>
public sealed class DescriptionTests(DescriptionTests.Life life) : IClassFixture<DescriptionTests.Life>
{
    private const string Address = "https://example.org";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_feed_is_one_by_the_rules_of_RFC_4287()
    {
        var feeds = life.Site.Keys.Where(k => k.EndsWith("feed.xml", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, feeds.Count);
        var ids = new Dictionary<string, string>();
        foreach (var route in feeds)
        {
            var feed = Xml(route);
            Assert.Equal(Atom + "feed", feed.Name);
            Assert.Equal($"{Address}/{route}", Link(feed, "self"));
            Assert.Equal(Link(feed, "self"), Text(feed, "id"));
            Assert.NotEmpty(Text(feed.Element(Atom + "author")!, "name"));
            var entries = feed.Elements(Atom + "entry").ToList();
            var times = entries.Select(e => Time(Text(e, "updated"))).ToList();
            Assert.Equal(times.OrderDescending(), times);
            Assert.Equal(Time(Text(feed, "updated")), times[0]);
            Assert.Distinct(entries.Select(e => Text(e, "id")));
            foreach (var entry in entries)
            {
                Assert.StartsWith("tag:example.org,", Text(entry, "id"), StringComparison.Ordinal);
                Assert.NotEmpty(Text(entry, "title"));
                Assert.NotEmpty(Text(entry, "summary"));
                Assert.Contains(Link(entry, "alternate")[$"{Address}/".Length..], life.Site.Keys);
            }
        }

        static DateTimeOffset Time(string text)
        {
            Assert.EndsWith("+08:00", text, StringComparison.Ordinal);
            return DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void A_feed_tells_of_publications_corrections_and_withdrawals_on_the_dates_of_the_office()
    {
        string[] told =
        [
            .. Xml("feed.xml").Elements(Atom + "entry").Select(e => $"{Text(e, "updated")} {Text(e, "id")}"),
        ];
        Assert.Equal(
            [
                "2024-06-01T00:00:00+08:00 tag:example.org,2024-06-01:/2023/care/corrected",
                "2024-05-06T00:00:00+08:00 tag:example.org,2024-05-06:/2022/care/withdrawn",
                "2024-05-01T00:00:00+08:00 tag:example.org,2024-05-01:/2023/care/restored",
                "2024-04-15T00:00:00+08:00 tag:example.org,2024-04-15:/2023/care/withdrawn",
                "2024-04-01T00:00:00+08:00 tag:example.org,2024-04-01:/2023/care/corrected",
                "2024-03-01T00:00:00+08:00 tag:example.org,2024-03-01:/2023/care/published",
                "2024-02-01T09:30:00+08:00 tag:example.org,2024-02-01:/2023/new/published",
            ],
            told
        );
        var withdrawn = Xml("feed.xml")
            .Elements(Atom + "entry")
            .Single(e => Text(e, "id").EndsWith("2022/care/withdrawn"));
        Assert.Equal("原表由填报单位收回重报", Text(withdrawn, "summary"));
    }

    [Fact]
    public void The_newest_are_kept_of_however_many()
    {
        var newest = new NewestEvents(3);
        int[] days = [3, 9, 1, 7, 5, 8, 2];
        foreach (var day in days)
            newest.Add(new RecordEvent(life.Entry, "corrected", $"2024-01-0{day}", []));
        Assert.Equal(["2024-01-09", "2024-01-08", "2024-01-07"], newest.All.Select(e => e.At));
    }

    [Fact]
    public void The_site_map_tells_the_day_of_the_last_decision_and_is_pointed_to()
    {
        var addresses = Xml("sitemap.xml")
            .Elements()
            .ToDictionary(u => u.Element(Map + "loc")!.Value, u => u.Element(Map + "lastmod")?.Value);
        Assert.Equal("2024-06-01", addresses[$"{Address}/2023/care.html"]);
        Assert.Equal("2024-03-01", addresses[$"{Address}/2023/new.html"]);
        Assert.Null(addresses[$"{Address}/data.html"]);
        Assert.DoesNotContain($"{Address}/2022/care.html", addresses.Keys);
        Assert.Equal(2, addresses.Values.Count(d => d is not null));
        Assert.EndsWith($"Sitemap: {Address}/sitemap.xml\n", life.Text("robots.txt"), StringComparison.Ordinal);
        Assert.Contains("Expires: 2027-11-23T23:59:59+08:00\n", life.Text(".well-known/security.txt"));
    }

    [Fact]
    public void The_figures_of_a_disclosure_are_those_of_its_page()
    {
        var page = life.Page("2023/care.html");
        var told = Data(page);
        Assert.Equal("Report", told.GetProperty("@type").GetString());
        Assert.Equal(page.QuerySelector("h1")!.TextContent, told.GetProperty("name").GetString());
        Assert.Equal("2024-06-01", told.GetProperty("dateModified").GetString());
        var figures = told.GetProperty("about")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("propertyID").GetString()!, f => f.GetProperty("value").ToString());
        var total = page.QuerySelectorAll("table.figures tr.total td")
            .Select(c => c.ChildNodes.LastOrDefault()?.TextContent.Trim() ?? "")
            .ToList();
        foreach (var (id, value) in figures.Where(f => f.Key.EndsWith("budget") || f.Key == "executed_amount"))
            Assert.True(total.Contains(value), $"{id}: {value} is not among {string.Join(' ', total)}");
        Assert.Contains(figures["total_score_reported"], page.QuerySelector(".answers")!.TextContent);
        Assert.Contains(figures["grade_reported"], page.QuerySelector(".answers")!.TextContent);
        foreach (var file in told.GetProperty("encoding").EnumerateArray())
            Assert.Contains(file.GetProperty("contentUrl").GetString()![$"{Address}/".Length..], life.Site.Keys);
        Assert.Empty(life.Page("2022/care.html").QuerySelectorAll("script[type='application/ld+json']"));
    }

    [Fact]
    public void The_catalogue_tells_every_file_of_the_data_with_its_size_and_checksum()
    {
        var catalog = JsonDocument.Parse(life.Site["catalog.jsonld"]).RootElement;
        var files = catalog
            .GetProperty("dcat:dataset")
            .EnumerateArray()
            .SelectMany(d => d.GetProperty("dcat:distribution").EnumerateArray())
            .ToDictionary(f => f.GetProperty("@id").GetString()![$"{Address}/".Length..]);
        var expected = life.Site.Keys.Where(k =>
            k.StartsWith("data/", StringComparison.Ordinal)
            && !k.StartsWith("data/list/", StringComparison.Ordinal)
            && !k.EndsWith("feed.xml", StringComparison.Ordinal)
        );
        Assert.Equal(expected.Order(), files.Keys.Order());
        foreach (var (route, file) in files)
        {
            var content = life.Site[route];
            Assert.Equal($"{content.Length}", file.GetProperty("dcat:byteSize").GetProperty("@value").GetString());
            Assert.Equal(
                Output.FileHash.Of(content).ToString(),
                file.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString()
            );
        }
        Assert.Equal("2024-06-01", catalog.GetProperty("dct:modified").GetProperty("@value").GetString());
        Assert.Equal("https://example.org/terms", catalog.GetProperty("dct:license").GetProperty("@id").GetString());
        var page = Data(life.Page("data.html"));
        Assert.Equal("Dataset", page.GetProperty("@type").GetString());
        Assert.Equal(
            life.Page("data.html")
                .QuerySelectorAll(".downloads a, .downloads ~ ul a")
                .Select(a => a.TextContent)
                .Count(),
            page.GetProperty("distribution").GetArrayLength()
        );
    }

    [Fact]
    public void Without_an_address_there_is_no_feed_and_nothing_leads_to_one()
    {
        using var site = new TestSite().WithOverlay(Repository.Cases("sites/life/source"));
        Assert.Equal(0, site.Run("build").ExitCode);
        var published = site.Published();
        string[] absolute = ["feed.xml", "sitemap.xml", "robots.txt", ".well-known/security.txt"];
        Assert.DoesNotContain(published.Keys, k => absolute.Any(k.EndsWith));
        Assert.DoesNotContain("feed.xml", File.ReadAllText(site.At("output/data.html")), StringComparison.Ordinal);
        Assert.Contains("catalog.jsonld", published.Keys);
    }

    private static JsonElement Data(IHtmlDocument page) =>
        JsonDocument.Parse(page.QuerySelector("head script[type='application/ld+json']")!.TextContent).RootElement;

    private XElement Xml(string route) => XDocument.Parse(life.Text(route)).Root!;

    private static string Text(XElement parent, string name) => parent.Elements(Atom + name).Single().Value;

    private static string Link(XElement parent, string relation) =>
        parent.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    /// <summary>The site of records in every stage of their life, with an address.</summary>
    public sealed class Life
    {
        public Life()
        {
            using var site = new TestSite().WithOverlay(Repository.Cases("sites/life/source"));
            File.AppendAllText(
                site.At("output-config/site.yml"),
                """
                base_url: https://example.org/
                data: {licence: {name: Open, url: https://example.org/terms}}
                security: {contact: mailto:safe@example.org, expires: 2027-11-23}

                """
            );
            var form = site.At("input/records/2023/new.yml");
            File.WriteAllText(form, $"published: 2024-02-01 09:30\n{File.ReadAllText(form)}");
            var (exitCode, output, error) = site.Run("build");
            Assert.True((exitCode, error) == (0, ""), error + output);
            Site = site.Published();
            Entry = ListTests.Entry(1, ListTests.DefaultPlan());
        }

        public IReadOnlyDictionary<string, byte[]> Site { get; }

        internal CatalogEntry Entry { get; }

        public string Text(string route) => Site[route].AsText();

        public IHtmlDocument Page(string route) => new HtmlParser().ParseDocument(Text(route));
    }
}
