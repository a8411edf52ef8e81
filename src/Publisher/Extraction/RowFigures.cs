using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>分值 and 得分 of a line of the table: the numbers that stand side by side behind the result.</summary>
/// <param name="Start">The first piece of the line that is one of them.</param>
/// <param name="End">The first piece behind them.</param>
/// <param name="Numbers">What is left when remains of a number beside the number itself are taken away.</param>
internal sealed record RowFigures(int Start, int End, IReadOnlyList<TextPiece> Numbers)
{
    /// <summary>Null where the line has no number that stands alone.</summary>
    public static RowFigures? Find(IReadOnlyList<TextPiece> pieces)
    {
        RowFigures? best = null;
        for (var start = 0; start < pieces.Count; start++)
        {
            if (!IsNumeric(pieces[start].Text))
                continue;
            var end = start;
            while (end < pieces.Count && IsNumeric(pieces[end].Text))
                end++;
            var numbers = WithoutRemains([.. pieces.Skip(start).Take(end - start)]);
            if (numbers.Count > 0 && (best is null || Math.Min(numbers.Count, 2) > Math.Min(best.Numbers.Count, 2)))
                best = new RowFigures(start, end, numbers);
            start = end;
        }
        return best;
    }

    public static bool IsNumber(string text) => Measurement.TryParseNumber(text, out _);

    private static bool IsNumeric(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && text.Any(char.IsAsciiDigit);

    private static List<TextPiece> WithoutRemains(List<TextPiece> pieces)
    {
        var sound = pieces.FindAll(p => IsNumber(p.Text));
        if (sound.Count > 2)
            sound.RemoveAll(p => sound.Exists(o => o.Text.Length > p.Text.Length && IsRemainOf(p.Text, o.Text)));
        return sound;
    }

    private static bool IsRemainOf(string part, string number) =>
        number.StartsWith(part, StringComparison.Ordinal) || number.EndsWith(part, StringComparison.Ordinal);
}
