using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Forms;

namespace Publisher.Cli;

/// <summary><c>publisher export</c>: records → workbooks with the official form.</summary>
internal sealed class ExportCommand(Terminal terminal, Option<string> root, Func<ParseResult, Language> languageOf)
{
    public Command ToCommand()
    {
        var form = new Option<string>("--form")
        {
            Description = terminal.Say("The kind of file: xlsx", "文件格式：xlsx"),
            HelpName = "xlsx",
            DefaultValueFactory = _ => "xlsx",
        };
        form.AcceptOnlyFromAmong("xlsx");
        var id = new Option<string[]>("--id")
        {
            Description = terminal.Say(
                "A record's number, or year/number; may be given again (default: all)",
                "记录编号，或“年度/编号”；可以给出多个（默认全部）"
            ),
            HelpName = terminal.Say("number", "编号"),
            DefaultValueFactory = _ => [],
        };
        var output = new Option<string>("--output")
        {
            Description = terminal.Say(
                "The folder for the workbooks (default: output.forms, in the root)",
                "存放工作簿的文件夹（默认：output.forms）"
            ),
            HelpName = terminal.Say("folder", "文件夹"),
        };
        output.Validators.Add(FolderPath.RefuseEmpty);
        var replace = new Option<bool>("--replace")
        {
            Description = terminal.Say("Replace workbooks that say something else", "替换内容不同的工作簿"),
        };
        var command = new Command(
            "export",
            terminal.Say("Write records as workbooks with the official form", "把记录导出为规定表式的工作簿")
        )
        {
            form,
            id,
            output,
            replace,
        };
        command.SetAction(parsed =>
        {
            var findings = new DiagnosticBag();
            var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
            var named = parsed.GetValue(output);
            var target = named is null
                ? Path.Combine(folder, "output.forms")
                : Path.GetFullPath(named, terminal.CurrentFolder);
            var name = (named ?? "output.forms").TrimEnd('/', '\\');
            var (written, kept) = FormExport.Run(
                folder,
                parsed.GetValue(id)!,
                (target, name),
                parsed.GetValue(replace),
                findings
            );
            var language = languageOf(parsed);
            new FindingPrinter(terminal.Out, language).Print(findings.InReadingOrder());
            terminal.Out.WriteLine(VisibleText.Of(Closing(written, kept, name).In(language)));
            return ExitCodes.Of(findings.Findings, strict: false);
        });
        return command;
    }

    private static BilingualText Closing(int written, int kept, string target) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{written} {(written == 1 ? "workbook" : "workbooks")} written to {target}, {kept} as they were"
            ),
            string.Create(CultureInfo.InvariantCulture, $"已写出 {written} 个工作簿到 {target}，{kept} 个不变")
        );
}
