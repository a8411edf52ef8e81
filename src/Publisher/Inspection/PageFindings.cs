using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>What is found on one page, on its way to the account of the whole run.</summary>
/// <param name="page">The page's place among all; -1 for the site as a whole.</param>
internal sealed class PageFindings(FindingTally tally, int page, string path)
{
    /// <summary>Cells of the excerpt after a fault: lines of a page can be as long as the page.</summary>
    private const int MaxAfter = 100;

    private readonly SourceFile _file = new(path, "");

    /// <summary>The page's text, once it is read, for the line that a finding stands on.</summary>
    public string Text { get; set; } = "";

    public void Report(DiagnosticCode code) => Report(code, []);

    /// <param name="placeOf">Told only of a finding that is kept; null for the page as a whole.</param>
    public void Report(
        DiagnosticCode code,
        IReadOnlyList<(string Name, BilingualText Value)> values,
        IReadOnlyList<BilingualText>? notes = null,
        Func<ElementPlace>? placeOf = null
    ) =>
        tally.Add(
            code,
            page,
            () =>
            {
                var place = placeOf?.Invoke() ?? default;
                var span = new SourceSpan(_file, place.Line, place.Column, place.Length);
                return new Diagnostic(code, span, Excerpt(place), values, notes ?? []);
            }
        );

    private string Excerpt(ElementPlace place)
    {
        if (place.Line == 0)
            return "";
        var line = new SourceFile(_file.Path, Text).Line(place.Line);
        var end = Math.Min(line.Length, place.Column - 1 + place.Length + MaxAfter);
        return line[..(end < line.Length && char.IsLowSurrogate(line[end]) ? end - 1 : end)];
    }
}
