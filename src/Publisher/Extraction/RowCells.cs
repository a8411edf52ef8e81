namespace Publisher.Extraction;

/// <summary>One line of the table: its labels, its words by cell, and the numbers behind them.</summary>
/// <param name="Label">What stands in the column of 二级指标, without spaces.</param>
/// <param name="HasStrayLabel">A label stands where none belongs, or other words where it belongs.</param>
/// <param name="IsLabelWhole">Several lines of the label stand in its cell.</param>
/// <param name="Words">Groups of pieces, each of one cell, in front of the numbers.</param>
internal sealed record RowCells(
    TextLine Line,
    string Label,
    bool HasStrayLabel,
    bool IsLabelWhole,
    IReadOnlyList<IReadOnlyList<TextPiece>> Words,
    RowFigures? Figures
)
{
    /// <summary>The row stands in the first two columns too: no cell in front of the name is lost.</summary>
    public bool HasAllLabels => Line.Pieces.Any(p => p.Cell == 0) && Line.Pieces.Any(p => p.Cell == 1);

    /// <summary>The label of another class follows on the line.</summary>
    public bool HasLabelBehind => Behind.Any(IsClass);

    /// <summary>Pieces behind the numbers.</summary>
    public IReadOnlyList<TextPiece> Behind => Figures is null ? [] : [.. Line.Pieces.Skip(Figures.End)];

    /// <summary>The columns that the line shows, where all four stand in cells of their own.</summary>
    public TableColumns? Columns =>
        Line.HasTabs
        && Words is [.., [var first, ..] target, [var second, ..] actual]
        && Figures is { Numbers: [var weight, var score] }
        && first.Cell >= TableColumns.Name
        && second.Cell == first.Cell + 1
        && weight.Cell == second.Cell + 1
        && score.Cell == weight.Cell + 1
        && RowReading.IsPair(FigureOf(target), FigureOf(actual))
            ? new TableColumns(first.Cell, second.Cell, weight.Cell, score.Cell)
            : null;

    public static string TextOf(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(p => p.Text));

    /// <summary>What a cell of a figure holds: two numbers in it never become one.</summary>
    public static string FigureOf(IEnumerable<TextPiece> pieces)
    {
        var text = string.Join(' ', pieces.Select(p => p.Text));
        return text.Any(char.IsAsciiDigit) ? text : text.Replace(" ", "", StringComparison.Ordinal);
    }

    public static RowCells Of(TextLine line)
    {
        var labels = LabelsOf(line);
        var figures = RowFigures.Find([.. line.Pieces.Skip(labels)]);
        if (figures is not null)
            figures = figures with { Start = figures.Start + labels, End = figures.End + labels };
        var words = line.Pieces.Skip(labels).Take((figures?.Start ?? line.Pieces.Count) - labels);
        var inLabel = line.Pieces.Take(labels).Where(p => !line.HasTabs || p.Cell > 0).Where(HasHan).ToList();
        var isStray =
            inLabel.Exists(p => !ClassLabel.IsPiece(p.Text))
            || HasLabel([.. words])
            || (
                line.HasTabs
                && line.Pieces.Any(p =>
                    p.Cell == 0 && IsClass(p) && !p.Text.StartsWith("成本", StringComparison.Ordinal)
                )
            );
        return new RowCells(
            line,
            TextOf(inLabel),
            isStray,
            line.HasTabs && inLabel.Count > 1 && !IsClass(inLabel[^1]),
            Groups(line, words),
            figures
        );

        static bool HasHan(TextPiece piece) => piece.Text.Any(Wording.IsHan);
    }

    /// <summary>A label with a name, a target and a result behind it: the row of another class begins there.</summary>
    private static bool HasLabel(IReadOnlyList<TextPiece> words)
    {
        for (var i = 0; i < words.Count - 3; i++)
            if (IsClass(words[i]))
                return true;
        return false;
    }

    private static bool IsClass(TextPiece piece) =>
        ClassLabel.IsPiece(piece.Text) && ClassLabel.Begin(piece.Text, null) is not null;

    /// <summary>How many pieces in front are labels.</summary>
    private static int LabelsOf(TextLine line)
    {
        var count = 0;
        while (
            count < line.Pieces.Count
            && (
                line.HasTabs ? line.Pieces[count].Cell < TableColumns.Name : ClassLabel.IsPiece(line.Pieces[count].Text)
            )
        )
            count++;
        return count;
    }

    /// <summary>A cell is a group; where none is to be seen each piece is, and a target begins at its sign.</summary>
    private static List<IReadOnlyList<TextPiece>> Groups(TextLine line, IEnumerable<TextPiece> pieces)
    {
        var groups = new List<IReadOnlyList<TextPiece>>();
        var current = new List<TextPiece>();
        foreach (var piece in pieces)
        {
            if (
                current.Count > 0
                && (current[^1].Cell != piece.Cell || line.Cells == 1 || RowReading.HasSign(piece.Text))
            )
            {
                groups.Add(current);
                current = [];
            }
            current.Add(piece);
        }
        if (current.Count > 0)
            groups.Add(current);
        return groups;
    }
}
