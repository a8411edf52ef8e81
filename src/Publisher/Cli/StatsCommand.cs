using System.CommandLine;
using Publisher.Diagnostics;
using Publisher.Office;

namespace Publisher.Cli;

/// <summary><c>publisher stats</c>: all records, published or not → figures for the office.</summary>
internal sealed class StatsCommand(
    Terminal terminal,
    Option<string> root,
    TermsOptions terms,
    Func<ParseResult, Language> languageOf
)
{
    private readonly ReportOptions _report = new(terminal, root, ["text", "csv", "html"]);

    public Command ToCommand()
    {
        var command = new Command(
            "stats",
            terminal.Say(
                "Tell the office its records in figures, by year and department",
                "按年度和主管部门统计全部记录"
            )
        );
        _report.AddTo(command);
        terms.AddTodayTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (language, findings) = (languageOf(parsed), new DiagnosticBag());
        var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
        var statistics = StatisticsOfOffice.Of(folder, terms.ReadToday(parsed).Date, findings);
        _report.Write(parsed, findings, (format, stream) => Write(stream, format, statistics, language));
        new FindingPrinter(terminal.Error, language).Print(findings.Findings);
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private static void Write(Stream stream, string format, OfficeStatistics statistics, Language language)
    {
        if (format == "html")
            StatisticsPage.Write(stream, statistics, language);
        else if (format == "csv")
            StatisticsText.WriteCsv(stream, statistics);
        else
            ReportOptions.WriteLines(stream, line => StatisticsText.Write(statistics, language, line));
    }
}
