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

    public void Print(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
            Print(finding);
    }

    public void Print(Diagnostic finding)
    {
        var (span, code) = (finding.Span, finding.Code);
        var place =
            span.Line == 0
                ? span.File.Path
                : string.Create(CultureInfo.InvariantCulture, $"{span.File.Path}:{span.Line}:{finding.PrintedColumn}");
        output.WriteLine(
            VisibleText.Of($"{place}: {SeverityWord(code.Severity)} {code.Id} {code.Name}: {finding.Message(language)}")
        );
        var gutter = new string(' ', span.Line.ToString(CultureInfo.InvariantCulture).Length);
        if (finding.Excerpt.Length > 0)
            PrintExcerpt(finding, gutter);
        if (finding.Origin is { } origin)
            output.WriteLine(
                VisibleText.Of($"{gutter} = {new BilingualText("origin", "原表").In(language)}: {origin}")
            );
        foreach (var note in finding.Notes)
            output.WriteLine(VisibleText.Of($"{gutter} = {note.In(language)}"));
        output.WriteLine(
            VisibleText.Of(
                $"{gutter} = {new BilingualText("mend", "改法").In(language)}: {finding.Fill(code.Remedy, language)}"
            )
        );
        output.WriteLine($"{gutter} = {new BilingualText("help", "说明").In(language)}: publisher explain {code.Id}");
        output.WriteLine();
    }

    private static string SeverityWord(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>The line, or the part of a long one around the fault, and carets below the fault.</summary>
    private void PrintExcerpt(Diagnostic finding, string gutter)
    {
        var line = finding.Excerpt;
        var at = Math.Clamp(finding.Span.Column - 1, 0, line.Length);
        var (start, end) = Window(line, at);
        var length = Math.Min(finding.Span.Length, end - at);
        var before = (start > 0 ? "…" : "") + Shown(line.AsSpan(start, at - start));
        var fault = Shown(line.AsSpan(at, length));
        var after = Shown(line.AsSpan(at + length, end - at - length)) + (end < line.Length ? "…" : "");
        var carets = new string('^', Math.Max(1, DisplayWidth.Of(fault)));
        output.WriteLine($"{gutter} |");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finding.Span.Line} | {before}{fault}{after}"));
        output.WriteLine($"{gutter} | {new string(' ', DisplayWidth.Of(before))}{carets}");
    }

    /// <summary>Where the part of a line begins and ends that is shown: all of it, if it is short.</summary>
    private static (int Start, int End) Window(string line, int at)
    {
        if (line.Length <= MaxExcerpt && DisplayWidth.Of(line) <= MaxExcerpt)
            return (0, line.Length);
        var start = Math.Max(0, at - (MaxExcerpt / 4));
        if (start > 0 && char.IsLowSurrogate(line[start]))
            start--;
        var end = start;
        for (var width = 0; end < line.Length && width < MaxExcerpt; end++)
            width += DisplayWidth.Of(line.AsSpan(end, 1));
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end++;
        return (start, Math.Max(at, end));
    }

    private static string Shown(ReadOnlySpan<char> text) => VisibleText.Of(text.ToString().Replace('\t', ' '));
}
