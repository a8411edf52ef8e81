using System.Text.Json;
using Publisher.Diagnostics;

namespace Publisher.Reports;

/// <summary>
/// Findings → SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines. The rules stand in it in both
/// languages: in that of the run, and in the other as a translation.
/// </summary>
public static class FindingsSarif
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="stream">Stays open.</param>
    public static void Write(Stream stream, FindingsReport report, Language language)
    {
        using var json = ReportJson.WriterOn(stream);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        WriteComponent(json, "driver", report.Rules, language);
        json.WriteEndObject();
        json.WriteStartArray("translations");
        WriteComponent(json, null, report.Rules, language == Language.English ? Language.Chinese : Language.English);
        json.WriteEndArray();
        json.WriteString("language", Tag(language));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var places = report.Rules.Index().ToDictionary(r => r.Item, r => r.Index);
        foreach (var finding in report.Findings)
            Write(json, finding, places[finding.Code], language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteComponent(
        Utf8JsonWriter json,
        string? name,
        IReadOnlyList<DiagnosticCode> rules,
        Language language
    )
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("name", "Publisher");
        json.WriteString("language", Tag(language));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Message.In(language));
            WriteText(json, "fullDescription", rule.Why.In(language));
            WriteText(json, "help", rule.Remedy.In(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", ReportJson.WordOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, int rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", ReportJson.WordOf(finding.Code.Severity));
        var notes = string.Concat(finding.Notes.Select(n => $"\n{n.In(language)}"));
        WriteText(json, "message", finding.Message(language) + notes);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        // Relative to wherever the office keeps its files: a path of this machine is nobody's business.
        json.WriteString("uri", string.Join('/', finding.Span.File.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Span.Line > 0)
            WriteRegion(json, finding);
        json.WriteEndObject();
        if (finding.Origin is { } origin)
            WriteOrigin(json, origin);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The cell of a workbook that the value was taken from.</summary>
    private static void WriteOrigin(Utf8JsonWriter json, string origin)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", origin);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Columns count UTF-16 units, as ours do; the end is the first column behind.</summary>
    private static void WriteRegion(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Span.Line);
        json.WriteNumber("startColumn", Math.Max(1, finding.Span.Column));
        json.WriteNumber("endColumn", Math.Max(1, finding.Span.Column) + finding.Span.Length);
        if (finding.Excerpt.Length > 0)
            WriteText(json, "snippet", finding.Excerpt);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Tag(Language language) => language == Language.Chinese ? "zh-CN" : "en";
}
