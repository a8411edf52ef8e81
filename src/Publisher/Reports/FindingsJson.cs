using System.Text.Json;
using Publisher.Diagnostics;

namespace Publisher.Reports;

/// <summary>
/// Findings → JSON for scripts of the office. Keys are never renamed or removed; <c>format</c> counts up if that
/// cannot be helped.
/// </summary>
public static class FindingsJson
{
    private const int Format = 1;

    /// <param name="stream">Stays open.</param>
    public static void Write(Stream stream, FindingsReport report)
    {
        using var json = ReportJson.WriterOn(stream);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartObject("records");
        foreach (var (word, count) in report.Records)
            json.WriteNumber(word, count);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Id);
        json.WriteString("name", finding.Code.Name);
        json.WriteString("severity", ReportJson.WordOf(finding.Code.Severity));
        json.WriteString("file", finding.Span.File.Path);
        if (finding.Span.Line > 0)
        {
            json.WriteNumber("line", finding.Span.Line);
            json.WriteNumber("column", finding.Span.Column);
            json.WriteNumber("length", finding.Span.Length);
            json.WriteString("excerpt", finding.Excerpt);
        }
        if (finding.Origin is { } origin)
            json.WriteString("origin", origin);
        json.WriteBoth("message", finding.Filled(finding.Code.Message));
        json.WriteStartObject("values");
        foreach (var (name, value) in finding.Values.DistinctBy(v => v.Name))
            json.WriteBoth(name, value);
        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            json.WriteString("en", note.En);
            json.WriteString("zh", note.Zh);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoth("remedy", finding.Filled(finding.Code.Remedy));
        json.WriteEndObject();
    }
}
