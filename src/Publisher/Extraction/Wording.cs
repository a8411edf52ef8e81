namespace Publisher.Extraction;

/// <summary>
/// The words of the whole text, as far as no line of a table cuts them: what shows whether the two sides of a cut
/// belong together.
/// </summary>
internal sealed class Wording
{
    /// <summary>Shorter cells say too little to be compared with.</summary>
    private const int WholeLength = 5;

    private readonly HashSet<(char, char)> _pairs = [];
    private readonly HashSet<(char, char, char)> _triples = [];
    private readonly HashSet<string> _cells = new(StringComparer.Ordinal);

    public Wording(IReadOnlyList<TextLine> lines)
    {
        foreach (var piece in lines.SelectMany(l => l.Pieces))
        {
            var text = piece.Text;
            if (text.Length is >= WholeLength and < 100)
                _cells.Add(text);
            for (var i = 1; i < text.Length; i++)
            {
                _pairs.Add((text[i - 1], text[i]));
                if (i > 1)
                    _triples.Add((text[i - 2], text[i - 1], text[i]));
            }
        }
    }

    /// <summary>The text has such a cell, all in one piece.</summary>
    public bool HasCell(string text) => _cells.Contains(text);

    public bool Knows(string left, string right) =>
        left.Length > 0 && right.Length > 0 && _pairs.Contains((left[^1], right[0]));

    /// <summary>As <see cref="Knows"/>, with one more character on one of the two sides.</summary>
    public bool KnowsWell(string left, string right) =>
        left.Length > 0
        && right.Length > 0
        && (
            (left.Length > 1 && _triples.Contains((left[^2], left[^1], right[0])))
            || (right.Length > 1 && _triples.Contains((left[^1], right[0], right[1])))
        );

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    public static int Han(string text) => text.Count(IsHan);
}
