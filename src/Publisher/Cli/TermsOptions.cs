using System.CommandLine;
using System.CommandLine.Parsing;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Proof;

namespace Publisher.Cli;

/// <summary>What the office says of a release on the command line: its date, and the key that signs it.</summary>
internal sealed class TermsOptions
{
    /// <summary>A build has nobody to ask for the password of the key, and an argument is seen by all.</summary>
    public const string PasswordVariable = "PUBLISHER_KEY_PASSWORD";

    private readonly Terminal _terminal;

    private readonly Option<string> _date;
    private readonly Option<string> _today;
    private readonly Option<string> _key;

    public TermsOptions(Terminal terminal)
    {
        _terminal = terminal;
        _date = new("--date")
        {
            Description = terminal.Say(
                "The date of this release in the log (default: the latest date in the published records and the log)",
                "本次发布在日志中的日期（默认：已公开记录和日志中最晚的日期）"
            ),
            HelpName = terminal.Say("year-month-day", "年-月-日"),
        };
        _today = new("--date")
        {
            Description = terminal.Say(
                "The day that counts as today for what is due (default: the latest date in the records)",
                "计算期限时当作今天的日期（默认：记录中最晚的日期）"
            ),
            HelpName = terminal.Say("year-month-day", "年-月-日"),
        };
        _key = new("--key")
        {
            Description = terminal.Say(
                "The office's secret key, which signs the release log (made by minisign -G; "
                    + $"its password is taken from {PasswordVariable})",
                $"本单位的私钥，用来给发布日志签名（由 minisign -G 生成；口令取自 {PasswordVariable}）"
            ),
            HelpName = terminal.Say("file", "文件"),
        };
        _date.Validators.Add(CheckDate);
        _today.Validators.Add(CheckDate);
    }

    public void AddDateTo(Command command) => command.Add(_date);

    public void AddTodayTo(Command command) => command.Add(_today);

    public void AddTo(Command command)
    {
        command.Add(_date);
        command.Add(_key);
    }

    /// <summary>The date alone: nothing is signed.</summary>
    public ReleaseTerms ReadDate(ParseResult parsed) => new(parsed.GetValue(_date));

    /// <summary>The day against which duties are held.</summary>
    public ReleaseTerms ReadToday(ParseResult parsed) => new(parsed.GetValue(_today));

    /// <returns>Null where the key cannot be used; the findings say so.</returns>
    public ReleaseTerms? Read(ParseResult parsed, DiagnosticBag findings)
    {
        var date = parsed.GetValue(_date);
        if (parsed.GetValue(_key) is not { } path)
            return new ReleaseTerms(date);
        var file = KeyFile.Read(Path.GetFullPath(path, _terminal.CurrentFolder));
        if (SigningKey.Parse(file, _terminal.KeyPassword, out var fault) is { } key)
            return new ReleaseTerms(date, key);
        findings.Report(fault!, SourceSpan.Whole(path), [("found", path), ("variable", PasswordVariable)]);
        return null;
    }

    internal static void CheckDate(OptionResult option)
    {
        var given = option.Tokens.Count == 1 ? option.Tokens[0].Value : "";
        if (!ReleaseDate.IsValid(given))
            option.AddError($"{option.Option.Name} '{given}' is not a date such as 2026-11-23, from 2000 to 2100.");
    }
}
