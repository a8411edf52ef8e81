using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Reading;
using Spectre.Console;

namespace Publisher.Cli;

/// <summary><c>publisher new</c>: begins a record. What the options leave out is asked for, where somebody can
/// answer.</summary>
internal sealed class NewCommand(Terminal terminal, Option<string> root, Func<ParseResult, Language> languageOf)
{
    private readonly Option<string> _id = new("--id")
    {
        Description = terminal.Say(
            "The project's number: letters, digits and hyphens; the same in every year",
            "项目编号：字母、数字和连字符，各年度相同"
        ),
        HelpName = terminal.Say("number", "编号"),
    };

    private readonly Option<int?> _year = new("--year")
    {
        Description = terminal.Say("The fiscal year that the form is about", "自评表的年度"),
        HelpName = terminal.Say("year", "年度"),
        CustomParser = ReadYear,
    };

    private readonly Option<string> _name = Text(terminal, "--name", "The project's name as printed", "项目名称");
    private readonly Option<string> _department = Text(
        terminal,
        "--department",
        "The competent department",
        "主管部门"
    );
    private readonly Option<string> _unit = Text(terminal, "--unit", "The implementing unit", "实施单位");

    public Command ToCommand()
    {
        var command = new Command(
            "new",
            terminal.Say(
                "Begin a record: a draft with every key of the form, to be filled in",
                "新建一条记录：列出表上各项的草稿，照表填写"
            )
        )
        {
            _id,
            _year,
            _name,
            _department,
            _unit,
        };
        _id.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1 || !RecordFile.IsId(result.Tokens[0].Value))
                result.AddError("--id takes letters, digits and single hyphens, such as pt-001.");
        });
        command.SetAction(parsed =>
        {
            var language = languageOf(parsed);
            if (RecordOf(parsed, language) is not { } record)
            {
                terminal.Error.WriteLine(
                    new BilingualText(
                        "publisher new needs --id and --year where nobody can be asked.",
                        "没有终端可供提问时，请用 --id 和 --year 给出编号和年度。"
                    ).In(language)
                );
                return ExitCodes.Usage;
            }
            return Write(record, Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder), language);
        });
        return command;
    }

    private static Option<string> Text(Terminal terminal, string name, string en, string zh) =>
        new(name) { Description = terminal.Say(en, zh), HelpName = terminal.Say("text", "文字") };

    private static int? ReadYear(ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && RecordFile.YearOf(result.Tokens[0].Value) is { } year)
            return year;
        result.AddError("--year takes a year of four digits, such as 2024.");
        return null;
    }

    /// <returns>Null where something is missing that nobody can be asked for.</returns>
    private NewRecord? RecordOf(ParseResult parsed, Language language)
    {
        var (id, year) = (parsed.GetValue(_id), parsed.GetValue(_year));
        var (name, department, unit) = (parsed.GetValue(_name), parsed.GetValue(_department), parsed.GetValue(_unit));
        if (id is not null && year is not null)
            return new NewRecord(id, year.Value, name ?? "", department ?? "", unit ?? "");
        if (!terminal.CanAsk)
            return null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        year ??= RecordFile.YearOf(
            Ask("Fiscal year", "年度", text => RecordFile.YearOf(text) is not null, "four digits", "四位数字")
        );
        id ??= Ask(
            "The project's number (letters, digits, hyphens)",
            "项目编号（字母、数字、连字符）",
            text => RecordFile.IsId(text),
            "such as pt-001",
            "例如 pt-001"
        );
        return new NewRecord(
            id,
            year!.Value,
            name ?? AskFreely("The project's name", "项目名称"),
            department ?? AskFreely("Competent department", "主管部门"),
            unit ?? AskFreely("Implementing unit", "实施单位")
        );

        string Ask(string en, string zh, Func<string, bool> isGood, string hintEn, string hintZh) =>
            console
                .Prompt(
                    new TextPrompt<string>(new BilingualText(en, zh).In(language)).Validate(
                        text => isGood(text.Trim()),
                        new BilingualText(hintEn, hintZh).In(language)
                    )
                )
                .Trim();

        // What is left out now is filled in later, in the file.
        string AskFreely(string en, string zh) =>
            console.Prompt(new TextPrompt<string>(new BilingualText(en, zh).In(language)).AllowEmpty()).Trim();
    }

    private int Write(NewRecord record, string folder, Language language)
    {
        var findings = new DiagnosticBag();
        var isDone = record.WriteTo(folder, language, findings);
        new FindingPrinter(terminal.Out, language).Print(
            findings.Findings.Where(f => !isDone || f.Code.Severity == Severity.Error)
        );
        if (!isDone)
            return ExitCodes.Of(findings.Findings, strict: false);
        BilingualText next = new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{record.Path} has begun: fill in what is empty, then publisher check"
            ),
            string.Create(CultureInfo.InvariantCulture, $"已新建 {record.Path}：请填写空着的项，再运行 publisher check")
        );
        terminal.Out.WriteLine(next.In(language));
        return ExitCodes.Success;
    }
}
