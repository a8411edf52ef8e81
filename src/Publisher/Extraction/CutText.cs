using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>The pieces of one cell of words → its text, with a note of each place to compare.</summary>
internal sealed class CutText(Wording wording, FormFindings findings)
{
    /// <summary>No cell of the form is longer.</summary>
    private const int MaxLength = 300;

    /// <param name="pieces">In reading order.</param>
    /// <param name="isWide">The cell goes over several columns, so that a line of the table cuts its text.</param>
    /// <param name="cell">The note's cell; null for the text itself.</param>
    public PrintedCell Read(IReadOnlyList<TextPiece> pieces, string? cell, string label, int line, bool isWide = true)
    {
        var sound = pieces.Where(p => p.Text.Any(Wording.IsHan) || p.Text.All(char.IsAsciiLetterOrDigit)).ToList();
        if (!sound.Exists(p => p.Text.Any(Wording.IsHan)) || sound.Sum(p => p.Text.Length) > MaxLength)
            return pieces.Count == 0
                ? findings.Missing(cell ?? Illegible.Mark, label, line)
                : findings.Torn(cell ?? Illegible.Mark, label, Raw(pieces), line);
        var (text, isProven) = ("", true);
        for (var i = 0; i < sound.Count; i++)
        {
            // A break of the line within a cell that is not the last may have lost its right half.
            var isBroken = isWide && i > 0 && sound[i].Cell == sound[i - 1].Cell && IsCutOff(sound, i);
            var seam =
                i == 0 ? new Seam(sound[0].Text, true)
                : isBroken ? new Seam(Broken(text, sound[i].Text), false)
                : Seam.Of(text, sound[i].Text, wording);
            (text, isProven) = (seam.Text, isProven && seam.IsProven);
        }
        if (!Seam.IsText(text[^1]))
            (text, isProven) = (text[..^1] + Illegible.Mark, false);
        if (!isProven)
        {
            var values = new[] { ("label", (Diagnostics.BilingualText)label), ("found", Raw(pieces)) };
            findings.Report(ExtractionCodes.UnprovenSeam, pieces[0].Line, values);
            var certainty = Illegible.IsIn(text) ? Certainty.Unreadable : Certainty.Likely;
            findings.Note(cell ?? text, $"提取文本作“{Raw(pieces)}”,在格线处断开,断处未能核对", certainty);
        }
        return new PrintedCell(text, FormFindings.OriginOf(pieces[0].Line));
    }

    private static string Broken(string text, string next) =>
        text.EndsWith(next, StringComparison.Ordinal) ? text : text + Illegible.Mark + next;

    private static bool IsCutOff(List<TextPiece> pieces, int at) =>
        pieces[at].Line == pieces[at - 1].Line && pieces[^1].Cell == pieces[at].Cell && pieces.Count == at + 1;

    private static string Raw(IReadOnlyList<TextPiece> pieces)
    {
        var text = string.Join(' ', pieces.Select(p => p.Text));
        return text.Length > 200 ? string.Concat(text.AsSpan(0, 200), "…") : text;
    }
}
