using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>A number or a dash among the words of a line, as printed.</summary>
/// <param name="Value">Null for a dash.</param>
internal sealed record FigureToken(string Text, decimal? Value, int Line, int Column, int Cell)
{
    public bool IsNumber => Value is not null;

    /// <summary>Nothing but the number stands in the piece.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Put together from two pieces with a cell's edge between them.</summary>
    public bool IsJoined { get; init; }

    public static IReadOnlyList<FigureToken> In(TextLine line) => [.. line.Pieces.SelectMany(In)];

    /// <summary>The number that a torn one was, if the halves make one.</summary>
    public FigureToken? JoinedWith(FigureToken next) =>
        IsAlone
        && next.IsAlone
        && next.Line == Line
        && next.Cell - Cell <= 1
        && (Text[0] != '0' || Text is ['0', '.', ..])
        && Measurement.TryParseNumber(Text + next.Text, out var value)
            ? this with
            {
                Text = Text + next.Text,
                Value = value,
                IsJoined = true,
            }
            : null;

    public static IEnumerable<FigureToken> In(TextPiece piece)
    {
        var text = piece.Text;
        if (text is "-" or "—" or "–" or "－" or "--" or "——")
        {
            yield return new FigureToken(text, null, piece.Line, piece.Column, piece.Cell);
            yield break;
        }
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i > 0 && text[i - 1] is '-' ? i - 1 : i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ','))
                i++;
            var length = text.AsSpan(start, i - start).TrimEnd(".,").Length;
            if (IsFree(text, start, i) && Measurement.TryParseNumber(text.AsSpan(start, length), out var value))
                yield return new FigureToken(
                    text.Substring(start, length),
                    value,
                    piece.Line,
                    piece.Column + start,
                    piece.Cell
                )
                {
                    IsAlone = length == text.Length,
                };
        }
    }

    /// <summary>A number that a letter or a bracket touches is part of something else.</summary>
    private static bool IsFree(string text, int start, int end) =>
        (start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '(' or '（' or '.' or ','))
        && (end == text.Length || !(char.IsAsciiLetter(text[end]) || text[end] is '(' or '（' or ')' or '）'));
}
