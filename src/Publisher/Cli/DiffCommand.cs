using System.CommandLine;
using Publisher.Diagnostics;
using Publisher.Office;

namespace Publisher.Cli;

/// <summary><c>publisher diff</c>: a build that is not published → what it would change for readers.</summary>
internal sealed class DiffCommand(
    Terminal terminal,
    Option<string> root,
    Option<string> output,
    TermsOptions terms,
    Func<ParseResult, Language> languageOf
)
{
    private readonly ReportOptions _report = new(terminal, root, ["text", "json", "html"]);

    private readonly Option<bool> _hold = new("--hold")
    {
        Description = terminal.Say(
            "Compare as 'build --hold' would publish: records with errors are held back",
            "按 build --hold 的做法比对：扣下有错误的记录"
        ),
    };

    public Command ToCommand()
    {
        var command = new Command(
            "diff",
            terminal.Say(
                "Tell field by field what the next release would change; publish nothing",
                "逐项列出下一次发布会有哪些改动；不发布"
            )
        )
        {
            output,
            _hold,
        };
        _report.AddTo(command);
        terms.AddDateTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
        var target = Path.GetFullPath(
            parsed.GetValue(output) ?? Path.Combine(folder, "output"),
            terminal.CurrentFolder
        );
        var (language, findings) = (languageOf(parsed), new DiagnosticBag());
        var options = new BuildOptions(folder, target, parsed.GetValue(_hold))
        {
            Terms = terms.ReadDate(parsed),
            Review = proposal =>
                _report.Write(parsed, findings, (format, stream) => Write(stream, format, proposal, language)),
        };
        var report = ProgressDisplay.During(terminal, progress => SiteBuild.Run(options, progress));
        findings.AddRange(report.Findings.Where(f => f.Code.Severity == Severity.Error));
        // A page or JSON on the terminal is not mixed with anything else.
        var isAlone = _report.FormatOf(parsed) != "text" && !_report.HasFile(parsed);
        new FindingPrinter(isAlone ? terminal.Error : terminal.Out, language).Print(findings.Findings);
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private static void Write(Stream stream, string format, ReleaseProposal proposal, Language language)
    {
        if (format == "html")
            ProposalPage.Write(stream, proposal, language);
        else if (format == "json")
            ProposalJson.Write(stream, proposal, language);
        else
            ReportOptions.WriteLines(stream, line => ProposalText.Write(proposal, language, line));
    }
}
