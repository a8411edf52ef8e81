using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>A place in the lines of a file: it moves along a line, and from one line to the next.</summary>
internal sealed class LineCursor(SourceFile file)
{
    private readonly string _text = file.Text;
    private int _number;
    private int _start;
    private int _end;
    private int _next;
    private int _at;

    /// <summary>The column, from 0, in which the line's content begins; -1 behind the last line.</summary>
    public int Indent { get; private set; }

    /// <summary>From 0.</summary>
    public int Column => _at - _start;

    /// <summary>What is left of the line, without its line break.</summary>
    public ReadOnlySpan<char> Rest => _text.AsSpan(_at, _end - _at);

    public bool FileEndsWithBreak => _text is [.., '\n'];

    /// <summary>The character here, and the one behind it; '\0' at the end of the line.</summary>
    public char Here => _at < _end ? _text[_at] : '\0';

    public char Behind => _at + 1 < _end ? _text[_at + 1] : '\0';

    /// <summary>The whole line but for the first columns.</summary>
    public ReadOnlySpan<char> From(int column) => _text.AsSpan(_start + column, _end - _start - column);

    public SourceSpan Span(int length) => new(file, _number, Column + 1, length);

    /// <summary>From the first to the last character of the line that is no space of any kind.</summary>
    public SourceSpan SpanOfText()
    {
        var line = From(0);
        var text = line.TrimStart();
        return new SourceSpan(file, _number, line.Length - text.Length + 1, Math.Max(1, text.TrimEnd().Length));
    }

    public void Pass(int length) => _at += length;

    public void PassSpaces()
    {
        while (Here == ' ')
            _at++;
    }

    /// <returns>Whether the character stood here, or behind spaces.</returns>
    public bool Passes(char expected)
    {
        PassSpaces();
        if (Here != expected)
            return false;
        _at++;
        return true;
    }

    /// <summary>Goes to the content of the next line.</summary>
    /// <returns>False behind the last line.</returns>
    public bool NextLine()
    {
        if (_next >= _text.Length)
        {
            (_at, Indent) = (_end, -1);
            return false;
        }
        _number++;
        _start = _next;
        var length = _text.AsSpan(_start).IndexOf('\n');
        _end = length < 0 ? _text.Length : _start + length;
        _next = _end + 1;
        if (_end > _start && _text[_end - 1] == '\r')
            _end--;
        _at = _start;
        PassSpaces();
        Indent = Column;
        return true;
    }

    /// <summary>Goes to the next line that holds more than a comment.</summary>
    public void NextContent()
    {
        while (NextLine() && Here is '\0' or '#') { }
    }
}
