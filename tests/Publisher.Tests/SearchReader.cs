using System.Text;
using System.Text.Json;
using Publisher.Output;
using Publisher.Search;

namespace Publisher.Tests;

/// <summary>
/// Looks things up in the files of a search index as the theme's search.js does, and counts what it had to download.
/// </summary>
internal sealed class SearchReader(Func<string, byte[]> download)
{
    public const int PageSize = 8;

    private const string Gap = "[?]";
    private const string RunEnd = "\uE000"; // in no query
    private const int MostPairs = 8;
    private const int MostReads = 12;

    private readonly Dictionary<string, byte[]> _downloaded = [];
    private readonly Dictionary<string, int> _meta = JsonDocument
        .Parse(download(SearchMeta.Route))
        .RootElement.EnumerateObject()
        .Where(p => p.Value.ValueKind == JsonValueKind.Number)
        .ToDictionary(p => p.Name, p => p.Value.GetInt32());

    public static SearchReader Of(IEnumerable<OutputFile> files)
    {
        var content = files.ToDictionary(f => f.Route, f => f.Content.ToArray());
        return new SearchReader(route => content[route]);
    }

    public int DownloadedBytes => _downloaded.Values.Sum(b => b.Length) + download(SearchMeta.Route).Length;

    public int Records => _meta["records"];

    /// <summary>Every record that may hold the query, best first.</summary>
    public List<int> Candidates(string query)
    {
        var terms = Terms(query);
        if (terms.Count == 0)
            return [];
        var levels = new int?[Records];
        Array.Fill(levels, 0);
        foreach (var term in terms)
        {
            var ranks = Enumerable.Range(0, 3).Select(_ => Enumerable.Repeat(true, Records).ToArray()).ToArray();
            foreach (var (first, second) in Pairs(term, Math.Max(1, MostPairs / terms.Count)))
            foreach (var (rank, list) in Look(first, second).Index())
                And(ranks[rank], list);
            for (var n = 0; n < Records; n++)
                levels[n] += Array.FindIndex(ranks, r => r[n]) is >= 0 and var rank ? rank : null;
        }
        return
        [
            .. Enumerable
                .Range(0, Records)
                .Where(n => levels[n] is not null)
                .OrderBy(n => levels[n])
                .ThenByDescending(n => n),
        ];
    }

    /// <summary>The routes on the first page of results, each of them read and found to hold the query.</summary>
    public List<string> FirstPage(string query)
    {
        var found = new List<string>();
        foreach (var ordinal in Candidates(query).Take(MostReads).TakeWhile(_ => found.Count < PageSize))
            if (Document(ordinal) is var document && Holds(document, query))
                found.Add(document[0].GetString()!);
        return found;
    }

    public JsonElement Document(int ordinal) =>
        JsonDocument.Parse(Download($"search/docs/{ordinal / _meta["chunk"]}.json")).RootElement[
            ordinal % _meta["chunk"]
        ];

    private static bool Holds(JsonElement document, string query)
    {
        var texts = document
            .EnumerateArray()
            .SelectMany(e => e.ValueKind == JsonValueKind.Array ? e.EnumerateArray().ToArray() : [e])
            .Select(e => e.GetString()!)
            .Append(Path.GetFileNameWithoutExtension(document[0].GetString()!))
            .ToList();
        return Terms(query)
            .All(term =>
                texts.Any(text =>
                    Fold(text, Folding.IsMark(term[0]))
                        .Aggregate(new StringBuilder(), (s, r) => s.Append(r))
                        .ToString()
                        .Contains(string.Concat(term), StringComparison.Ordinal)
                )
            );
    }

    private static List<List<Rune>> Terms(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var terms = words.SelectMany(w => w.Split(Gap)).Select(w => Fold(w, withMarks: false)).Where(t => t.Count > 0);
        return terms.Any() ? [.. terms] : [.. words.Select(w => Fold(w, withMarks: true)).Where(t => t.Count > 0)];
    }

    private static List<Rune> Fold(string text, bool withMarks) =>
        [
            .. (withMarks ? text : text.Replace(Gap, RunEnd, StringComparison.Ordinal))
                .EnumerateRunes()
                .Select(Folding.Fold)
                .Where(r => !Folding.IsBlank(r) && (withMarks || !Folding.IsMark(r))),
        ];

    /// <summary>All pairs of a short term, evenly spread ones of a long one; one character stands alone.</summary>
    private static IEnumerable<(int First, int Second)> Pairs(List<Rune> term, int most)
    {
        if (term.Count == 1)
            return [(term[0].Value, 0)];
        var pairs = term.Zip(term.Skip(1), (a, b) => (a.Value, b.Value)).ToList();
        var step = (pairs.Count + most - 1) / most;
        return pairs.Where((_, i) => i % step == 0);
    }

    private bool[][] Look(int first, int second)
    {
        var shard = new Gram(first, second, 0).PartIn(_meta["bits"]);
        var bytes = Download($"search/shards/{shard}.bin");
        var lists = Enumerable.Range(0, 3).Select(_ => new bool[Records]).ToArray();
        for (int at = 0, character = 0; at < bytes.Length; )
        {
            character += Number(bytes, ref at);
            var isIt = Number(bytes, ref at) == second && character == first;
            foreach (var list in lists)
            {
                var head = Number(bytes, ref at);
                var end = at + (head >> 6);
                if (isIt)
                    Decode(bytes.AsSpan(at..end), head & 63, list);
                at = end;
            }
        }
        return lists;
    }

    private static void Decode(ReadOnlySpan<byte> bytes, int form, bool[] list)
    {
        var (lowBits, isListed) = (form & 31, form < 32);
        Array.Fill(list, !isListed);
        for (int bit = 0, ordinal = -1; ; )
        {
            var step = 0;
            for (; bit < bytes.Length * 8 && Bit(bytes, bit) == 0; bit++)
                step += 1 << lowBits;
            if (bit++ >= bytes.Length * 8)
                return;
            for (var low = 0; low < lowBits; low++)
                step += Bit(bytes, bit++) << low;
            list[ordinal += step + 1] = isListed;
        }
    }

    private static int Bit(ReadOnlySpan<byte> bytes, int at) => bytes[at >> 3] >> (at & 7) & 1;

    private static void And(bool[] target, bool[] other)
    {
        for (var n = 0; n < target.Length; n++)
            target[n] &= other[n];
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = bytes[at] & 127;
        for (var shift = 7; bytes[at++] > 127; shift += 7)
            number |= (bytes[at] & 127) << shift;
        return number;
    }

    private byte[] Download(string route) =>
        _downloaded.TryGetValue(route, out var bytes) ? bytes : _downloaded[route] = download(route);
}
