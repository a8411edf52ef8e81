using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Cli;

/// <summary><c>publisher rollback</c>: the release before becomes the live site again.</summary>
internal sealed class RollbackCommand(
    Terminal terminal,
    Option<string> root,
    Option<string> output,
    TermsOptions terms,
    Func<ParseResult, Language> languageOf
)
{
    public Command ToCommand()
    {
        var command = new Command(
            "rollback",
            terminal.Say(
                "Return to the release before; the log keeps both, and tells of it",
                "退回上一次发布；日志保留两次发布并记下退回"
            )
        )
        {
            output,
        };
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            var findings = new DiagnosticBag();
            var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
            var named = parsed.GetValue(output);
            var live = Path.GetFullPath(named ?? Path.Combine(folder, "output"), terminal.CurrentFolder);
            var entry = terms.Read(parsed, findings) is { } given ? Return(live, folder, given, findings) : null;
            var language = languageOf(parsed);
            new FindingPrinter(terminal.Out, language).Print(findings.Findings);
            terminal.Out.WriteLine(Closing(entry, named ?? "output").In(language));
            return ExitCodes.Of(findings.Findings, strict: false);
        });
        return command;
    }

    private static ReleaseEntry? Return(string live, string root, ReleaseTerms terms, DiagnosticBag findings)
    {
        using var folder = LiveFolder.Open(new OutputTarget(live, findings), root);
        ReleaseEntry? entry = null;
        folder?.Target.Try(() => entry = folder.Return(terms));
        return entry;
    }

    private static BilingualText Closing(ReleaseEntry? entry, string target) =>
        entry is null ? new($"Nothing was changed; {target} is as it was before", $"没有改动；{target} 保持原样")
        : entry.ReturnsTo is null
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{target} is release {entry.Number} again"),
                string.Create(CultureInfo.InvariantCulture, $"{target} 已恢复为第 {entry.Number} 次发布的网站")
            )
        : new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target} is release {entry.ReturnsTo} again; the log calls it release {entry.Number}"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target} 已退回第 {entry.ReturnsTo} 次发布的内容；日志记为第 {entry.Number} 次发布"
            )
        );
}
