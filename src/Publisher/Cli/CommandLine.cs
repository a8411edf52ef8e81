using System.CommandLine;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary>The commands and their options → runs, and what they say on the terminal.</summary>
public sealed class CommandLine(Terminal terminal)
{
    private readonly Option<string> _root = new("--root")
    {
        Description = terminal.Say(
            "The folder that holds input, themes and output-config (default: the current folder)",
            "放有 input、themes、output-config 的文件夹（默认：当前文件夹）"
        ),
        HelpName = terminal.Say("folder", "文件夹"),
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    private readonly Option<string> _language = LanguageOption.For(terminal);

    private readonly Option<string> _output = new("--output")
    {
        Description = terminal.Say(
            "The folder to publish to (default: output, in the root)",
            "网站发布到的文件夹（默认：output）"
        ),
        HelpName = terminal.Say("folder", "文件夹"),
    };

    private readonly TermsOptions _terms = new(terminal);

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = terminal.Say("Treat warnings as errors", "把警告也当作错误"),
    };

    /// <returns>0 nothing to report, 1 findings, 2 wrong use, 3 could not read or write.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var speaking = LanguageOption.Speaking(arguments, terminal);
        return (speaking == terminal ? this : new CommandLine(speaking)).RunAs(arguments);
    }

    /// <summary>All commands, in the language of the terminal.</summary>
    public RootCommand ToCommand()
    {
        _output.Validators.Add(FolderPath.RefuseEmpty);
        _root.Validators.Add(FolderPath.RefuseEmpty);
        var root = new RootCommand(
            terminal.Say(
                "Publisher checks, scores and publishes budget performance self-evaluations as a static site.",
                "Publisher 检查、复算项目支出绩效自评表，并把它们发布为静态网站。"
            )
        )
        {
            Build(),
            new CheckCommand(terminal, _root, _strict, _terms).ToCommand(),
            Explain(),
            new SchemaCommand(terminal).ToCommand(),
            new ImportCommand(terminal, _root, _strict, LanguageOf).ToCommand(),
            new ExportCommand(terminal, _root, LanguageOf).ToCommand(),
            new InspectCommand(terminal, _root, _strict, LanguageOf).ToCommand(),
            new VerifyCommand(terminal, LanguageOf).ToCommand(),
            new RollbackCommand(terminal, _root, _output, _terms, LanguageOf).ToCommand(),
            new PublishCommand(terminal, _root, _output, LanguageOf).ToCommand(),
            new HostingCommand(terminal, _root, _output, LanguageOf).ToCommand(),
            new DiffCommand(terminal, _root, _output, _terms, LanguageOf).ToCommand(),
            new ApproveCommand(terminal, _root, LanguageOf).ToCommand(),
            new StatsCommand(terminal, _root, _terms, LanguageOf).ToCommand(),
            new PreviewCommand(terminal, _root, LanguageOf).ToCommand(),
            new InitCommand(terminal, LanguageOf).ToCommand(),
            new NewCommand(terminal, _root, LanguageOf).ToCommand(),
            new CompletionCommand(terminal).ToCommand(),
            _root,
            _language,
        };
        HelpPage.PutOn(root, terminal);
        return root;
    }

    private int RunAs(IReadOnlyList<string> arguments)
    {
        try
        {
            var exitCode = Answer(arguments);
            terminal.Out.Flush();
            return exitCode;
        }
        // Nobody foresaw where: one line, not a stack of names.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell("broken off, a file or the output was refused", "文件或输出被拒绝，命令已中断", e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Tell("publisher failed, please report it", "程序出错，请报告给开发者", $"{e.GetType().Name}: {e.Message}");
        }
        return ExitCodes.InputOutput;
    }

    private int Answer(IReadOnlyList<string> arguments)
    {
        var root = ToCommand();
        if (new CompletionCommand(terminal).TryAnswer(root, arguments))
            return ExitCodes.Success;
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(VisibleText.Of(UsageErrors.In(terminal.Language, error.Message)));
            terminal.Error.WriteLine(
                terminal.Say(
                    "publisher --help shows the commands and options.",
                    "publisher --help 列出全部命令和选项。"
                )
            );
            return ExitCodes.Usage;
        }
        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private void Tell(string en, string zh, string reason) =>
        terminal.Error.WriteLine(VisibleText.Of($"{terminal.Say(en, zh)}: {reason}"));

    private Command Build()
    {
        var hold = new Option<bool>("--hold")
        {
            Description = terminal.Say(
                "Publish the records without errors and hold back the others; without it one error keeps the old site",
                "发布没有错误的记录，扣下其余；不写则一处错误就保留原有网站"
            ),
        };
        var unseen = new Option<bool>("--no-inspection")
        {
            Description = terminal.Say(
                "Publish without looking through the finished pages first",
                "发布前不检查做好的页面"
            ),
        };
        var full = new Option<bool>("--full")
        {
            Description = terminal.Say(
                "Make every page anew, also those that have not changed since the build before",
                "重做全部页面，包括上次以来没有变化的"
            ),
        };
        var command = new Command(
            "build",
            terminal.Say(
                "Check, score and render every record, and publish the site",
                "检查、复算每一份记录，做成网页并发布"
            )
        )
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

    private Command Explain()
    {
        var code = new Argument<string>("code")
        {
            Description = terminal.Say("A finding's code, such as PB3104", "问题的代码，例如 PB3104"),
            HelpName = terminal.Say("code", "代码"),
        };
        code.CompletionSources.Add(CompletionCommand.Codes);
        var command = new Command(
            "explain",
            terminal.Say("Tell what a finding's code means and how to mend it", "说明一个代码的含义和改法")
        )
        {
            code,
        };
        command.SetAction(parsed => Explain(parsed.GetValue(code)!, LanguageOf(parsed)));
        return command;
    }

    private int Report(ParseResult parsed, BuildOptions options, string? target)
    {
        var language = LanguageOf(parsed);
        FirstCollection.DelayFor(PriorStore.SizeOf(options));
        var report = ProgressDisplay.During(terminal, progress => SiteBuild.Run(options, progress));
        new FindingPrinter(terminal.Out, language).Print(
            report.Findings.Where(f => options.TellsWarnings || f.Code.Severity == Severity.Error)
        );
        var closing = new ReportPrinter(terminal.Out, language);
        if (!options.TellsWarnings)
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
            VisibleText.Of(
                near is null
                    ? terminal.Say($"There is no code '{id}'.", $"没有代码“{id}”。")
                    : terminal.Say(
                        $"There is no code '{id}'; did you mean {near}?",
                        $"没有代码“{id}”；是否应为 {near}？"
                    )
            )
        );
        return ExitCodes.Usage;
    }

    private string Folder(string path) => Path.GetFullPath(path, terminal.CurrentFolder);

    private Language LanguageOf(ParseResult _) => terminal.Language;
}
