namespace Publisher.Extraction;

/// <summary>One line of an extracted text, cut into cells and pieces.</summary>
/// <param name="Cells">How many cells the line has, empty ones included.</param>
/// <param name="HasTabs">Only tabs keep the place of an empty cell.</param>
internal sealed record TextLine(int Number, IReadOnlyList<TextPiece> Pieces, int Cells, bool HasTabs)
{
    /// <summary>The line without its spaces: labels are cut at any place.</summary>
    public string Joined { get; } = string.Concat(Pieces.Select(p => p.Text));

    public bool Contains(string label) => Joined.Contains(label, StringComparison.Ordinal);

    public bool ContainsAny(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
            if (Contains(label))
                return true;
        return false;
    }

    public static IReadOnlyList<TextLine> AllOf(string text)
    {
        var lines = new List<TextLine>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
            lines.Add(Of(text.AsSpan()[range].TrimEnd('\r'), ++number));
        return lines;
    }

    private static TextLine Of(ReadOnlySpan<char> line, int number)
    {
        var pieces = new List<TextPiece>();
        var hasTabs = line.Contains('\t');
        var (cell, spaces) = (0, 0);
        for (var i = 0; i < line.Length; )
        {
            if (line[i] == '\t' || char.IsWhiteSpace(line[i]))
            {
                (cell, spaces) = line[i] == '\t' ? (cell + 1, 0) : (cell, spaces + 1);
                i++;
                continue;
            }
            if (spaces > 1 && !hasTabs && pieces.Count > 0)
                cell++;
            var start = i;
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
                i++;
            pieces.Add(new TextPiece(line[start..i].ToString(), number, start + 1, cell));
            spaces = 0;
        }
        return new TextLine(number, pieces, cell + 1, hasTabs);
    }
}
