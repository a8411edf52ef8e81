using System.Text;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>
/// Two pieces of a text with a line of the table between them → one text. What the line printed twice is taken once;
/// a character that other places contradict becomes a gap.
/// </summary>
/// <param name="IsProven">False where nothing shows that the pieces belong together as they are.</param>
internal readonly record struct Seam(string Text, bool IsProven)
{
    /// <summary>To take one of these away would turn the meaning.</summary>
    private const string NeverDropped = "不未无非否没一二三四五六七八九十百千万亿0123456789";

    public static Seam Of(string left, string right, Wording wording)
    {
        if (left.Length == 0 || right.Length == 0)
            return new Seam(left + right, true);
        // Two numbers never become one.
        if (IsOfNumber(left[^1]) && IsOfNumber(right[0]))
            return new Seam(left + Illegible.Mark + right, false);
        var overlap = Math.Min(left.Length, right.Length);
        while (overlap > 0 && !left.EndsWith(right[..overlap], StringComparison.Ordinal))
            overlap--;
        if (overlap > 1 || (overlap == 1 && !wording.KnowsWell(left, right)))
            return new Seam(left + right[overlap..], true);
        if (wording.KnowsWell(left, right) || (IsWord(left[^1]) && IsWord(right[0]) && wording.Knows(left, right)))
            return new Seam(left + right, true);
        if (left.Length > 1 && right.Length > 1 && Remains(left, right, wording) is { } mended)
            return new Seam(mended, wording.HasCell(mended));
        if (!IsText(left[^1]) || !IsText(right[0]))
            return new Seam(
                Trim(left) + Illegible.Mark + right.TrimStart([.. right.TakeWhile(c => !IsText(c))]),
                false
            );
        return new Seam(left + right, false);
    }

    /// <summary>
    /// The remains of a cut character stand to the left or to the right of the line. They are only taken away without a
    /// mark where the text has the whole cell elsewhere, and where no meaning can hang on them.
    /// </summary>
    private static string? Remains(string left, string right, Wording wording)
    {
        var fromRight = wording.KnowsWell(left, right[1..]);
        var fromLeft = wording.KnowsWell(left[..^1], right);
        if (fromLeft == fromRight || IsOfNumber(fromRight ? right[0] : left[^1]))
            return null;
        var (before, after, remain) = fromRight ? (left, right[1..], right[0]) : (left[..^1], right, left[^1]);
        return !NeverDropped.Contains(remain) && wording.HasCell(before + after)
            ? before + after
            : before + Illegible.Mark + after;
    }

    /// <summary>The lines of one cell as one text, where nothing cuts them.</summary>
    public static string Whole(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.Length > 0 && IsOfNumber(text[^1]) && IsOfNumber(line[0]))
                text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private static string Trim(string left) => IsText(left[^1]) ? left : left[..^1];

    private static bool IsWord(char c) => Wording.IsHan(c);

    /// <summary>What a name may hold: characters, figures, brackets and quotes.</summary>
    public static bool IsText(char c) =>
        Wording.IsHan(c) || char.IsAsciiDigit(c) || "()（）[]\"“”《》、,，。;；:：+-%/?".Contains(c);
}
