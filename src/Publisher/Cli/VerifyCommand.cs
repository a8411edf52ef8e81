using System.CommandLine;
using System.Globalization;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Proof;

namespace Publisher.Cli;

/// <summary><c>publisher verify</c>: a published site → whether it is what was published.</summary>
internal sealed class VerifyCommand(Terminal terminal, Func<ParseResult, Language> languageOf)
{
    public Command ToCommand()
    {
        var site = new Argument<string>("site")
        {
            Description = terminal.Say("The folder or the address of the published site", "已发布网站的文件夹或网址"),
            HelpName = terminal.Say("site", "网站"),
        };
        var key = new Option<string>("--key")
        {
            Description = terminal.Say(
                "The office's public key, which you have from elsewhere than the site",
                "发布单位的公钥，应从网站以外的途径取得"
            ),
            HelpName = terminal.Say("file", "文件"),
        };
        var command = new Command(
            "verify",
            terminal.Say(
                "Tell whether a published site is what was published",
                "核对已发布的网站是否就是当初发布的内容"
            )
        )
        {
            site,
            key,
        };
        command.SetAction(parsed => Verify(parsed.GetValue(site)!, parsed.GetValue(key), languageOf(parsed)));
        return command;
    }

    private int Verify(string site, string? keyPath, Language language)
    {
        var findings = new DiagnosticBag();
        var (key, isRead) = ReadKey(keyPath, findings);
        var release = isRead ? Verify(site, key, findings) : null;
        new FindingPrinter(terminal.Out, language).Print(findings.Findings);
        terminal.Out.WriteLine(Closing(findings, release).In(language));
        return ExitCodes.Of(findings.Findings, strict: false);
    }

    private (ReleaseEntry Release, bool IsSigned)? Verify(string site, PublicKey? key, DiagnosticBag findings)
    {
        if (IsAddress(site, out var address))
        {
            using var files = new WebFiles(address);
            return new SiteVerifier(files, key, findings).Verify();
        }
        var folder = Path.GetFullPath(site, terminal.CurrentFolder);
        if (Directory.Exists(folder))
            return new SiteVerifier(new FolderFiles(folder, site), key, findings).Verify();
        findings.Report(ProofCodes.NoFolder, SourceSpan.Whole(site), [("found", site)]);
        return null;
    }

    private (PublicKey? Key, bool IsRead) ReadKey(string? path, DiagnosticBag findings)
    {
        if (path is null)
            return (null, true);
        var key = KeyFile.Read(Path.GetFullPath(path, terminal.CurrentFolder)) is { } file
            ? PublicKey.Parse(file)
            : null;
        if (key is null)
            findings.Report(ProofCodes.NoKey, SourceSpan.Whole(path), [("found", path)]);
        return (key, key is not null);
    }

    private static bool IsAddress(string site, out Uri address) =>
        Uri.TryCreate(site.EndsWith('/') ? site : site + "/", UriKind.Absolute, out address!)
        && address.Scheme is "http" or "https";

    private static BilingualText Closing(DiagnosticBag findings, (ReleaseEntry Release, bool IsSigned)? verified)
    {
        if (findings.Findings.Any(f => f.Code.IsInputOutput))
            return new("The site could not be checked.", "无法核对该网站。");
        if (findings.HasErrors || verified is not var (release, isSigned))
            return new("This is not the site that was published.", "这不是当初发布的网站。");
        var (en, zh) = isSigned ? ("signed", "有签名") : ("not signed", "无签名");
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Release {release.Number}{On(release.Date)}, {en}: {release.Files} files are as they were published."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"第 {release.Number} 次发布（{release.Date ?? "未注日期"}，{zh}）：{release.Files} 个文件与发布时一致。"
            )
        );
    }

    private static string On(string? date) => date is null ? "" : $" of {date}";
}
