using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Preview;

namespace Publisher.Cli;

/// <summary>
/// <c>publisher preview</c>: the site as the sources are, drafts included, on this machine until Ctrl+C; a change is
/// shown at once. Looking at a site publishes nothing, and leaves no line in a release log.
/// </summary>
internal sealed class PreviewCommand(Terminal terminal, Option<string> root, Func<ParseResult, Language> languageOf)
{
    /// <summary>Records that are named after a change; of more it is said how many.</summary>
    private const int MaxNamed = 5;

    public Command ToCommand()
    {
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
                "Show the site as it is, drafts included, on this machine alone, and each change at once",
                "只在本机预览当前内容，草稿也显示，保存即刷新，按 Ctrl+C 结束"
            )
        )
        {
            port,
        };
        command.SetAction(
            (parsed, stop) =>
            {
                var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
                return ShowAsync(folder, parsed.GetValue(port), languageOf(parsed), stop);
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

    private async Task<int> ShowAsync(string folder, int? port, Language language, CancellationToken stop)
    {
        // A signal that comes before the command line has this task would end the program at once, with 130.
        await Task.Yield();
        var findings = new DiagnosticBag();
        var site = ProgressDisplay.During(terminal, progress => LiveSite.Open(folder, findings, progress));
        if (site is null)
        {
            findings.Report(PreviewCodes.NoSite, SourceSpan.Whole("output-config"));
            return Refuse(findings, language);
        }
        Tell(site, language);
        await using var server = await PreviewServer.StartAsync(site, port, findings);
        if (server is null)
            return Refuse(findings, language);
        Say(
            $"Preview at {server.Address} (Ctrl+C ends it)",
            $"预览地址：{server.Address} （按 Ctrl+C 结束）",
            language
        );
        using var watcher = new SourceWatcher(folder, LiveSite.Folders);
        try
        {
            while (true)
            {
                await watcher.NextAsync(stop);
                if (site.Refresh() is { } changed)
                    Tell(site, changed, language);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Success;
        }
    }

    private int Refuse(DiagnosticBag findings, Language language)
    {
        new FindingPrinter(terminal.Out, language).Print(findings.InReadingOrder());
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private void Tell(LiveSite site, IReadOnlyList<string> changed, Language language)
    {
        foreach (var path in changed.Take(MaxNamed))
            Say($"changed: {path}", $"有变动：{path}", language);
        if (changed.Count > MaxNamed)
            Say($"and {changed.Count - MaxNamed} more", $"另有 {changed.Count - MaxNamed} 个", language);
        Tell(site, language);
    }

    private void Tell(LiveSite site, Language language)
    {
        new FindingPrinter(terminal.Out, language).Print(site.Errors);
        Say(
            $"{site.Records} records, of them {site.Drafts} drafts; errors: {site.Errors.Count}",
            $"记录 {site.Records} 份，其中草稿 {site.Drafts} 份；错误 {site.Errors.Count} 个",
            language
        );
    }

    /// <summary>At once: what comes next lasts until it is ended.</summary>
    private void Say(string en, string zh, Language language)
    {
        terminal.Out.WriteLine(VisibleText.Of(new BilingualText(en, zh).In(language)));
        terminal.Out.Flush();
    }
}
