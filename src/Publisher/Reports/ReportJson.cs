using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Publisher.Diagnostics;

namespace Publisher.Reports;

/// <summary>How the reports write JSON: Chinese as it is, and a text in both languages as an object of two.</summary>
internal static class ReportJson
{
    public static Utf8JsonWriter WriterOn(Stream stream) =>
        new(
            stream,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            }
        );

    public static void WriteBoth(this Utf8JsonWriter json, string name, BilingualText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.En);
        json.WriteString("zh", text.Zh);
        json.WriteEndObject();
    }

    public static string WordOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>A text of the finding's code with the finding's values in it, in both languages.</summary>
    public static BilingualText Filled(this Diagnostic finding, BilingualText text) =>
        new(finding.Fill(text, Language.English), finding.Fill(text, Language.Chinese));
}
