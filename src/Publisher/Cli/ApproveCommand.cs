using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Cli;

/// <summary><c>publisher approve</c>: a role and a date → the records that they vouch for.</summary>
internal sealed class ApproveCommand(Terminal terminal, Option<string> root, Func<ParseResult, Language> languageOf)
{
    private readonly Argument<string[]> _records = new("records")
    {
        Description = terminal.Say(
            "Year and number of each record, such as 2023/pt-001",
            "每条记录的年度和编号，例如 2023/pt-001"
        ),
        HelpName = terminal.Say("year/number", "年度/编号"),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _allReady = new("--all-ready")
    {
        Description = terminal.Say(
            "Every draft that has no error; the others are named and left as they are",
            "全部没有错误的草稿；其余只列出，保持原样"
        ),
    };

    private readonly Option<bool> _review = new("--review")
    {
        Description = terminal.Say("Write the next review instead of the approval", "写入下一次审核，而不是批准"),
    };

    private readonly Option<string> _by = new("--by")
    {
        Description = terminal.Say("The role that vouches for the records", "负责的岗位"),
        HelpName = terminal.Say("role", "岗位"),
        Required = true,
    };

    private readonly Option<string> _on = new("--on")
    {
        Description = terminal.Say("The date on which it does; no clock is asked", "办理日期；不读时钟"),
        HelpName = terminal.Say("year-month-day", "年-月-日"),
        Required = true,
    };

    public Command ToCommand()
    {
        var command = new Command(
            "approve",
            terminal.Say(
                "Write a review or the approval into records, with its role and date",
                "把审核或批准连同岗位和日期写入记录"
            )
        )
        {
            _records,
            _allReady,
            _review,
            _by,
            _on,
        };
        _by.Validators.Add(CheckRole);
        _on.Validators.Add(TermsOptions.CheckDate);
        command.Validators.Add(CheckRecords);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (language, findings, done) = (languageOf(parsed), new DiagnosticBag(), 0);
        var approval = new RecordApproval(Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder), findings);
        var isAll = parsed.GetValue(_allReady);
        var records = isAll ? approval.Drafts(findings) : [.. parsed.GetValue(_records)!.Select(r => approval.At(r))];
        foreach (var place in findings.HasErrors ? [] : records)
        {
            var own = new DiagnosticBag();
            if (approval.TryApprove(place, parsed.GetValue(_review), parsed.GetValue(_by)!, DateOf(parsed), own))
            {
                done++;
                Say(new($"{place.Path}: written", $"{place.Path}：已写入"), language);
                continue;
            }
            findings.AddRange(isAll ? own.Findings.Where(f => f.Code.IsInputOutput) : own.Findings);
            if (isAll)
                Say(new($"{place.Path}: left as it is, not ready", $"{place.Path}：未就绪，保持原样"), language);
        }
        new FindingPrinter(terminal.Out, language).Print(findings.Findings);
        Say(
            new(
                string.Create(CultureInfo.InvariantCulture, $"{done} of {records.Count} records written"),
                string.Create(CultureInfo.InvariantCulture, $"{records.Count} 条记录中写入 {done} 条")
            ),
            language
        );
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private DateOnly DateOf(ParseResult parsed) =>
        DateOnly.ParseExact(parsed.GetValue(_on)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void CheckRecords(CommandResult command)
    {
        var given = command.GetValue(_records) ?? [];
        if (given.Length > 0 == command.GetValue(_allReady))
            command.AddError("Name records, or give --all-ready, but not both.");
        foreach (var record in given.Where(r => !RecordFile.IsPlace(r)))
            command.AddError($"'{record}' is not the year and number of a record, such as 2023/pt-001.");
    }

    private static void CheckRole(OptionResult option)
    {
        var given = option.Tokens.Count == 1 ? option.Tokens[0].Value : "";
        if (string.IsNullOrWhiteSpace(given) || given.Length > 100 || given.Any(char.IsControl))
            option.AddError("--by needs a role, of at most 100 characters.");
    }

    private void Say(BilingualText text, Language language) =>
        terminal.Out.WriteLine(VisibleText.Of(text.In(language)));
}
