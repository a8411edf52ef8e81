using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Preview;

namespace Publisher.Cli;

/// <summary>
/// <c>publisher preview</c>: a build, then its site on this machine until Ctrl+C. Unless told otherwise it builds to a
/// folder of its own: looking at a site publishes nothing, and leaves no line in the release log.
/// </summary>
/// <param name="build">Builds to a folder and prints what it found.</param>
internal sealed class PreviewCommand(
    Terminal terminal,
    Option<string> root,
    Func<ParseResult, BuildOptions, string, int> build,
    Func<ParseResult, Language> languageOf
)
{
    private const string Own = ".publisher/preview";

    public Command ToCommand()
    {
        var output = new Option<string>("--output")
        {
            Description = terminal.Say(
                $"The folder to build to and show (default: {Own}, in the root)",
                $"生成并显示的文件夹（默认：{Own}）"
            ),
            HelpName = terminal.Say("folder", "文件夹"),
        };
        var port = new Option<int?>("--port")
        {
            Description = terminal.Say(
                "The port to listen at (default: 8080, or the next that is free)",
                "监听的端口（默认：8080，被占用则用下一个空闲的）"
            ),
            HelpName = "1-65535",
            CustomParser = ReadPort,
        };
        var command = new Command(
            "preview",
            terminal.Say(
                "Build the site and show it on this machine alone, until Ctrl+C",
                "生成网站并只在本机显示，按 Ctrl+C 结束"
            )
        )
        {
            output,
            port,
        };
        command.SetAction(
            (parsed, stop) =>
            {
                var (from, named) = (Folder(parsed.GetValue(root)!), parsed.GetValue(output));
                var target = named is null ? Path.Combine(from, Own) : Folder(named);
                var built = build(parsed, new BuildOptions(from, target), named ?? Own);
                return ShowAsync(target, named ?? Own, parsed.GetValue(port), built, languageOf(parsed), stop);
            }
        );
        return command;
    }

    private static int? ReadPort(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
            return port;
        result.AddError($"--port takes a number from 1 to 65535, not '{text}'.");
        return null;
    }

    /// <param name="built">The exit code of the build: a site from before is shown where it failed.</param>
    private async Task<int> ShowAsync(
        string folder,
        string named,
        int? port,
        int built,
        Language language,
        CancellationToken stop
    )
    {
        var findings = new DiagnosticBag();
        if (PreviewedSite.Open(folder) is not { } site)
        {
            findings.Report(PreviewCodes.NoSite, SourceSpan.Whole(named), [("found", named)]);
            Print(findings, language);
            return built == ExitCodes.Success ? ExitCodes.Of(findings.Findings, strict: false) : built;
        }
        if (built != ExitCodes.Success)
            Say("The build failed: this is the site from before", "这次没有生成成功：显示的是以前的网站", language);
        await using var server = await PreviewServer.StartAsync(site, port, findings);
        if (server is null)
        {
            Print(findings, language);
            return ExitCodes.Of(findings.Findings, strict: false);
        }
        Say(
            $"Preview at {server.Address} (Ctrl+C ends it)",
            $"预览地址：{server.Address} （按 Ctrl+C 结束）",
            language
        );
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCodes.Success;
    }

    private void Print(DiagnosticBag findings, Language language)
    {
        new FindingPrinter(terminal.Out, language).Print(findings.InReadingOrder());
    }

    /// <summary>At once: what comes next lasts until it is ended.</summary>
    private void Say(string en, string zh, Language language)
    {
        terminal.Out.WriteLine(new BilingualText(en, zh).In(language));
        terminal.Out.Flush();
    }

    private string Folder(string path) => Path.GetFullPath(path, terminal.CurrentFolder);
}
