using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>Findings → JSON for the overlay: all words are here, in the page's language.</summary>
internal static class FindingsJson
{
    /// <summary>Nobody reads on; the terminal has all of them.</summary>
    private const int MaxFindings = 100;

    /// <summary>Characters of a line before the fault, and in all.</summary>
    private const int MaxBefore = 40;
    private const int MaxLine = 160;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(ShownFindings shown)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, shown);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ShownFindings shown)
    {
        var (language, errors) = (shown.Language, shown.Own.Count(f => f.Code.Severity == Severity.Error));
        var (warnings, elsewhere) = (shown.Own.Count - errors, shown.Others.Count);
        json.WriteStartObject();
        json.WriteString("version", shown.Version);
        json.WriteString("lang", language == Language.Chinese ? "zh-CN" : "en");
        json.WriteBoolean("urgent", shown.IsUrgent);
        json.WriteNumber("errors", errors + elsewhere);
        json.WriteNumber("drafts", shown.Drafts);
        Write("heading", "What was found", "检查结果");
        Write("close", "Close (Esc)", "关闭（Esc）");
        Write("none", "Nothing was found in what this page is made from.", "本页的源文件没有发现问题。");
        Write("here", "On this page", "本页");
        Write("elsewhere", "Errors elsewhere", "其他文件的错误");
        Write("more", "The terminal has all of them.", "其余的见终端窗口。");
        Write(
            "summary",
            Text($"Preview: here {errors} errors, {warnings} warnings; elsewhere {elsewhere}; {shown.Drafts} drafts"),
            Text($"预览：本页错误 {errors}、警告 {warnings}；其他错误 {elsewhere}；草稿 {shown.Drafts}")
        );
        json.WriteBoolean("cut", Math.Max(shown.Own.Count, elsewhere) > MaxFindings);
        WriteAll(json, "findings", shown.Own, language);
        WriteAll(json, "others", shown.Others, language);
        json.WriteEndObject();

        void Write(string name, string en, string zh) => json.WriteString(name, new BilingualText(en, zh).In(language));
    }

    private static void WriteAll(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<Diagnostic> findings,
        Language language
    )
    {
        json.WriteStartArray(name);
        foreach (var finding in findings.OrderBy(f => f.Code.Severity != Severity.Error).Take(MaxFindings))
            Write(json, finding, language);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, Language language)
    {
        var (span, code) = (finding.Span, finding.Code);
        json.WriteStartObject();
        json.WriteString("severity", code.Severity == Severity.Error ? "error" : "warning");
        json.WriteString(
            "word",
            (code.Severity == Severity.Error ? new BilingualText("error", "错误") : new("warning", "警告")).In(language)
        );
        json.WriteString("code", $"{code.Id} {code.Name}");
        json.WriteString(
            "place",
            span.Line == 0 ? span.File.Path : $"{span.File.Path}:{Text($"{span.Line}:{finding.PrintedColumn}")}"
        );
        json.WriteString("message", HiddenCharacters.Show(finding.Message(language)));
        WriteLine(json, finding);
        if (finding.Origin is { } origin)
        {
            var original = new BilingualText($"original form: {origin}", $"原表 {origin}").In(language);
            json.WriteString("origin", HiddenCharacters.Show(original));
        }
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
            json.WriteStringValue(HiddenCharacters.Show(note.In(language)));
        var mend = new BilingualText("mend: ", "改法：").In(language);
        json.WriteStringValue(HiddenCharacters.Show($"{mend}{finding.Fill(code.Remedy, language)}"));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The source line in three parts, the fault in the middle.</summary>
    private static void WriteLine(Utf8JsonWriter json, Diagnostic finding)
    {
        var line = finding.Excerpt;
        if (line.Length == 0)
            return;
        var at = Math.Clamp(finding.Span.Column - 1, 0, line.Length);
        var start = at <= MaxBefore ? 0 : OnCharacter(line, at - MaxBefore);
        var end = OnCharacter(line, Math.Min(line.Length, start + MaxLine));
        var faultEnd = Math.Clamp(at + finding.Span.Length, at, end);
        json.WriteStartArray("line");
        json.WriteStringValue(Text($"{finding.Span.Line}"));
        json.WriteStringValue(HiddenCharacters.Show((start > 0 ? "…" : "") + line[start..at]));
        json.WriteStringValue(HiddenCharacters.Show(line[at..faultEnd]));
        json.WriteStringValue(HiddenCharacters.Show(line[faultEnd..end] + (end < line.Length ? "…" : "")));
        json.WriteEndArray();
    }

    private static int OnCharacter(string line, int at) =>
        at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
