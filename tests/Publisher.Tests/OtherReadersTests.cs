using System.Text;
using System.Text.Json;
using Publisher.Exports;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher.Tests;

/// <summary>
/// A site as programs read it that share nothing with Publisher: every format of the open data says the same and what
/// the pages say, and feeds and site maps are what their rules ask for.
/// </summary>
public sealed class OtherReadersTests(OtherReadersTests.Site site) : IClassFixture<OtherReadersTests.Site>
{
    private const string Address = "https://xn--fsqu00a.example/%E7%BB%A9%E6%95%88";

    /// <summary>Leaves a byte order mark where it is.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] Tables = ["projects", "funding", "indicators", "corrections"];
    private static readonly OtherProgram Xmllint = new("xmllint", "libxml2-utils", "--version");
    private static readonly OtherProgram Calc = new("soffice", "libreoffice-calc-nogui", "--version");
    private static readonly OtherProgram DuckDb = new(
        "node",
        "npm's @duckdb/node-api, in the folder that PUBLISHER_DUCKDB names",
        "-e",
        "require(process.env.PUBLISHER_DUCKDB + '/node_modules/@duckdb/node-api')"
    );

    [Fact]
    public void Python_reads_the_same_rows_and_sums_from_every_format_and_each_is_as_its_schema_says()
    {
        var seen = Seen(OtherProgram.Openpyxl.Run(Script("tables.py"), site.Output));
        Assert.Equal((22, 7), (seen["records"], seen["parts"]));
        Assert.Equal(42, seen["sums"]);
        Assert.InRange(seen["cells"], 10_000, int.MaxValue);
    }

    [Fact]
    public void Python_finds_that_what_programs_are_told_is_what_pages_and_files_say()
    {
        var seen = Seen(OtherProgram.Openpyxl.Run(Script("pages.py"), site.Output, Address));
        Assert.InRange(seen["figures"], 150, 176);
        Assert.InRange(seen["entries"], 40, int.MaxValue);
        Assert.InRange(seen["addresses"], 30, int.MaxValue);
    }

    [Fact]
    public void DuckDB_reads_the_same_rows_and_sums_from_Parquet_and_CSV_and_answers_the_example_of_the_page()
    {
        var seen = Seen(DuckDb.Run(Script("tables.mjs"), site.Output));
        Assert.InRange(seen["rows"], 200, int.MaxValue);
        Assert.InRange(seen["sums"], 25, int.MaxValue);
    }

    [Fact]
    public void LibreOffice_shows_the_same_cells()
    {
        var folder = Directory.CreateTempSubdirectory("publisher-calc-").FullName;
        Calc.Run(
            $"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1",
            "--outdir",
            folder,
            Path.Combine(site.Output, "data/disclosures.xlsx")
        );
        foreach (var table in Tables)
        {
            var shown = CsvText.Lines(File.ReadAllText(Path.Combine(folder, $"disclosures-{table}.csv")), "\n");
            var rows = CsvText.Read(File.ReadAllBytes(Path.Combine(site.Output, $"data/{table}.csv")));
            Assert.Equal(rows.Select(r => r.Select(Shown)), shown.Skip(1));
        }
        Directory.Delete(folder, recursive: true);

        static string Shown(string field) =>
            field is "true" or "false"
                ? field.ToUpperInvariant()
                : CsvText.Original(field).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_feed_and_the_site_map_is_as_its_grammar_says()
    {
        var feeds = Directory.GetFiles(site.Output, "feed.xml", SearchOption.AllDirectories);
        Assert.Equal(5, feeds.Length);
        Xmllint.Run(["--noout", "--relaxng", Script("atom.rng"), .. feeds]);
        Xmllint.Run("--noout", "--relaxng", Script("sitemap.rng"), Path.Combine(site.Output, "sitemap.xml"));
    }

    [Fact]
    public void More_addresses_than_a_site_map_may_hold_stand_in_several_and_an_index_of_them()
    {
        using var other = new TestSite();
        using var output = OutputFolder.Open(other.Output, other.Root, new Diagnostics.DiagnosticBag())!;
        var plan = ListTests.DefaultPlan();
        var catalog = Catalog.Of(Enumerable.Range(0, 25).Select(n => ListTests.Entry(n, plan)), plan: null);
        new Sitemap(Address, maxAddresses: 10).Write(output, catalog, ["index.html"]);
        var maps = Directory.GetFiles(output.StagedPath, "*.xml").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"],
            maps.Select(m => Path.GetFileName(m))
        );
        Xmllint.Run(["--noout", "--relaxng", Script("sitemap.rng"), .. maps]);
        var places = maps.Select(m => File.ReadAllText(m).Split("<loc>").Length - 1);
        Assert.Equal([10, 10, 6, 3], places);
    }

    [Fact]
    public void Nor_is_a_site_map_larger_than_it_may_be()
    {
        using var other = new TestSite();
        using var output = OutputFolder.Open(other.Output, other.Root, new Diagnostics.DiagnosticBag())!;
        var plan = ListTests.DefaultPlan();
        var entries = Enumerable
            .Range(0, 25)
            .Select(n => ListTests.Entry(n, plan) with { Approved = new DateOnly(2024, 1, 1) });
        var links = Enumerable.Range(0, 25).Select(n => $"目录目录目录目录/{n}.html");
        new Sitemap(Address, maxBytes: 1000).Write(output, Catalog.Of(entries, plan: null), links);
        var maps = Directory
            .GetFiles(output.StagedPath, "sitemap-*.xml")
            .OrderBy(m => m.Length)
            .ThenBy(m => m)
            .ToList();
        Assert.Equal(50, maps.Sum(m => File.ReadAllText(m).Split("<loc>").Length - 1));
        Assert.All(maps, m => Assert.InRange(new FileInfo(m).Length, 1, 1000));
        foreach (var (map, next) in maps.Zip(maps.Skip(1)))
        {
            var line = File.ReadLines(next).First(l => l.StartsWith("<url>", StringComparison.Ordinal));
            Assert.True(new FileInfo(map).Length + Utf8.GetByteCount(line) + 1 > 1000, map);
        }
    }

    /// <summary>Each reader would notice: one figure, one word, one time is changed.</summary>
    [Theory]
    [InlineData("tables.py", "data/years/2023/projects.csv", ",29.90,", ",29.91,")]
    [InlineData("tables.py", "data/indicators.csv", "\r\n", "\n")]
    [InlineData("tables.py", "data/funding.csv", "appropriation", "donation")]
    [InlineData("tables.py", "data/years/2024/disclosures.jsonl", "\"weight\":10.00", "\"weight\":11.00")]
    [InlineData("pages.py", "2023/pt-zfb-01.html", "\"value\":29.90", "\"value\":29.91")]
    [InlineData("pages.py", "catalog.jsonld", "2024-12-31", "2020-12-31")]
    [InlineData("tables.mjs", "data/projects.csv", ",29.90,", ",29.91,")]
    [InlineData("atom.rng", "feed.xml", "T00:00:00+08:00", " 00:00:00")]
    [InlineData("sitemap.rng", "sitemap.xml", "<lastmod>2024", "<lastmod>24")]
    public void A_fault_is_found(string reader, string path, string text, string changed)
    {
        var file = Path.Combine(site.Output, path);
        var whole = Utf8.GetString(File.ReadAllBytes(file));
        Assert.Contains(text, whole, StringComparison.Ordinal);
        try
        {
            File.WriteAllText(file, whole.Replace(text, changed, StringComparison.Ordinal), Utf8);
            var (exitCode, said) = reader switch
            {
                "tables.py" => OtherProgram.Openpyxl.Ask(Script(reader), site.Output),
                "pages.py" => OtherProgram.Openpyxl.Ask(Script(reader), site.Output, Address),
                "tables.mjs" => DuckDb.Ask(Script(reader), site.Output),
                _ => Xmllint.Ask("--noout", "--relaxng", Script(reader), file),
            };
            Assert.True(exitCode != 0, said);
        }
        finally
        {
            File.WriteAllText(file, whole, Utf8);
        }
    }

    private static string Script(string name) => Repository.At($"tests/readers/{name}");

    /// <summary>How much a script has looked at: its last line.</summary>
    private static Dictionary<string, int> Seen(string said) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(said.TrimEnd().Split('\n')[^1])!;

    /// <summary>The real forms, those of every stage of life, and two of what goes wrong in one format or
    /// another.</summary>
    public sealed class Site : IDisposable
    {
        private readonly TestSite _site = TestSite.OfTheRealForms();

        public Site()
        {
            _site.WithOverlay(Repository.Cases("sites/life/source")).WithOverlay(Repository.At("tests/readers/source"));
            var (exitCode, output, error) = _site.Run("build");
            Assert.True((exitCode, error) == (0, ""), error + output);
        }

        public string Output => _site.Output;

        public void Dispose() => _site.Dispose();
    }
}
