using System.CommandLine;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Cli;

/// <summary>The commands and their options → runs, and what they say on the terminal.</summary>
public sealed class CommandLine(Terminal terminal)
{
    private readonly Option<string> _root = new("--root")
    {
        Description = "The folder that holds input, themes and output-config (default: the current folder)",
        HelpName = "folder",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    private readonly Option<string> _language = new("--lang")
    {
        Description = "The language of findings: en or zh (default: the system's)",
        HelpName = "en|zh",
        Recursive = true,
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder to publish to (default: output, in the root)",
        HelpName = "folder",
    };

    private readonly TermsOptions _terms = new(terminal);

    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings as errors" };

    /// <returns>0 nothing to report, 1 findings, 2 wrong use, 3 could not read or write.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        _language.AcceptOnlyFromAmong("en", "zh");
        _output.Validators.Add(FolderPath.RefuseEmpty);
        _root.Validators.Add(FolderPath.RefuseEmpty);
        var completion = new CompletionCommand(terminal);
        var root = new RootCommand(
            "Publisher checks, scores and publishes budget performance self-evaluations as a static site."
        )
        {
            Build(),
            Check(),
            Explain(),
            Schema(),
            new InspectCommand(terminal, _root, _strict, LanguageOf).ToCommand(),
            new VerifyCommand(terminal, LanguageOf).ToCommand(),
            new RollbackCommand(terminal, _root, _output, _terms, LanguageOf).ToCommand(),
            new PublishCommand(terminal, _root, _output, LanguageOf).ToCommand(),
            new HostingCommand(terminal, _root, _output, LanguageOf).ToCommand(),
            new DiffCommand(terminal, _root, _output, _terms, LanguageOf).ToCommand(),
            new StatsCommand(terminal, _root, _terms, LanguageOf).ToCommand(),
            new PreviewCommand(terminal, _root, LanguageOf).ToCommand(),
            new InitCommand(terminal, LanguageOf).ToCommand(),
            new NewCommand(terminal, _root, LanguageOf).ToCommand(),
            completion.ToCommand(),
            _root,
            _language,
        };
        if (completion.TryAnswer(root, arguments))
            return ExitCodes.Success;
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("publisher --help shows the commands and options.");
            return ExitCodes.Usage;
        }
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        // A fault of ours, or of the machine, that nobody expected: one line, not a stack of names.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            terminal.Error.WriteLine(
                VisibleText.Of($"publisher failed, please report it: {e.GetType().Name}: {e.Message}")
            );
            return ExitCodes.InputOutput;
        }
    }

    private Command Build()
    {
        var hold = new Option<bool>("--hold")
        {
            Description =
                "Publish the records without errors and hold back the others; without it one error keeps the old site",
        };
        var unseen = new Option<bool>("--no-inspection")
        {
            Description = "Publish without looking through the finished pages first",
        };
        var full = new Option<bool>("--full")
        {
            Description = "Make every page anew, also those that have not changed since the build before",
        };
        var command = new Command("build", "Check, score and render every record, and publish the site")
        {
            _output,
            hold,
            unseen,
            full,
            _strict,
        };
        _terms.AddTo(command);
        command.SetAction(parsed =>
        {
            var unusable = new DiagnosticBag();
            if (_terms.Read(parsed, unusable) is not { } terms)
                return Refuse(unusable, LanguageOf(parsed));
            var root = Folder(parsed.GetValue(_root)!);
            var target = parsed.GetValue(_output);
            return Report(
                parsed,
                new BuildOptions(
                    root,
                    target is null ? Path.Combine(root, "output") : Folder(target),
                    parsed.GetValue(hold),
                    parsed.GetValue(_strict),
                    Inspect: !parsed.GetValue(unseen),
                    IsFull: parsed.GetValue(full)
                )
                {
                    Terms = terms,
                },
                target ?? "output"
            );
        });
        return command;
    }

    private Command Check()
    {
        var command = new Command("check", "Tell every finding of every file; write nothing") { _strict };
        _terms.AddTodayTo(command);
        command.SetAction(parsed =>
            Report(
                parsed,
                new BuildOptions(Folder(parsed.GetValue(_root)!), null, Strict: parsed.GetValue(_strict))
                {
                    Terms = _terms.ReadToday(parsed),
                },
                null
            )
        );
        return command;
    }

    private Command Explain()
    {
        var code = new Argument<string>("code") { Description = "A finding's code, such as PB3104" };
        code.CompletionSources.Add(CompletionCommand.Codes);
        var command = new Command("explain", "Tell what a finding's code means and how to mend it") { code };
        command.SetAction(parsed => Explain(parsed.GetValue(code)!, LanguageOf(parsed)));
        return command;
    }

    private Command Schema()
    {
        var command = new Command("schema", "Print the JSON Schema of a record, for the YAML plug-in of an editor");
        command.SetAction(_ =>
        {
            terminal.Out.Write(RecordSchema.ToJson());
            return ExitCodes.Success;
        });
        return command;
    }

    private int Report(ParseResult parsed, BuildOptions options, string? target)
    {
        var language = LanguageOf(parsed);
        var report = ProgressDisplay.During(terminal, progress => SiteBuild.Run(options, progress));
        var isFull = target is null || options.Strict;
        new FindingPrinter(terminal.Out, language).Print(
            report.Findings.Where(f => isFull || f.Code.Severity == Severity.Error)
        );
        var closing = new ReportPrinter(terminal.Out, language);
        if (!isFull)
            closing.PrintWarningCounts(report);
        closing.Print(report, target);
        return ExitCodes.Of(report.Findings, options.Strict);
    }

    private int Refuse(DiagnosticBag findings, Language language)
    {
        new FindingPrinter(terminal.Out, language).Print(findings.Findings);
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private int Explain(string id, Language language)
    {
        if (
            CodeCatalog.All.FirstOrDefault(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || c.Name == id) is
            { } code
        )
        {
            terminal.Out.Write(CodePage.Of(code, language));
            return ExitCodes.Success;
        }
        var near = Suggestion.For(id.ToUpperInvariant(), [.. CodeCatalog.All.Select(c => c.Id)]);
        terminal.Error.WriteLine(
            near is null ? $"There is no code '{id}'." : $"There is no code '{id}'; did you mean {near}?"
        );
        return ExitCodes.Usage;
    }

    private string Folder(string path) => Path.GetFullPath(path, terminal.CurrentFolder);

    private Language LanguageOf(ParseResult parsed) =>
        parsed.GetValue(_language) switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => terminal.Language,
        };
}
