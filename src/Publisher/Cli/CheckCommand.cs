using System.CommandLine;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary><c>publisher check</c>: every finding of every file, as text or for another program; and what is mechanical
/// mended, where that is asked for.</summary>
internal sealed class CheckCommand(Terminal terminal, Option<string> root, Option<bool> strict, TermsOptions terms)
{
    private static readonly string[] Formats = ["text", "json", "sarif", "csv", "html"];

    private readonly Option<string> _format = new("--format")
    {
        Description = terminal.Say(
            "How findings are told; html makes a page for each department, in a folder (default: text)",
            "问题的输出格式；html 在文件夹里为每个主管部门生成一页（默认：text）"
        ),
        HelpName = string.Join('|', Formats),
        DefaultValueFactory = _ => Formats[0],
    };

    private readonly Option<string> _output = new("--output", "--to")
    {
        Description = terminal.Say(
            "The file for the findings; for html the folder (default: the terminal; for html output.findings)",
            "把问题写到这个文件；html 则写到这个文件夹（默认：终端；html 为 output.findings）"
        ),
        HelpName = terminal.Say("path", "路径"),
    };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = terminal.Say(
            "First mend what is mechanical in the records, and show what was changed; no reported figure changes",
            "先改正记录中机械性的错误，并显示改动；不改变任何填报的数"
        ),
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = terminal.Say(
            "With --fix: only show what would be changed",
            "与 --fix 同用：只显示将会作出的改动"
        ),
    };

    public Command ToCommand()
    {
        _format.AcceptOnlyFromAmong(Formats);
        _output.Validators.Add(FolderPath.RefuseEmpty);
        var command = new Command(
            "check",
            terminal.Say(
                "Tell every finding of every file; write nothing unless asked to",
                "列出所有文件的全部问题；除非要求，不写任何文件"
            )
        )
        {
            _format,
            _output,
            _fix,
            _dryRun,
            strict,
        };
        terms.AddTodayTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_dryRun) && !result.GetValue(_fix))
                result.AddError(UsageErrors.DryRunAlone.En);
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
        var (findings, isDryRun) = (new DiagnosticBag(), parsed.GetValue(_dryRun));
        if (parsed.GetValue(_fix))
            new MendingPrinter(terminal).Mend(folder, isDryRun, findings);
        var isStrict = parsed.GetValue(strict);
        if (!isDryRun)
        {
            var options = new BuildOptions(folder, null, Strict: isStrict) { Terms = terms.ReadToday(parsed) };
            var report = ProgressDisplay.During(terminal, progress => SiteBuild.Run(options, progress));
            Tell(parsed, report, folder, findings);
            findings.AddRange(report.Findings);
        }
        return ExitCodes.Of(findings.Findings, isStrict);
    }

    /// <param name="findings">Takes what hinders the writing, which is told at once.</param>
    private void Tell(ParseResult parsed, BuildReport report, string folder, DiagnosticBag findings)
    {
        var (format, named) = (parsed.GetValue(_format)!, parsed.GetValue(_output));
        var told = new DiagnosticBag();
        var writer = new FindingsWriter(terminal, report, folder, told);
        if (format == "html")
            writer.WritePages(named ?? "output.findings", named is null ? folder : terminal.CurrentFolder);
        else if (named is not null)
            writer.WriteFile(format, named);
        else
            writer.WriteToTerminal(format);
        new FindingPrinter(terminal.Out, terminal.Language).Print(told.Findings);
        findings.AddRange(told.Findings);
        if (format == "html" || named is not null)
            new ReportPrinter(terminal.Out, terminal.Language).Print(report, target: null);
    }
}
