using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Publishing;

namespace Publisher.Cli;

/// <summary><c>publisher publish</c>: the site as it was built → the place where readers see it.</summary>
internal sealed class PublishCommand(
    Terminal terminal,
    Option<string> root,
    Option<string> output,
    Func<ParseResult, Language> languageOf
)
{
    private const string FolderScheme = "folder:";
    private const string UsualRegion = "us-east-1";

    private readonly Option<string> _to = new("--to")
    {
        Description = terminal.Say(
            "Where the site goes: folder:<path> or s3://bucket/prefix",
            "网站送到哪里：folder:<路径> 或 s3://桶/前缀"
        ),
        HelpName = terminal.Say("target", "目标"),
        Required = true,
    };

    private readonly Option<string> _endpoint = new("--endpoint")
    {
        Description = terminal.Say("The address of the object storage", "对象存储的服务地址"),
        HelpName = "https://…",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = terminal.Say("Tell what would be done, and do nothing", "只列出将要做什么，不实际执行"),
    };

    public Command ToCommand()
    {
        var command = new Command(
            "publish",
            terminal.Say(
                "Bring the built site to where readers see it, after verifying it",
                "核对已生成的网站，并送到读者看得到的地方"
            )
        )
        {
            _to,
            _endpoint,
            _dryRun,
            output,
        };
        command.SetAction(parsed =>
        {
            var findings = new DiagnosticBag();
            var summary = Publish(parsed, findings);
            var language = languageOf(parsed);
            new FindingPrinter(terminal.Out, language).Print(findings.Findings);
            Print(summary, parsed, language);
            return ExitCodes.Of(findings.Findings, strict: false);
        });
        return command;
    }

    private PublicationSummary? Publish(ParseResult parsed, DiagnosticBag findings)
    {
        var folder = Path.GetFullPath(parsed.GetValue(root)!, terminal.CurrentFolder);
        var named = parsed.GetValue(output);
        var built = Path.GetFullPath(named ?? Path.Combine(folder, "output"), terminal.CurrentFolder);
        var (target, isDryRun) = (parsed.GetValue(_to)!, parsed.GetValue(_dryRun));
        var path = target.StartsWith(FolderScheme, StringComparison.Ordinal) ? target[FolderScheme.Length..] : "";
        var region = Variable("AWS_REGION") ?? UsualRegion;
        var address = StorageAddress.Parse(target, parsed.GetValue(_endpoint), region);
        if (address is null && (string.IsNullOrWhiteSpace(path) || path.Contains('\0')))
        {
            findings.Report(PublishingCodes.NotATarget, SourceSpan.Whole("--to"), [("found", target)]);
            return null;
        }
        // What a preview has built was never released.
        if (!new OutputTarget(built, findings).IsApart(folder))
            return null;
        var keys = address is null ? null : ReadKeys(findings);
        if (findings.HasErrors || Publication.Of(built, named ?? "output", findings) is not { } site)
            return null;
        if (address is null)
            return FolderPublisher.Publish(
                site,
                folder,
                Path.GetFullPath(path, terminal.CurrentFolder),
                isDryRun,
                findings
            );
        using var storage = new ObjectStorage(address, keys!, StorageLimits.Usual);
        var publisher = new StoragePublisher(site, storage, StorageLimits.Usual, findings);
        return publisher.PublishAsync(isDryRun).GetAwaiter().GetResult();
    }

    /// <returns>Null where the environment has none; the findings say so.</returns>
    private static StorageKeys? ReadKeys(DiagnosticBag findings)
    {
        var (id, secret) = (Variable("AWS_ACCESS_KEY_ID"), Variable("AWS_SECRET_ACCESS_KEY"));
        if (id is not null && secret is not null)
            return new StorageKeys(id, secret, Variable("AWS_SESSION_TOKEN"));
        var missing = id is null ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY";
        findings.Report(PublishingCodes.NoCredentials, SourceSpan.Whole("--to"), [("found", missing)]);
        return null;
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private void Print(PublicationSummary? summary, ParseResult parsed, Language language)
    {
        var target = parsed.GetValue(_to)!;
        if (summary is null)
        {
            Say(new($"Not published to {target}", $"没有发布到 {target}"), language);
            return;
        }
        var isDryRun = parsed.GetValue(_dryRun);
        foreach (var path in isDryRun ? summary.Written : [])
            terminal.Out.WriteLine(VisibleText.Of($"+ {path}"));
        foreach (var path in isDryRun ? summary.Deleted : [])
            terminal.Out.WriteLine(VisibleText.Of($"- {path}"));
        Say(isDryRun ? Plan(summary, target) : Account(summary, target), language);
        if (!summary.IsGuarded)
            Say(
                new(
                    "Note: this storage does not refuse a second run at the same time; let there be one only",
                    "注意：该存储不能拒绝同时进行的另一次发布，请保证一次只运行一个"
                ),
                language
            );
    }

    private static BilingualText Plan(PublicationSummary summary, string target) =>
        new(
            Text($"Release {summary.Release} to {target}: {Changes(summary)} would be done; nothing was changed"),
            Text($"第 {summary.Release} 次发布到 {target}：将{ChangesInChinese(summary)}；没有改动")
        );

    private static BilingualText Account(PublicationSummary summary, string target) =>
        new(
            Text($"Release {summary.Release} is at {target}, {summary.Files} files: {Changes(summary)}"),
            Text($"第 {summary.Release} 次发布已在 {target}，共 {summary.Files} 个文件：{ChangesInChinese(summary)}")
        );

    private static string Changes(PublicationSummary summary) =>
        Text($"{summary.Written.Count} sent ({summary.Bytes} bytes), {summary.Deleted.Count} deleted")
        + (summary.Found > 0 ? Text($", {summary.Found} sent by an earlier run") : "");

    private static string ChangesInChinese(PublicationSummary summary) =>
        Text($"传送 {summary.Written.Count} 个（{summary.Bytes} 字节），删除 {summary.Deleted.Count} 个")
        + (summary.Found > 0 ? Text($"，上次已传 {summary.Found} 个") : "");

    private void Say(BilingualText text, Language language) =>
        terminal.Out.WriteLine(VisibleText.Of(text.In(language)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
