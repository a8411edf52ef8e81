using System.Text;

namespace Publisher.Tests;

/// <summary>A reader of CSV that takes RFC 4180 by its word, and nothing that it does not allow.</summary>
internal static class CsvText
{
    /// <summary>Every line's fields; the byte order mark must be there, and every line ends with CR LF.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        Assert.True(file.AsSpan().StartsWith(Encoding.UTF8.Preamble), "no byte order mark");
        return Lines(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.AsSpan(3)), "\r\n");
    }

    /// <param name="end">Of every line.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(string text, string end)
    {
        var (lines, fields) = (new List<IReadOnlyList<string>>(), new List<string>());
        for (var at = 0; at < text.Length; )
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, end[0], ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.True(text.AsSpan(at).StartsWith(end), $"no end of line at {at}");
            at += end.Length;
            lines.Add(fields);
            fields = [];
        }
        Assert.Empty(fields);
        return lines;
    }

    /// <summary>What was written, without the apostrophe that keeps it from being taken for a formula.</summary>
    public static string Original(string field) => field.StartsWith('\'') ? field[1..] : field;

    private static string Plain(string text, char end, ref int at)
    {
        var start = at;
        while (text[at] != ',' && text[at] != end)
        {
            Assert.True(text[at] is not ('"' or '\r' or '\n'), $"a character that needs quotation marks at {at}");
            at++;
        }
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] == '"' && text[++at] != '"')
                return field.ToString();
            field.Append(text[at]);
        }
    }
}
