namespace Publisher.Privacy;

/// <summary>
/// Digits that follow each other, cut into groups by what stands between them: <c>138-1234 5678</c> is three groups.
/// One object is filled again and again.
/// </summary>
internal sealed class NumberRun
{
    private const int MaxGroups = 24;

    private readonly char[] _digits = new char[128];
    private readonly Group[] _groups = new Group[MaxGroups];
    private int _count;

    public int Groups { get; private set; }

    /// <summary>Behind the last digit.</summary>
    public int End { get; private set; }

    public Group this[int index] => _groups[index];

    /// <summary>The digits of some groups, in ASCII; an X at the end of the last as such.</summary>
    public ReadOnlySpan<char> DigitsOf(int first, int last) =>
        _digits.AsSpan(_groups[first].First, _groups[last].First + _groups[last].Size - _groups[first].First);

    /// <param name="at">The place of a digit.</param>
    public void Read(ReadOnlySpan<char> text, int at)
    {
        (_count, Groups) = (0, 0);
        var isJoined = false;
        while (Groups < MaxGroups && _count < _digits.Length - 32)
        {
            var start = at;
            at = ReadGroup(text, at, isJoined);
            End = at;
            isJoined = false;
            if (start == at)
                break;
            if (at < text.Length && Digits.Is(text[at]))
                continue; // Another script, or more digits than any number has: a group of its own.
            if (Separator(text, at) is var (length, joins) && length > 0)
                (at, isJoined) = (at + length, joins);
            else
                break;
        }
    }

    private int ReadGroup(ReadOnlySpan<char> text, int start, bool isJoined)
    {
        var (at, first, isNumeral) = (start, _count, Digits.IsNumeral(text[start]));
        while (at < text.Length && at - start < 30 && Digits.Of(text[at]) is not '\0' and var digit)
        {
            if (Digits.IsNumeral(text[at]) != isNumeral)
                break;
            _digits[_count++] = digit;
            at++;
        }
        if (at < text.Length && Digits.IsX(text[at]) && (at + 1 == text.Length || !IsAlphanumeric(text[at + 1])))
        {
            _digits[_count++] = 'X';
            at++;
        }
        _groups[Groups++] = new Group(start, at, first, _count - first, isJoined);
        return at;
    }

    /// <summary>One character between digits, or a line break of folded text with its indentation.</summary>
    /// <returns>How long it is, 0 for none; and whether it ties the digits to one number.</returns>
    private static (int Length, bool Joins) Separator(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (at < text.Length && text[at] is '\n' or '\r')
            while (end < text.Length && text[end] is '\n' or '\r' or ' ' && end - at < 40)
                end++;
        else if (
            at < text.Length
            && text[at] is ' ' or '\u00A0' or '\u3000' or '-' or '－' or '—' or '–' or '·' or ')' or '）'
        )
            end++;
        var isDigit = end > at && end < text.Length && Digits.Is(text[end]);
        return isDigit ? (end - at, text[at] is not (' ' or '\u00A0' or '\u3000' or '\n' or '\r')) : (0, false);
    }

    private static bool IsAlphanumeric(char c) => Digits.Is(c) || Digits.IsLetter(c);

    /// <param name="Start">In the text.</param>
    /// <param name="End">Behind its last digit.</param>
    /// <param name="First">Among the digits of the run.</param>
    /// <param name="IsJoined">A dash or the like ties it to the group in front; a space does not.</param>
    public readonly record struct Group(int Start, int End, int First, int Size, bool IsJoined);
}
