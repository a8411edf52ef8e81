using Publisher.Output;
using Publisher.Search;

namespace Publisher.Tests;

/// <summary>
/// What the search index promises: it finds every piece of a text, in the same bytes every time, for few bytes a
/// search.
/// </summary>
public sealed class SearchTests : IDisposable
{
    private const int FirstSearch = 300_000;

    /// <summary>One record in so many is held: its ordinal is never added.</summary>
    private const int Held = 97;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(5_000)]
    public void The_bytes_are_the_same_in_any_order_and_on_any_number_of_threads(int records)
    {
        var corpus = new SearchCorpus(1);
        var ordinals = Enumerable.Range(0, records).Where(n => n % Held != 0).ToArray();
        var expected = Files(records, index => Array.ForEach(ordinals, n => index.Add(corpus.Document(n))));
        new Random(3).Shuffle(ordinals);
        var actual = Files(records, index => Parallel.ForEach(ordinals, n => index.Add(corpus.Document(n))));
        Assert.Equal(expected.Select(f => f.Route), actual.Select(f => f.Route));
        Assert.All(
            expected.Zip(actual),
            pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray())
        );
        Assert.Equal(expected.Count, expected.DistinctBy(f => f.Route).Count());
    }

    [Fact]
    public void A_small_site_needs_no_temporary_file_and_a_large_one_leaves_none()
    {
        var corpus = new SearchCorpus(1);
        using (var small = Filled(300, corpus))
            Assert.False(Directory.Exists(_folder));
        // The file has no name, where the system has files without one.
        using (var large = Filled(5_000, corpus))
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(_folder).Length);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Every_two_characters_of_names_and_indicators_are_found()
    {
        var corpus = new SearchCorpus(2);
        string[] odd =
        [
            "普陀区深化\"一网通办\"改革（二期）、评估",
            "政务服务[?]",
            "互联网＋政务 A b",
            "𠮷野家𠀋",
            "≥95.00(%)",
        ];
        SearchDocument Document(int n) =>
            n < odd.Length ? corpus.Document(n) with { Title = odd[n], Indicators = [.. odd] } : corpus.Document(n);
        var reader = Reader(2_000, index => Parallel.For(0, 2_000, n => index.Add(Document(n))));
        var random = new Random(4);
        foreach (
            var n in Enumerable.Range(0, odd.Length).Concat(Enumerable.Range(0, 200).Select(_ => random.Next(2_000)))
        )
        foreach (var text in Document(n).Indicators.Append(Document(n).Title))
        foreach (var (first, second) in text.EnumerateRunes().Zip(text.EnumerateRunes().Skip(1)))
        {
            var query = $"{first}{second}";
            if (!string.IsNullOrWhiteSpace(query))
                Assert.True(reader.Candidates(query).Contains(n), $"'{query}' of '{text}'");
        }
    }

    [Fact]
    public void Lists_of_every_density_are_exact()
    {
        int[] every = [1, 2, 3, 7, 64, 999, 2_999];
        var held = Enumerable.Range(0, 3_000).Where(n => n % Held == Held - 1).ToHashSet();
        string Texts(int n) => string.Concat(every.Where(e => n % e == 0).Select(e => $"{(char)('甲' + e)}。"));
        var reader = Reader(
            3_000,
            index =>
            {
                foreach (var n in Enumerable.Range(0, 3_000).Where(n => !held.Contains(n)))
                    index.Add(new SearchDocument(n, $"2023/{n}.html", "", "", "", [], [.. Texts(n).Split('。')]));
            }
        );
        foreach (var e in every)
            Assert.Equal(
                Enumerable.Range(0, 3_000).Where(n => n % e == 0 && !held.Contains(n)).Reverse(),
                reader.Candidates($"{(char)('甲' + e)}")
            );
    }

    [Fact]
    public void Names_come_first_then_indicators_and_departments_then_narratives_and_the_latest_first()
    {
        var reader = Reader(
            6,
            index =>
            {
                index.Add(new SearchDocument(0, "2022/a.html", "一网通办", "2022", "", [], []));
                index.Add(new SearchDocument(1, "2022/b.html", "", "2022", "", [], ["深化一网通办改革"]));
                index.Add(new SearchDocument(2, "2023/a.html", "一网，通办", "2023", "", [], []));
                index.Add(new SearchDocument(3, "2023/c.html", "", "2023", "", ["一网通办完成率"], []));
                index.Add(new SearchDocument(5, "2023/d.html", "一网", "2023", "通办", [], ["一网络，网通知，通办理"]));
            }
        );
        Assert.Equal([2, 0, 3, 5, 1], reader.Candidates("一网通办"));
        Assert.Equal(["2023/a.html", "2022/a.html", "2023/c.html", "2022/b.html"], reader.FirstPage("一网通办"));
        Assert.Equal(["2023/a.html", "2023/d.html", "2023/c.html"], reader.FirstPage("通办 2023"));
        Assert.Equal(["2023/c.html"], reader.FirstPage("2023 Ｃ"));
    }

    [Fact]
    public void Characters_on_both_sides_of_a_gap_do_not_belong_together()
    {
        var reader = Reader(
            2,
            index =>
            {
                index.Add(new SearchDocument(0, "2023/a.html", "指南检[?]调查、比对", "2023", "", [], []));
                index.Add(new SearchDocument(1, "2023/b.html", "抽检调查", "2023", "", [], []));
            }
        );
        Assert.Equal([1], reader.Candidates("检调"));
        Assert.Equal([1], reader.Candidates("检调查"));
        Assert.Equal([1, 0], reader.Candidates("检[?]调查"));
        Assert.Equal(["2023/b.html", "2023/a.html"], reader.FirstPage("检[?]调查"));
        Assert.Equal([0], reader.Candidates("查、比"));
        Assert.Equal([0], reader.Candidates("[?]"));
    }

    [Fact]
    public void Empty_texts_and_no_records_at_all_make_whole_files()
    {
        Assert.Empty(Reader(0, _ => { }).Candidates("一"));
        var reader = Reader(3, index => index.Add(new SearchDocument(1, "2023/x.html", "", "", "", [""], [])));
        Assert.Equal([1], reader.Candidates("x"));
        Assert.Empty(reader.Candidates("一网"));
        Assert.Empty(reader.Candidates(" 　"));
        Assert.Equal("2023/x.html", reader.Document(1)[0].GetString());
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Reader(3, index => index.Add(new SearchDocument(3, "", "", "", "", [], [])))
        );
    }

    [Fact]
    public void Texts_are_folded_as_search_js_folds_a_query()
    {
        foreach (var line in File.ReadLines(Repository.Cases("search/folding.tsv")).Skip(1))
        {
            var (text, words, marks) = (line.Split('\t')[0], line.Split('\t')[1], line.Split('\t')[2]);
            var folded = text.EnumerateRunes().Select(Folding.Fold).Where(r => !Folding.IsBlank(r)).ToList();
            Assert.Equal(words, string.Concat(folded.Where(r => !Folding.IsMark(r))));
            Assert.Equal(marks, string.Concat(folded));
        }
    }

    [Fact]
    public void A_first_search_downloads_little_of_10_000_records() => FirstSearchesAreSmall(10_000, FirstSearch);

    /// <summary>Takes a minute and 1 GB: run with <c>-explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public void A_first_search_downloads_little_of_100_000_records() => FirstSearchesAreSmall(100_000, FirstSearch);

    /// <summary>Any 2 to 6 characters of any text, in the state of a browser that was never here.</summary>
    private void FirstSearchesAreSmall(int records, int most)
    {
        var corpus = new SearchCorpus(7);
        using var index = Filled(records, corpus);
        var files = index.Files().ToDictionary(f => f.Route, f => f.Content.ToArray());
        var script = (int)new FileInfo(Repository.At("themes/default/assets/search.js")).Length;
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var ordinal = random.Next(records / Held) * Held + random.Next(1, Held);
            var document = corpus.Document(ordinal);
            string[] texts = [document.Title, document.Indicators[round % 10], document.Narratives[round % 2]];
            var text = texts[round % 3];
            var length = random.Next(2, Math.Min(6, text.Length) + 1);
            var query = text.Substring(random.Next(text.Length - length + 1), length);
            var reader = new SearchReader(route => files[route]);
            Assert.Contains(ordinal, reader.Candidates(query));
            reader.FirstPage(query);
            Assert.True(script + reader.DownloadedBytes <= most, $"'{query}': {script + reader.DownloadedBytes} bytes");
        }
    }

    private SearchIndex Filled(int records, SearchCorpus corpus)
    {
        var index = new SearchIndex(records, _folder);
        Parallel.For(
            0,
            records,
            n =>
            {
                if (n % Held != 0)
                    index.Add(corpus.Document(n));
            }
        );
        return index;
    }

    private SearchReader Reader(int records, Action<SearchIndex> fill) => SearchReader.Of(Files(records, fill));

    private List<OutputFile> Files(int records, Action<SearchIndex> fill)
    {
        using var index = new SearchIndex(records, _folder);
        fill(index);
        return [.. index.Files()];
    }
}
