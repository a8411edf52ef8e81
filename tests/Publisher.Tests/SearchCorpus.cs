using Publisher.Search;

namespace Publisher.Tests;

/// <summary>
/// Records made up for measuring search: 600 characters of text each, common words common and rare words rare.
/// </summary>
internal sealed class SearchCorpus(int seed)
{
    private const int Vocabulary = 20_000;
    private const int Characters = 3_500;
    private const int NarrativeLength = 600;

    private readonly string[] _words = Words(new Random(seed));

    /// <summary>The same record for the same ordinal, whoever asks and when.</summary>
    public SearchDocument Document(int ordinal)
    {
        var random = new Random(seed + 1 + ordinal);
        return new SearchDocument(
            ordinal,
            $"{2019 + ordinal % 5}/p-{ordinal:D6}.html",
            Text(random, 14),
            $"{2019 + ordinal % 5}",
            _words[2_000 + ordinal % 40] + _words[2_040 + ordinal % 40] + "办公室",
            [.. Enumerable.Range(0, 10).Select(_ => Text(random, 8))],
            [Text(random, NarrativeLength / 2, "，"), Text(random, NarrativeLength / 2, "。")]
        );
    }

    private string Text(Random random, int length, string mark = "")
    {
        var text = "";
        for (var count = 1; text.Length < length; count++)
            text += Word(random) + (count % 6 == 0 ? mark : "");
        return text[..length];
    }

    private string Word(Random random) => _words[Pick(random, Vocabulary, 5)];

    /// <summary>
    /// By the law of Zipf and Mandelbrot: the chance of the n-th is as 1 to n + <paramref name="head"/>.
    /// </summary>
    private static int Pick(Random random, int count, int head) =>
        (int)(head * Math.Pow((double)(count + head) / head, random.NextDouble())) - head;

    /// <summary>Two or three characters each, those too by that law, with a few Latin words and figures.</summary>
    private static string[] Words(Random random) =>
        [
            .. Enumerable
                .Range(0, Vocabulary)
                .Select(n =>
                    n % 50 == 49
                        ? $"{n}"
                        : string.Concat(
                            Enumerable
                                .Range(0, 2 + random.Next(4) / 3)
                                .Select(_ => (char)(0x4E00 + 5 * Pick(random, Characters, 10)))
                        )
                ),
        ];
}
