using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Inspection;
using Publisher.Reading;

namespace Publisher.Cli;

/// <summary><c>publisher inspect</c>: a built site → its findings and a closing account.</summary>
internal sealed class InspectCommand(
    Terminal terminal,
    Option<string> root,
    Option<bool> strict,
    Func<ParseResult, Language> languageOf
)
{
    public Command ToCommand()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = terminal.Say(
                "The folder of the built site (default: output, in the root)",
                "已生成网站的文件夹（默认：output）"
            ),
            HelpName = terminal.Say("folder", "文件夹"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        folder.Validators.Add(FolderPath.RefuseEmpty);
        var command = new Command(
            "inspect",
            terminal.Say("Tell what is wrong with the pages of a built site", "检查已生成网站的页面有何问题")
        )
        {
            folder,
            strict,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(folder);
            var place = named ?? Path.Combine(parsed.GetValue(root)!, "output");
            return Report(
                Path.GetFullPath(place, terminal.CurrentFolder),
                OptionsOf(parsed, (named ?? "output").TrimEnd('/')),
                parsed.GetValue(strict),
                languageOf(parsed)
            );
        });
        return command;
    }

    /// <summary>Pages are held against the root's configuration, as far as it can be read.</summary>
    private InspectionOptions OptionsOf(ParseResult parsed, string named)
    {
        var path = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
        var (site, _) = ConfigReader.ReadSite(path, new DiagnosticBag());
        return new InspectionOptions(named, site?.Language, site?.BasePath);
    }

    private int Report(string folder, InspectionOptions options, bool isStrict, Language language)
    {
        var findings = new DiagnosticBag();
        var report = SiteInspector.Inspect(folder, findings, options);
        new FindingPrinter(terminal.Out, language).Print(findings.InReadingOrder());
        terminal.Out.WriteLine(Closing(report).In(language));
        return ExitCodes.Of(findings.Findings, isStrict);
    }

    private static BilingualText Closing(InspectionReport report) =>
        new(
            $"{Count(report.Pages, "page")} inspected: "
                + $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"检查了 {report.Pages} 个页面：{report.Errors} 个错误，{report.Warnings} 个警告"
            )
        );

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
