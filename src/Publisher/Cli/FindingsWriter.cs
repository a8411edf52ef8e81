using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reports;

namespace Publisher.Cli;

/// <summary>What a check found → the terminal, a file, or a folder of pages.</summary>
/// <param name="root">Whose sources are never written over.</param>
/// <param name="findings">Takes what hinders the writing.</param>
internal sealed class FindingsWriter(Terminal terminal, BuildReport report, string root, DiagnosticBag findings)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public void WriteToTerminal(string format)
    {
        if (format == "text")
        {
            WriteText(terminal.Out);
            return;
        }
        using var bytes = new MemoryStream();
        Write(format, bytes);
        terminal.Out.Write(Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    public void WriteFile(string format, string named)
    {
        var path = Path.GetFullPath(named, terminal.CurrentFolder);
        if (ReportFile.Save(path, named, root, stream => Write(format, stream), findings))
            Say($"Written to {named}", $"已写到 {named}");
    }

    /// <param name="from">The folder that the named one stands in.</param>
    public void WritePages(string named, string from)
    {
        var (folder, count) = (Path.GetFullPath(named, from), 0);
        var files = DepartmentFindings.Of(root, report.Findings);
        foreach (var (name, write) in FindingsPages.Of(files, EarlierPages(folder, named), terminal.Language))
        {
            var path = Path.Combine(folder, name);
            void Seal(Stream stream) => SealedFile.Write(stream, name, write);
            if (!ReportFile.Save(path, $"{named}/{name}", root, Seal, findings))
                return;
            count++;
        }
        Say(
            FormattableString.Invariant($"{count} pages written to {named}; begin with index.html"),
            FormattableString.Invariant($"已写出 {count} 页到 {named}，请从 index.html 开始看")
        );
    }

    /// <summary>Those that a run before wrote and nobody has touched.</summary>
    private IReadOnlyList<string> EarlierPages(string folder, string named)
    {
        try
        {
            return SealedFile.NamesIn(folder, "*.html");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(OutputCodes.CannotWrite, SourceSpan.Whole(named), [("reason", e.Message)]);
            return [];
        }
    }

    private void Write(string format, Stream stream)
    {
        var (told, language) = (Told(), terminal.Language);
        if (format == "json")
            FindingsJson.Write(stream, told);
        else if (format == "sarif")
            FindingsSarif.Write(stream, told, language);
        else if (format == "csv")
            FindingsCsv.Write(stream, told, language);
        else
        {
            using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            WriteText(text);
        }
    }

    private void WriteText(TextWriter text)
    {
        new FindingPrinter(text, terminal.Language).Print(report.Findings);
        new ReportPrinter(text, terminal.Language).Print(report, target: null);
    }

    private FindingsReport Told() =>
        new(
            report.Findings,
            CodeCatalog.All,
            new Dictionary<string, int>
            {
                ["found"] = report.Found,
                ["ready"] = report.Ready,
                ["held"] = report.Held.Count,
                ["drafts"] = report.Drafts.Count,
                ["withdrawn"] = report.Withdrawn.Count,
                ["ignored"] = report.Ignored.Count,
            }
        );

    private void Say(string en, string zh) => terminal.Out.WriteLine(VisibleText.Of(terminal.Say(en, zh)));
}
