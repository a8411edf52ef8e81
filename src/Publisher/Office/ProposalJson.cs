using System.Text.Encodings.Web;
using System.Text.Json;
using Publisher.Checks;
using Publisher.Diagnostics;

namespace Publisher.Office;

/// <summary>A proposed release → JSON, with every field of every record that it touches.</summary>
public static class ProposalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="stream">Stays open; written to record by record.</param>
    public static void Write(Stream stream, ReleaseProposal proposal, Language language)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("release", proposal.Number);
        if (proposal.Date is { } date)
            json.WriteString("date", date);
        json.WriteBoolean("publishable", proposal.IsSound);
        if (proposal.IsSound)
            json.WriteString("manifest", proposal.Manifest.ToString());
        json.WriteNumber("unchanged", proposal.Untouched);
        json.WriteNumber("drafts", proposal.Drafts);
        json.WriteStartArray("records");
        foreach (var record in proposal.Records)
        {
            Write(json, record, proposal.DetailsOf(record), language);
            json.Flush();
        }
        json.WriteEndArray();
        WriteOthers(json, proposal, language);
        WriteFindings(json, proposal, language);
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ProposedRecord record, ProposedDetails details, Language language)
    {
        json.WriteStartObject();
        json.WriteString("record", record.Place);
        WriteGiven(json, "former", record.Former);
        json.WriteString("title", record.Title);
        json.WriteString("department", record.Department);
        json.WriteStartArray("steps");
        foreach (var (key, _) in ProposalWords.Of(record))
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteBoolean("held", record.IsHeld);
        json.WriteBoolean("comparable", !record.IsUnseen);
        json.WriteStartArray("decisions");
        foreach (var decision in details.Decisions)
        {
            json.WriteStartObject();
            json.WriteString("step", decision.Name.In(language));
            json.WriteString("by", decision.By);
            json.WriteString("on", ProposalText.Day(decision.On));
            WriteGiven(json, "reason", decision.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in details.Fields)
            Write(json, field);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldDifference field)
    {
        json.WriteStartObject();
        json.WriteString("path", field.Path);
        json.WriteString("label", field.Label);
        json.WriteBoolean("figure", field.IsFigure);
        WriteGiven(json, "was", field.Was);
        WriteGiven(json, "now", field.Now);
        if (field.Correction is { } correction)
        {
            json.WriteStartObject("correction");
            json.WriteString("by", correction.By);
            json.WriteString("on", ProposalText.Day(correction.On));
            json.WriteString("reason", correction.Reason);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteOthers(Utf8JsonWriter json, ReleaseProposal proposal, Language language)
    {
        json.WriteStartArray("files");
        foreach (var (topic, change, path) in proposal.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("topic", topic.In(language));
            json.WriteString("change", change.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("redrawn_pages", proposal.Redrawn);
        json.WriteNumber("derived_files", proposal.Derived);
    }

    private static void WriteFindings(Utf8JsonWriter json, ReleaseProposal proposal, Language language)
    {
        json.WriteStartArray("findings");
        foreach (var finding in proposal.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("name", finding.Code.Name);
            json.WriteString("file", finding.Span.File.Path);
            json.WriteNumber("line", finding.Span.Line);
            json.WriteString("message", finding.Message(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }
}
