using System.Text;

namespace Publisher.Diagnostics;

/// <summary>
/// Where a value of a record stood in what it was taken from: a comment behind the value, which moves with it when the
/// editor moves the line. <c>rate: 99.66 # 原表 自评表!F14</c>
/// </summary>
public static class Origin
{
    private const string Mark = "# 原表 ";
    private const int MaxLength = 120;

    /// <param name="origin">An address within the document; what no line can hold is left out of it.</param>
    public static string Comment(string origin)
    {
        var text = new StringBuilder(Mark);
        foreach (var c in origin.Length > MaxLength ? origin.AsSpan(0, MaxLength) : origin)
            if (!char.IsControl(c) && !char.IsSurrogate(c) && !HiddenCharacters.IsShownByNumber(c))
                text.Append(c is '#' or '\u2028' or '\u2029' ? '.' : c);
        return text.ToString().TrimEnd();
    }

    /// <summary>Of what stands on the line; of a text block, that of its key. Null where none is told.</summary>
    public static string? Of(SourceFile file, int line)
    {
        if (!file.Text.Contains(Mark, StringComparison.Ordinal))
            return null;
        var text = file.Line(KeyAbove(file, line) ?? line);
        var at = text.LastIndexOf($" {Mark}", StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 1 + Mark.Length)..].Trim();
    }

    /// <summary>The line of the key whose text block the line belongs to.</summary>
    private static int? KeyAbove(SourceFile file, int line)
    {
        var indent = Indent(file.Line(line));
        for (var above = line - 1; above > 0; above--)
        {
            var text = file.Line(above);
            if (string.IsNullOrWhiteSpace(text) || Indent(text) >= indent)
                continue;
            var comment = text.IndexOf(" #", StringComparison.Ordinal);
            var value = (comment < 0 ? text : text[..comment]).TrimEnd();
            return value.EndsWith(": >-", StringComparison.Ordinal) || value.EndsWith(": |-", StringComparison.Ordinal)
                ? above
                : null;
        }
        return null;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
