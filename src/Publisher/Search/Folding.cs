using System.Globalization;
using System.Text;

namespace Publisher.Search;

/// <summary>
/// A character → what it is searched as. The theme's search.js folds a query in the same way;
/// tests/cases/search/folding.tsv binds both.
/// </summary>
public static class Folding
{
    /// <summary>
    /// What cannot be read in the original: the characters before and after it do not belong together.
    /// </summary>
    private const string Gap = "[?]";

    private const int FullWidthFirst = 0xFF01; // ！
    private const int FullWidthLast = 0xFF5E; // ～
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Full width → half, upper case → lower; nothing that depends on a language.</summary>
    public static Rune Fold(Rune character) =>
        Rune.ToLowerInvariant(
            character.Value is >= FullWidthFirst and <= FullWidthLast
                ? new Rune(character.Value - FullWidthOffset)
                : character
        );

    public static bool IsGapAt(string text, int index) => string.CompareOrdinal(text, index, Gap, 0, Gap.Length) == 0;

    /// <summary>Blanks stand between words on paper, but no search depends on them.</summary>
    public static bool IsBlank(Rune folded) =>
        Rune.GetUnicodeCategory(folded)
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control
                or UnicodeCategory.Format;

    /// <summary>Punctuation and symbols are passed over, unless the query has nothing else.</summary>
    public static bool IsMark(Rune folded) => Rune.IsPunctuation(folded) || Rune.IsSymbol(folded);
}
