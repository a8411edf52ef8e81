using System.Text;

namespace Publisher.Diagnostics;

/// <summary>A sentence with named places: <c>预算只执行了 {rate}%</c>.</summary>
public static class Sentence
{
    /// <summary>Puts a value into each place, in one pass, so that braces inside a value stay what they are.</summary>
    public static string Fill(string sentence, Func<string, string> valueOf)
    {
        var text = new StringBuilder(sentence.Length + 32);
        var at = 0;
        while (at < sentence.Length)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
                break;
            var name = sentence[(open + 1)..close];
            var isPlace = name.Length > 0 && name.All(char.IsAsciiLetterLower);
            text.Append(sentence, at, open - at).Append(isPlace ? valueOf(name) : "{");
            at = isPlace ? close + 1 : open + 1;
        }
        return text.Append(sentence, at, sentence.Length - at).ToString();
    }
}
