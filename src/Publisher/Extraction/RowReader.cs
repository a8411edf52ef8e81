namespace Publisher.Extraction;

/// <summary>
/// The cells of a line → its columns: by the columns of full rows, else from the numbers to the left, where only what
/// cannot be anything else is taken.
/// </summary>
internal sealed class RowReader
{
    /// <summary>A word for a target, as the name of the indicator repeats it: 及时 for 及时性.</summary>
    private const int MaxTargetWord = 4;

    private readonly IReadOnlyDictionary<int, TableColumns> _columns;
    private readonly int _mainCells;
    private readonly bool _hasSigns;
    private readonly NumberScale _scale;

    public RowReader(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<int, TableColumns> columns)
    {
        _columns = columns;
        _mainCells = rows.Where(r => r.Line.HasTabs && r.Figures is not null)
            .CountBy(r => r.Line.Cells)
            .OrderByDescending(c => c.Value)
            .FirstOrDefault()
            .Key;
        _scale = NumberScale.Of(rows.SelectMany(r => r.Figures?.Numbers ?? []).Select(n => n.Text));
        _hasSigns = rows.Any(r => r.Words.Any(w => RowReading.HasSign(RowCells.FigureOf(w))));
    }

    /// <returns>Null where the line is no row.</returns>
    public RowReading? Read(RowCells row)
    {
        if (row.Figures is not { } figures)
            return null;
        var numbers = figures.Numbers;
        var reading = ColumnsFor(row) is { } known ? ByColumns(row, numbers, known) : FromTheRight(row, numbers);
        if (reading is null)
            return null;
        // A number that has lost digits is none.
        List<TextPiece> torn = [.. numbers.Where(n => !_scale.IsWhole(n.Text))];
        return torn.Count == 0
            ? reading
            : reading with
            {
                Weight = torn.Contains(reading.Weight.GetValueOrDefault()) ? null : reading.Weight,
                Score = torn.Contains(reading.Score.GetValueOrDefault()) ? null : reading.Score,
                Unplaced = [.. reading.Unplaced.Union(torn)],
            };
    }

    private RowReading? FromTheRight(RowCells row, IReadOnlyList<TextPiece> numbers)
    {
        var reading = FromTheRight(row);
        return numbers.Count switch
        {
            1 when reading.Target is null && reading.Actual is null => null,
            2 => reading with { Weight = numbers[0], Score = numbers[1] },
            // A result without a unit stands among the numbers.
            3 when reading is { Target: not null, Actual: null } && numbers.Any(n => n.Text != numbers[0].Text) =>
                reading with
                {
                    Actual = numbers[0].Text,
                    Weight = numbers[1],
                    Score = numbers[2],
                },
            // The same number again and again is one that is read twice.
            > 2 when numbers.All(n => n.Text == numbers[0].Text) => reading with
            {
                Weight = numbers[^2],
                Score = numbers[^1],
            },
            _ => reading with { Unplaced = numbers },
        };
    }

    /// <summary>Null where the line does not stand in the columns of the full rows.</summary>
    private TableColumns? ColumnsFor(RowCells row)
    {
        if (!row.Line.HasTabs)
            return null;
        if (!_columns.TryGetValue(row.Line.Cells, out var known))
            return row.Line.Cells == TableColumns.OwnCells && row.Columns == TableColumns.Own && row.HasAllLabels
                ? TableColumns.Own
                : null;
        var numbers = row.Figures!.Numbers;
        var fits = numbers.Any(n => n.Cell == known.Score)
            ? numbers.All(n => n.Cell == known.Weight || n.Cell == known.Score || n.Text == numbers[^1].Text)
            : numbers.All(n => n.Cell == known.Weight);
        return fits && row.Words.All(w => w[0].Cell <= known.Actual) ? known : null;
    }

    private RowReading? ByColumns(RowCells row, IReadOnlyList<TextPiece> numbers, TableColumns columns)
    {
        var (target, actual) = (TextIn(row, columns.Target), TextIn(row, columns.Actual));
        var name = row.Words.Where(w => w[0].Cell < columns.Target).ToList();
        if (target is null && name is [.., var last] && RowReading.HasSign(RowCells.FigureOf(last)))
        {
            target = RowCells.FigureOf(last);
            name.RemoveAt(name.Count - 1);
        }
        if (numbers.Count == 1 && target is null && actual is null)
            return null;
        // Cells that are lost with their tabs shift the others: what stands there must look like it.
        if (!Fit(row, target, actual, columns))
            (target, actual) = (null, null);
        return new RowReading(row.Line)
        {
            Name = [.. name.SelectMany(n => n)],
            Target = target,
            Actual = actual,
            Weight = Find(numbers, columns.Weight),
            Score = Find(numbers, columns.Score),
            Deviation = row.Behind,
        };
    }

    private bool Fit(RowCells row, string? target, string? actual, TableColumns columns)
    {
        if (target is null || RowReading.HasSign(target) || RowReading.HasNumber(target))
            return actual is null || (RowReading.HasNumber(actual) || (target is null && IsStatement(row.Words[^1])));
        var words = row.Words.First(w => w[0].Cell == columns.Target);
        if (actual is null || RowReading.HasNumber(actual) || IsEndOfName(target) || words.Count > 1)
            return false;
        return row.Line.Cells == _mainCells || row.Line.Cells == TableColumns.OwnCells
            ? row.Words[^1].Count == 1
            : IsStatement(row.Words[^1]) && IsRepeated(target, row.Words.Where(w => w[0].Cell < columns.Target));
    }

    private static TextPiece? Find(IReadOnlyList<TextPiece> numbers, int cell)
    {
        foreach (var number in numbers)
            if (number.Cell == cell)
                return number;
        return null;
    }

    private static string? TextIn(RowCells row, int cell) =>
        row.Words.FirstOrDefault(w => w[0].Cell == cell) is { } words ? RowCells.FigureOf(words) : null;

    private RowReading FromTheRight(RowCells row)
    {
        var words = row.Words.ToList();
        string? target = null;
        string? actual = null;
        if (words is [.., var last] && RowCells.FigureOf(last) is var end && IsSurelyActual(end, words))
        {
            actual = end;
            words.RemoveAt(words.Count - 1);
        }
        if (words is [.., var before] && RowCells.FigureOf(before) is var text && IsSurelyTarget(text, actual, words))
        {
            target = text;
            words.RemoveAt(words.Count - 1);
        }
        // Words that may be the target or the result, or belong to the name.
        var isOpen = actual is null
            ? words.Count > 0
            : target is null && words.Count > 1 && !RowReading.HasNumber(actual);
        return new RowReading(row.Line)
        {
            Name = [.. words.SelectMany(w => w)],
            Target = target,
            Actual = actual,
            IsOpen = isOpen,
            Deviation = row.Behind,
        };
    }

    /// <summary>A statement, or a measurement that no target can be: those have a sign, or stand before it.</summary>
    private bool IsSurelyActual(string text, List<IReadOnlyList<TextPiece>> words) =>
        !RowReading.HasSign(text)
        && (
            RowReading.HasNumber(text)
                ? RowReading.IsActual(text)
                    && (_hasSigns || (words.Count > 1 && RowReading.HasNumber(RowCells.FigureOf(words[^2]))))
                : IsStatement(words[^1])
        );

    private bool IsSurelyTarget(string text, string? actual, List<IReadOnlyList<TextPiece>> words) =>
        RowReading.HasSign(text)
        || (
            actual is not null
            && (
                RowReading.HasNumber(actual)
                    ? RowReading.HasNumber(text) && !_hasSigns
                    : !IsEndOfName(text) && IsRepeated(text, words.SkipLast(1))
            )
        );

    /// <summary>The name of the indicator has the word in it.</summary>
    private static bool IsRepeated(string word, IEnumerable<IReadOnlyList<TextPiece>> name) =>
        word.Length <= MaxTargetWord
        && RowCells.TextOf(name.SelectMany(n => n)).Contains(word, StringComparison.Ordinal);

    /// <summary>达成指标, 已完成; the end of a name (完成率) is none, nor is a word that a target may be (完成).</summary>
    private static bool IsStatement(IReadOnlyList<TextPiece> words)
    {
        string[] before = ["已", "未", "部分", "全部", "基本", "全面", ""];
        string[] verbs = ["达成", "达到", "达标", "完成", "实现"];
        if (words is not [{ Text: { Length: <= 20 } text }] || IsEndOfName(text))
            return false;
        var start = Array.Find(before, b => verbs.Any(v => text.StartsWith(b + v, StringComparison.Ordinal)));
        return start is { Length: > 0 }
            || (start is not null && (text.Contains("指标") || text.Contains("目标") || text.Contains("预期")));
    }

    /// <summary>完成率, 及时性: names end so, targets and results do not.</summary>
    private static bool IsEndOfName(string text) => text[^1] is '率' or '数' or '性' or '度' or '量';
}
