using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Proof;

namespace Publisher.Cli;

/// <summary>What the office says of a release on the command line: its date, and the key that signs it.</summary>
internal sealed class TermsOptions
{
    private const string Format = "yyyy-MM-dd";

    private readonly Terminal _terminal;

    private readonly Option<string> _date = new("--date")
    {
        Description = "The date of this release in the log (default: the latest date in the published records)",
        HelpName = "year-month-day",
    };

    private readonly Option<string> _key = new("--key")
    {
        Description = "The office's secret key, which signs the release log (made by minisign -G -W)",
        HelpName = "file",
    };

    public TermsOptions(Terminal terminal)
    {
        _terminal = terminal;
        _date.Validators.Add(CheckDate);
    }

    public void AddTo(Command command)
    {
        command.Add(_date);
        command.Add(_key);
    }

    /// <returns>Null where the key cannot be used; the findings say so.</returns>
    public ReleaseTerms? Read(ParseResult parsed, DiagnosticBag findings)
    {
        var date = parsed.GetValue(_date);
        if (parsed.GetValue(_key) is not { } path)
            return new ReleaseTerms(date);
        var file = KeyFile.Read(Path.GetFullPath(path, _terminal.CurrentFolder));
        if (file is not null && SigningKey.Parse(file) is { } key)
            return new ReleaseTerms(date, key);
        findings.Report(ProofCodes.NoKey, SourceSpan.Whole(path), [("found", path)]);
        return null;
    }

    private static void CheckDate(OptionResult option)
    {
        var given = option.Tokens.Count == 1 ? option.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(given, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            option.AddError($"--date '{given}' is not a date such as 2026-11-23.");
    }
}
