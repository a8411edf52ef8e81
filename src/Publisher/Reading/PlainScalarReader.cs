using System.Buffers;
using System.Text;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// A key or a value, written in one of the few ways that records use → its text and place; null for any other way.
/// </summary>
internal sealed class PlainScalarReader(LineCursor line)
{
    private const int MaxKeyLength = 256; // a quarter of what YAML allows

    private static readonly SearchValues<char> EndsInBrackets = SearchValues.Create(",:?[]{}#");

    private readonly FrequentWords _words = new();

    /// <summary>Whether the first colon of the line ends a key.</summary>
    public bool IsKey => KeyLength > 0;

    private int KeyLength
    {
        get
        {
            var rest = line.Rest;
            var length = rest.IndexOf(':');
            var isKey = length is > 0 and <= MaxKeyLength && rest[length..] is [':'] or [':', ' ', ..];
            return isKey && rest[length - 1] != ' ' && !rest[..length].Contains('#') ? length : 0;
        }
    }

    /// <summary>Whether a key or a value without quotation marks may begin with what stands here.</summary>
    private bool MayBegin =>
        line.Here switch
        {
            '-' => line.Behind is not (' ' or '\0'),
            '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' => false,
            '\'' or '"' or '%' or '@' or '`' => false,
            _ => true,
        };

    public (string? Text, SourceSpan Span) Key()
    {
        // A dash or a point could begin the mark of another document.
        var length = MayBegin && line.Here is not ('-' or '.') ? KeyLength : 0;
        return length > 0 ? Word(line.Rest[..length]) : default;
    }

    public (string? Text, SourceSpan Span) KeyInBrackets()
    {
        line.PassSpaces();
        var length = line.Rest.IndexOfAny(EndsInBrackets);
        var isKey = length is > 0 and <= MaxKeyLength && MayBegin && line.Rest[length..] is [':', ' ', ..];
        return isKey && line.Rest[length - 1] != ' ' ? Word(line.Rest[..length]) : default;
    }

    public YamlNode.Scalar? Plain()
    {
        var comment = line.Rest.IndexOf(" #");
        var text = (comment < 0 ? line.Rest : line.Rest[..comment]).TrimEnd(' ');
        var isPlain = MayBegin && text[^1] != ':' && !text.Contains(": ", StringComparison.Ordinal);
        return isPlain ? PlainScalar(text) : null;
    }

    public YamlNode.Scalar? InBrackets()
    {
        line.PassSpaces();
        if (line.Here is '"' or '\'')
            return Quoted();
        var length = line.Rest.IndexOfAny(EndsInBrackets);
        return length > 0 && MayBegin ? PlainScalar(line.Rest[..length].TrimEnd(' ')) : null;
    }

    /// <summary>A text between quotation marks, closed on its line; those within it are written '' or \".</summary>
    public YamlNode.Scalar? Quoted()
    {
        var (quote, start) = (line.Here, line.Span(1));
        StringBuilder? joined = null;
        line.Pass(1);
        while (true)
        {
            var length = quote == '"' ? line.Rest.IndexOfAny('"', '\\') : line.Rest.IndexOf('\'');
            if (length < 0)
                return null;
            var part = line.Rest[..length];
            line.Pass(length);
            var isEscape = quote == '"' ? line is { Here: '\\', Behind: '"' or '\\' } : line.Behind == '\'';
            if (isEscape)
            {
                (joined ??= new StringBuilder()).Append(part).Append(line.Behind);
                line.Pass(2);
                continue;
            }
            if (line.Here != quote)
                return null;
            line.Pass(1);
            var span = start with { Length = line.Column + 1 - start.Column };
            var text = joined is null ? _words.Of(part) : joined.Append(part).ToString();
            return new YamlNode.Scalar(text, IsPlain: false, span);
        }
    }

    /// <summary>A text below its sign, from the very next line on: '|' keeps its line breaks, '>' folds them.</summary>
    /// <param name="column">Of the key or the dash that it belongs to.</param>
    public YamlNode.Scalar? TextBlock(int column)
    {
        var isFolded = line.Here == '>';
        line.Pass(1);
        var chomping = line.Here;
        if (chomping is '-' or '+')
            line.Pass(1);
        var header = line.Rest.TrimStart(' ');
        var isComment = header is ['#', ..] && header.Length < line.Rest.Length;
        var isEndOfHeader = line.FileEndsWithBreak && (header.IsEmpty || isComment);
        if (!isEndOfHeader || !line.NextLine() || line.Here == '\0' || line.Indent <= column)
            return null;

        var (indent, span) = (line.Indent, line.SpanOfText());
        var first = line.Rest;
        StringBuilder? joined = null;
        var breaks = 1;
        for (; line.NextLine() && (line.Here == '\0' || line.Indent >= indent); breaks++)
        {
            // Rules of their own hold for deeper lines where lines are folded, and for deeper lines of spaces.
            if (line.Indent > indent && (isFolded || line.Here == '\0'))
                return null;
            if (line.Here == '\0')
                continue;
            joined ??= new StringBuilder().Append(first);
            if (isFolded && breaks == 1)
                joined.Append(' ');
            else
                joined.Append('\n', isFolded ? breaks - 1 : breaks);
            joined.Append(line.From(indent));
            breaks = 0;
        }
        if (line.Here == '#')
            line.NextContent();
        var kept = new string(
            '\n',
            chomping switch
            {
                '-' => 0,
                '+' => breaks,
                _ => 1,
            }
        );
        var text = joined is null ? string.Concat(first, kept) : joined.Append(kept).ToString();
        return new YamlNode.Scalar(text, IsPlain: false, span);
    }

    private YamlNode.Scalar PlainScalar(ReadOnlySpan<char> text)
    {
        var (word, span) = Word(text);
        return new YamlNode.Scalar(word, IsPlain: true, span);
    }

    /// <summary>Passes over a text that stands here.</summary>
    private (string Text, SourceSpan Span) Word(ReadOnlySpan<char> text)
    {
        var span = line.Span(text.Length);
        line.Pass(text.Length);
        return (_words.Of(text), span);
    }
}
