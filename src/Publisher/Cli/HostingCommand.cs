using System.CommandLine;
using Publisher.Diagnostics;

namespace Publisher.Cli;

/// <summary><c>publisher hosting</c>: a published site → configuration of the web server that serves it.</summary>
internal sealed class HostingCommand(
    Terminal terminal,
    Option<string> root,
    Option<string> output,
    Func<ParseResult, Language> languageOf
)
{
    public Command ToCommand()
    {
        var to = new Option<string>("--to")
        {
            Description = terminal.Say(
                "The folder for the files, outside the site (default: output.hosting, in the root)",
                "放配置文件的文件夹，须在网站之外（默认：output.hosting）"
            ),
            HelpName = terminal.Say("folder", "文件夹"),
        };
        to.Validators.Add(FolderPath.RefuseEmpty);
        var command = new Command(
            "hosting",
            terminal.Say(
                "Make configuration files for nginx, Caddy and hosts of static pages",
                "生成 nginx、Caddy 和静态网页主机的配置文件"
            )
        )
        {
            output,
            to,
        };
        command.SetAction(parsed =>
        {
            var findings = new DiagnosticBag();
            var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
            var site = Full(parsed.GetValue(output), Path.Combine(folder, "output"));
            var target = Full(parsed.GetValue(to), Path.Combine(folder, "output.hosting"));
            var files = HostingFiles.Write(folder, site, target, findings);
            var language = languageOf(parsed);
            new FindingPrinter(terminal.Out, language).Print(findings.Findings);
            terminal.Out.WriteLine(Closing(files, parsed.GetValue(to) ?? "output.hosting").In(language));
            return ExitCodes.Of(findings.Findings, strict: false);
        });
        return command;
    }

    private string Full(string? named, string usual) => Path.GetFullPath(named ?? usual, terminal.CurrentFolder);

    private static BilingualText Closing(IReadOnlyList<string> files, string target) =>
        files.Count == 0
            ? new("Nothing was written", "没有写出文件")
            : new($"Written to {target}: {string.Join(", ", files)}", $"已写到 {target}：{string.Join("、", files)}");
}
