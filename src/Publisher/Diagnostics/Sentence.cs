using System.Text;

namespace Publisher.Diagnostics;

/// <summary>A sentence with named places: <c>预算只执行了 {rate}%</c>.</summary>
public static class Sentence
{
    /// <summary>Puts a value into each place, in one pass, so that braces inside a value stay what they are.</summary>
    public static string Fill(string sentence, Func<string, string> valueOf)
    {
        var text = new StringBuilder(sentence.Length + 32);
        foreach (var (start, end, place) in PiecesOf(sentence))
        {
            text.Append(sentence, start, end - start);
            if (place is not null)
                text.Append(valueOf(place));
        }
        return text.ToString();
    }

    /// <summary>
    /// A stretch of text, and the name of the place behind it; null where more text follows, or the end. A brace that
    /// begins no place is text.
    /// </summary>
    public static IEnumerable<(int Start, int End, string? Place)> PiecesOf(string sentence)
    {
        var at = 0;
        while (at < sentence.Length)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
                break;
            var name = sentence[(open + 1)..close];
            var isPlace = name.Length > 0 && name.All(char.IsAsciiLetterLower);
            yield return isPlace ? (at, open, name) : (at, open + 1, null);
            at = isPlace ? close + 1 : open + 1;
        }
        yield return (at, sentence.Length, null);
    }
}
