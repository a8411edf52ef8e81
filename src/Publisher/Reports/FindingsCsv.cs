using Publisher.Diagnostics;
using Publisher.OpenData;
using Cells = Publisher.OpenData.ColumnOf<Publisher.Diagnostics.Diagnostic>;

namespace Publisher.Reports;

/// <summary>Findings → CSV, a line each, for a spreadsheet; texts in the language of the run.</summary>
public static class FindingsCsv
{
    /// <param name="stream">Stays open.</param>
    public static void Write(Stream stream, FindingsReport report, Language language)
    {
        var table = TableIn(language);
        using var csv = new CsvTableWriter(stream, table.Table);
        foreach (var finding in report.Findings)
            csv.Write(table.RowOf(finding));
    }

    private static TableOf<Diagnostic> TableIn(Language language) =>
        new(
            "findings",
            new("Findings", "问题"),
            new("A line for each finding.", "每个问题一行。"),
            [],
            [
                Text("file", f => f.Span.File.Path),
                Number("line", f => f.Span.Line),
                Number("column", f => f.Span.Column),
                Text("severity", f => ReportJson.WordOf(f.Code.Severity)),
                Text("code", f => f.Code.Id),
                Text("name", f => f.Code.Name),
                Text("message", f => f.Message(language)),
                Text("notes", f => string.Join('\n', f.Notes.Select(n => n.In(language)))),
                Text("remedy", f => f.Fill(f.Code.Remedy, language)),
                Text("excerpt", f => f.Excerpt),
                Text("origin", f => f.Origin),
            ]
        );

    private static Cells Text(string name, Func<Diagnostic, string?> value) => Cells.Text(name, name, name, value);

    /// <summary>Nothing where the file as a whole is meant.</summary>
    private static Cells Number(string name, Func<Diagnostic, int> value) =>
        new(
            new Column(name, ColumnType.Count, name, name),
            f => value(f) is > 0 and var number ? number : default(int?)
        );
}
