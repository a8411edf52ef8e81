using System.Globalization;

namespace Publisher.Privacy;

/// <summary>
/// A text as it reads when the escapes of its quoted parts are resolved (YAML 1.2.2, 5.7), in which a number may be
/// written too; each character knows where it stood.
/// </summary>
internal sealed class UnescapedText
{
    private readonly int[] _starts;

    private UnescapedText(string text, int[] starts) => (Text, _starts) = (text, starts);

    public string Text { get; }

    /// <summary>Where a character stands in the source, and behind the last one its end.</summary>
    public int SourceOf(int at) => _starts[at];

    /// <returns>Null where nothing is escaped.</returns>
    public static UnescapedText? Of(string source)
    {
        if (!source.Contains('\\', StringComparison.Ordinal))
            return null;
        // No escape is shorter than what it stands for.
        var (text, starts, count) = (new char[source.Length], new int[source.Length + 1], 0);
        for (var at = 0; at < source.Length; )
        {
            var (value, length) = source[at] == '\\' ? Escape(source.AsSpan(at)) : (source[at], 1);
            if (value > char.MaxValue)
                foreach (var half in char.ConvertFromUtf32(value))
                    Add(half, at);
            else if (value >= 0)
                Add((char)value, at);
            at += length;
        }
        starts[count] = source.Length;
        return new UnescapedText(new string(text, 0, count), starts);

        void Add(char c, int at)
        {
            text[count] = c;
            starts[count++] = at;
        }
    }

    /// <returns>The character, negative for none, and how long its escape is; what is none is a backslash.</returns>
    private static (int Value, int Length) Escape(ReadOnlySpan<char> text) =>
        text.Length < 2
            ? ('\\', 1)
            : text[1] switch
            {
                'x' => Number(text, 2),
                'u' => Number(text, 4),
                'U' => Number(text, 8),
                '\n' or '\r' => (-1, LineBreak(text)),
                'n' or 'r' or 'N' or 'L' or 'P' => ('\n', 2),
                't' or '\t' => ('\t', 2),
                '_' => ('\u00A0', 2),
                ' ' or '"' or '/' or '\\' => (text[1], 2),
                '0' or 'a' or 'b' or 'e' or 'f' or 'v' => (' ', 2),
                _ => ('\\', 1),
            };

    private static (int Value, int Length) Number(ReadOnlySpan<char> text, int digits) =>
        text.Length >= 2 + digits
        && uint.TryParse(
            text.Slice(2, digits),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var value
        )
        && value <= 0x10FFFF
            ? ((int)value, 2 + digits)
            : ('\\', 1);

    /// <summary>An escaped line break is nothing, and neither is the indentation behind it.</summary>
    private static int LineBreak(ReadOnlySpan<char> text)
    {
        var length = text[1..].StartsWith("\r\n") ? 3 : 2;
        while (length < text.Length && text[length] is ' ' or '\t')
            length++;
        return length;
    }
}
