using System.CommandLine;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Cli;

/// <summary><c>publisher init</c>: a folder with all that a new office's site needs besides its records.</summary>
internal sealed class InitCommand(Terminal terminal, Func<ParseResult, Language> languageOf)
{
    private static readonly BilingualText DefaultName = new(
        "Budget performance self-evaluations",
        "项目支出绩效自评公开"
    );

    public Command ToCommand()
    {
        var folder = new Argument<string>("folder")
        {
            Description = terminal.Say(
                "Where the site begins: a new folder, or an empty one",
                "网站所在的文件夹：新的或空的"
            ),
            HelpName = terminal.Say("folder", "文件夹"),
        };
        var name = new Option<string>("--name")
        {
            Description = terminal.Say(
                "The site's name (default: Budget performance self-evaluations); it can be changed later",
                "网站名称（默认：项目支出绩效自评公开），以后可改"
            ),
            HelpName = terminal.Say("text", "文字"),
        };
        var place = new Option<string>("--place")
        {
            Description = terminal.Say(
                "Chooses the scoring rules of a place, such as shanghai (default: the national ones)",
                "采用哪个地区的评分规则，例如 shanghai（默认：全国通用规则）"
            ),
            HelpName = terminal.Say("place", "地区"),
            DefaultValueFactory = _ => "china",
        };
        folder.Validators.Add(FolderPath.RefuseEmpty);
        var command = new Command(
            "init",
            terminal.Say(
                "Begin a new office's site: settings, rules, theme, pages and a guide",
                "新建一个单位的网站：配置、规则、主题、页面和说明"
            )
        )
        {
            folder,
            name,
            place,
        };
        command.SetAction(parsed =>
            Begin(parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(place)!, languageOf(parsed))
        );
        return command;
    }

    private int Begin(string folder, string? name, string place, Language language)
    {
        var (findings, path) = (new DiagnosticBag(), Path.GetFullPath(folder, terminal.CurrentFolder));
        var site = new NewSite(name ?? DefaultName.In(language), place, language);
        var isDone = NewFiles.WriteFolder(path, folder, site.Files(), NewSite.Records, findings);
        new FindingPrinter(terminal.Out, language).Print(findings.Findings);
        if (!isDone)
            return ExitCodes.Of(findings.Findings, strict: false);
        BilingualText next = new(
            $"""
            A site has begun in {folder}. Go on there:
              cd {folder}
              publisher import <workbook>   or   publisher new
              publisher preview
            README.md tells the rest; output-config/site.yml and input/pages/about.md are to be filled in.
            """,
            $"""
            已在 {folder} 建好网站。接下来：
              cd {folder}
              publisher import <Excel 表>   或   publisher new
              publisher preview
            README.md 有完整说明；请填写 output-config/site.yml 和 input/pages/about.md。
            """
        );
        foreach (var line in next.In(language).Split('\n'))
            terminal.Out.WriteLine(VisibleText.Of(line.TrimEnd('\r')));
        return ExitCodes.Success;
    }
}
