using Publisher.Output;
using Publisher.Search;

namespace Publisher.Tests;

/// <summary>An index of which a few records change is, byte for byte, the index of what they say now.</summary>
public sealed class SearchUpdateTests : FolderTests
{
    private const int Records = 1_500;

    private readonly SearchCorpus _corpus = new(1);

    [Fact]
    public void After_any_changes_the_index_is_the_same_as_one_made_from_nothing()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var before = new SearchDocument?[Records];
            for (var n = 0; n < Records; n++)
                before[n] = n % 97 == 0 ? null : _corpus.Document(n);
            var after = (SearchDocument?[])before.Clone();
            foreach (var n in random.GetItems(Enumerable.Range(0, Records).ToArray(), 1 + random.Next(20)))
                after[n] = Changed(n, after[n], random);
            var changed = Enumerable.Range(0, Records).Where(n => before[n] != after[n]).ToList();
            var (old, expected) = (FilesOf(before), FilesOf(after));
            var made = Update(old, [.. changed.Select(n => (n, after[n]))]);
            Assert.NotNull(made);
            Assert.True(made.Count < old.Count, $"{made.Count} of {old.Count}");
            foreach (var file in made)
                old[file.Route] = file.Content.ToArray();
            Assert.Equal(expected.Keys.Order(), old.Keys.Order());
            foreach (var (route, content) in expected)
                Assert.True(content.AsSpan().SequenceEqual(old[route]), route);
        }
    }

    /// <summary>A word in one text: a few lists, and what results show of the record.</summary>
    [Fact]
    public void A_small_change_makes_few_files()
    {
        var before = Enumerable.Range(0, Records).Select(SearchDocument? (n) => _corpus.Document(n)).ToArray();
        var now = before[700]! with { Narratives = [before[700]!.Narratives[0] + "龘靐", before[700]!.Narratives[1]] };
        var made = Update(FilesOf(before), [(700, now)])!;
        Assert.InRange(made.Count, 4, 6);
    }

    [Fact]
    public void A_damaged_file_and_a_file_too_few_or_too_many_make_the_index_anew()
    {
        var before = Enumerable.Range(0, Records).Select(SearchDocument? (n) => _corpus.Document(n)).ToArray();
        var files = FilesOf(before);
        var now = before[700]! with { Title = "龘" };
        foreach (var made in Update(files, [(700, now)])!)
            Assert.Null(Update(files, [(700, now)], damaged: made.Route));
        Assert.Null(Update(files, [(4, null), (5, null), (6, null), (7, null)]));
        Assert.Null(Update(files, [.. Enumerable.Range(0, Records).Where(n => n % 4 > 0).Select(n => (n, Nothing))]));

        var alone = new SearchDocument?[8];
        alone[0] = before[0];
        Assert.Null(Update(FilesOf(alone), [(7, before[7])]));
    }

    private static SearchDocument? Nothing => null;

    private SearchDocument? Changed(int ordinal, SearchDocument? was, Random random) =>
        random.Next(6) switch
        {
            0 => null,
            1 => _corpus.Document(ordinal) with { Title = "一网通办[?]𠮷野家" },
            2 when was is not null => was with { Indicators = [.. was.Indicators.Skip(1)] },
            3 when was is not null => was with { Narratives = ["", was.Narratives[0] + "\"<&>\u200b"] },
            _ => _corpus.Document(random.Next(Records)) with { Ordinal = ordinal },
        };

    private Dictionary<string, byte[]> FilesOf(SearchDocument?[] documents)
    {
        using var index = new SearchIndex(documents.Length, Folder);
        foreach (var document in documents.OfType<SearchDocument>())
            index.Add(document);
        return index.Files().ToDictionary(f => f.Route, f => f.Content.ToArray());
    }

    private static IReadOnlyList<OutputFile>? Update(
        Dictionary<string, byte[]> files,
        IEnumerable<(int Ordinal, SearchDocument? Now)> changed,
        string damaged = ""
    ) => new SearchUpdate(route => route == damaged ? null : files.GetValueOrDefault(route)).FilesOf(changed);
}
