using System.Text;

namespace Publisher.Diagnostics;

/// <summary>A text file as its editor sees it: the path that findings name, and the text.</summary>
/// <param name="path">Relative to the site's root, with forward slashes.</param>
public sealed class SourceFile(string path, string text)
{
    private SourceFile? _withoutText;
    private int[]? _lineStarts;
    private Tuple<int, string>? _lastLine;

    public string Path => path;

    public string Text => text;

    /// <summary>The file begins with the mark that some editors put in front of UTF-8; the text does not.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The file as it is on the disk, byte for byte; not to be written to, it may be kept here.</summary>
    public byte[] ToBytes() =>
        AsRead
        ?? (
            HasByteOrderMark
                ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]
                : Encoding.UTF8.GetBytes(text)
        );

    /// <summary>The bytes that the text was read from; null where it comes from elsewhere.</summary>
    internal byte[]? AsRead { private get; init; }

    /// <summary>In bytes, on the disk.</summary>
    public int Size =>
        AsRead?.Length ?? (Encoding.UTF8.GetByteCount(text) + (HasByteOrderMark ? Encoding.UTF8.Preamble.Length : 0));

    /// <summary>The same file for findings, which outlive the text by far.</summary>
    public SourceFile WithoutText => text.Length == 0 ? this : _withoutText ??= new SourceFile(path, "");

    /// <summary>The same file with nothing but one of its lines, for a finding that may come later.</summary>
    public SourceFile WithLine(int number) => new(path, new string('\n', number - 1) + Line(number));

    public SourceFile WithText(string other) => new(path, other);

    /// <summary>
    /// The text of one line, without its line break. Findings ask for the same line again and again, and share it.
    /// </summary>
    /// <param name="number">From 1; a line that does not exist is empty.</param>
    public string Line(int number)
    {
        if (_lastLine is { } last && last.Item1 == number)
            return last.Item2;
        var starts = _lineStarts ??= LineStarts();
        if (number < 1 || number > starts.Length)
            return "";
        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] : text.Length;
        var line = text.AsSpan(start, end - start).TrimEnd("\r\n").ToString();
        _lastLine = Tuple.Create(number, line);
        return line;
    }

    /// <summary>Where a place stands in the text, from 0; the line behind the last begins at its end.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = _lineStarts ??= LineStarts();
        return line > starts.Length ? text.Length : starts[line - 1] + column - 1;
    }

    /// <summary>Lines end at \n, \r\n or a lone \r, as editors have it.</summary>
    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is var length and >= 0; starts.Add(at))
        {
            at += length + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }
        return [.. starts];
    }
}
