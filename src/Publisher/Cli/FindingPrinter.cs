using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>
/// Findings → text: place, code, message, the line with a caret under the fault, the calculation, the remedy.
/// </summary>
internal sealed class FindingPrinter(TextWriter output, Language language)
{
    /// <summary>Cells of an excerpt: a paragraph is cut down to what stands around the fault.</summary>
    private const int MaxExcerpt = 100;

    public void Print(Diagnostic finding)
    {
        var (span, code) = (finding.Span, finding.Code);
        var place =
            span.Line == 0
                ? span.File.Path
                : string.Create(CultureInfo.InvariantCulture, $"{span.File.Path}:{span.Line}:{span.Column}");
        output.WriteLine(
            Visible($"{place}: {SeverityWord(code.Severity)} {code.Id} {code.Name}: {finding.Message(language)}")
        );
        var gutter = new string(' ', span.Line.ToString(CultureInfo.InvariantCulture).Length);
        if (finding.Excerpt.Length > 0)
            PrintExcerpt(finding, gutter);
        foreach (var note in finding.Notes)
            output.WriteLine(Visible($"{gutter} = {note.In(language)}"));
        output.WriteLine(
            Visible(
                $"{gutter} = {new BilingualText("mend", "改法").In(language)}: {finding.Fill(code.Remedy, language)}"
            )
        );
        output.WriteLine($"{gutter} = {new BilingualText("help", "说明").In(language)}: publisher explain {code.Id}");
        output.WriteLine();
    }

    private static string SeverityWord(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private void PrintExcerpt(Diagnostic finding, string gutter)
    {
        var (line, column, cut) = Window(finding.Excerpt, finding.Span.Column - 1, finding.Span.Length);
        output.WriteLine($"{gutter} |");
        output.WriteLine(Visible(string.Create(CultureInfo.InvariantCulture, $"{finding.Span.Line} | {line}")));
        var indent = DisplayWidth.Of(line.AsSpan(0, column));
        var carets = DisplayWidth.Of(line.AsSpan(column, Math.Min(cut, line.Length - column)));
        output.WriteLine($"{gutter} | {new string(' ', indent)}{new string('^', Math.Max(1, carets))}");
    }

    /// <summary>The part of a long line around the fault, with the fault's place and length in it.</summary>
    private static (string Line, int Column, int Length) Window(string line, int column, int length)
    {
        line = line.Replace('\t', ' ');
        column = Math.Clamp(column, 0, line.Length);
        if (DisplayWidth.Of(line) <= MaxExcerpt)
            return (line, column, length);
        var start = Math.Max(0, column - (MaxExcerpt / 4));
        if (start > 0 && char.IsLowSurrogate(line[start]))
            start--;
        var end = start;
        for (var width = 0; end < line.Length && width < MaxExcerpt; end++)
            width += DisplayWidth.Of(line.AsSpan(end, 1));
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end++;
        var (before, after) = (start > 0 ? "…" : "", end < line.Length ? "…" : "");
        return ($"{before}{line[start..end]}{after}", column - start + before.Length, Math.Min(length, end - column));
    }

    /// <summary>Control and direction characters of a hostile file or file name must not reach the terminal.</summary>
    private static string Visible(string text) =>
        text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? $"<U+{(int)c:X4}>" : c.ToString())) : text;

    private static bool IsHidden(char c) =>
        char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
