using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Extraction;
using Publisher.Forms;

namespace Publisher.Cli;

/// <summary><c>publisher import</c>: forms as offices fill them in, or as the text of a PDF has them → record
/// files.</summary>
internal sealed class ImportCommand(
    Terminal terminal,
    Option<string> root,
    Option<bool> strict,
    Func<ParseResult, Language> languageOf
)
{
    public Command ToCommand()
    {
        var source = new Argument<string>("source")
        {
            Description = terminal.Say(
                "A workbook (.xlsx), a CSV file, the text of a PDF (.txt), or a folder of them",
                "工作簿（.xlsx）、CSV 文件、PDF 的文本（.txt），或放着它们的文件夹"
            ),
            HelpName = terminal.Say("source", "来源"),
        };
        source.Validators.Add(FolderPath.RefuseEmpty);
        var year = new Option<int?>("--year")
        {
            Description = terminal.Say("The fiscal year, where the forms do not say it", "年度，表上没有时填写"),
            HelpName = terminal.Say("year", "年度"),
        };
        var id = new Option<string?>("--id")
        {
            Description = terminal.Say(
                "The project's number; of several forms, what their numbers begin with (default: the file's name)",
                "项目编号；多张表时为编号的开头（默认取文件名）"
            ),
            HelpName = terminal.Say("number", "编号"),
        };
        var replace = new Option<bool>("--replace")
        {
            Description = terminal.Say(
                "Replace records that exist; reviews, approval and corrections stay",
                "替换已有记录，其审核、批准、更正保留"
            ),
        };
        var command = new Command(
            "import",
            terminal.Say("Read filled-in forms and write a draft record each", "导入填好的自评表，每张写成一份草稿记录")
        )
        {
            source,
            year,
            id,
            replace,
            strict,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(source)!;
            return Report(
                new ImportOptions(
                    Full(parsed.GetValue(root)!),
                    Full(named),
                    named.TrimEnd('/', '\\'),
                    parsed.GetValue(year),
                    parsed.GetValue(id),
                    parsed.GetValue(replace)
                ),
                parsed.GetValue(strict),
                languageOf(parsed)
            );
        });
        return command;
    }

    private string Full(string path) => Path.GetFullPath(path, terminal.CurrentFolder);

    private int Report(ImportOptions options, bool isStrict, Language language)
    {
        var findings = new DiagnosticBag();
        var forms = FormImport.Run(options, ExtractedTextReader.ReadFile, findings);
        new FindingPrinter(terminal.Out, language).Print(findings.InReadingOrder());
        foreach (var form in forms)
            Say(form, language);
        terminal.Out.WriteLine(Closing(forms).In(language));
        return ExitCodes.Of(findings.Findings, isStrict);
    }

    private void Say(ImportedForm form, Language language)
    {
        BilingualText outcome = form.Outcome switch
        {
            ImportOutcome.Written => new("written, a draft", "已写出（草稿）"),
            ImportOutcome.Replaced => new("replaced", "已替换"),
            ImportOutcome.Unchanged => new("unchanged", "没有变化"),
            _ => new("not written", "未写出"),
        };
        terminal.Out.WriteLine(VisibleText.Of($"{form.Place}: {outcome.In(language)}"));
        foreach (var change in form.Changes)
            terminal.Out.WriteLine(VisibleText.Of($"  {change.Path}: {Shown(change.Before)} → {Shown(change.After)}"));
    }

    /// <summary>A paragraph stays on one line of the terminal.</summary>
    private static string Shown(string? text) => text?.Replace("\n", "⏎", StringComparison.Ordinal) ?? "—";

    private static BilingualText Closing(IReadOnlyList<ImportedForm> forms)
    {
        var counts = forms.CountBy(f => f.Outcome).ToDictionary();
        int Of(ImportOutcome outcome) => counts.GetValueOrDefault(outcome);
        var (written, replaced) = (Of(ImportOutcome.Written), Of(ImportOutcome.Replaced));
        var (unchanged, refused) = (Of(ImportOutcome.Unchanged), Of(ImportOutcome.Refused));
        var noun = forms.Count == 1 ? "form" : "forms";
        return new(
            Text($"{forms.Count} {noun} found: {written} written, {replaced} replaced, ")
                + Text($"{unchanged} unchanged, {refused} not written"),
            Text($"共 {forms.Count} 张表：写出 {written}，替换 {replaced}，没有变化 {unchanged}，未写出 {refused}")
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
