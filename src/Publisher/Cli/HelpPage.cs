using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace Publisher.Cli;

/// <summary>A command → its help, in the language of the run: what it does, how it is typed, what it takes.</summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Width = 100;
    private const int MaxFirstColumn = 34;

    /// <summary>Whoever asks how a command is used need not use it rightly.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the help that the package brings, which has one language only.</summary>
    public static void PutOn(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpPage(terminal);
                help.Description = terminal.Say("Show how a command is used", "显示命令的用法");
            }
            else if (option is VersionOption)
            {
                option.Description = terminal.Say("Show the version of the program", "显示程序版本");
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.Write(Of(parseResult.CommandResult.Command));
        return ExitCodes.Success;
    }

    private string Of(Command command)
    {
        var text = new StringBuilder();
        Section(text, "Description:", "说明：", [(command.Description ?? "", "")]);
        Section(text, "Usage:", "用法：", [(UsageOf(command), "")]);
        Section(text, "Arguments:", "参数：", command.Arguments.Select(a => ($"<{NameOf(a)}>", a.Description ?? "")));
        Section(text, "Options:", "选项：", OptionsOf(command).Select(o => (SignOf(o), DescriptionOf(o))));
        Section(text, "Commands:", "命令：", command.Subcommands.Select(c => (SignOf(c), c.Description ?? "")));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Those of the command, and those of the commands above that hold for all below.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(Above(command).SelectMany(c => c.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden)
            .DistinctBy(o => o.Name);

    private static IEnumerable<Command> Above(Command command)
    {
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; )
        {
            yield return above;
            above = above.Parents.OfType<Command>().FirstOrDefault();
        }
    }

    private string UsageOf(Command command)
    {
        var path = string.Join(' ', Above(command).Reverse().Append(command).Select(NameOf));
        var arguments = string.Concat(
            command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [<{NameOf(a)}>]" : $" <{NameOf(a)}>")
        );
        return path
            + (command.Subcommands.Count > 0 ? terminal.Say(" [command]", " [命令]") : "")
            + arguments
            + terminal.Say(" [options]", " [选项]");
    }

    private static string NameOf(Command command) => command is RootCommand ? "publisher" : command.Name;

    private static string NameOf(Argument argument) => argument.HelpName ?? argument.Name;

    private static string SignOf(Command command) =>
        command.Name + string.Concat(command.Arguments.Select(a => $" <{NameOf(a)}>"));

    private static string SignOf(Option option)
    {
        var names = string.Join(
            ", ",
            option.Aliases.Append(option.Name).Where(n => n[0] == '-').OrderBy(n => n.Length)
        );
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private string DescriptionOf(Option option) =>
        (option.Description ?? "") + (option.Required ? terminal.Say(" (required)", "（必填）") : "");

    private void Section(StringBuilder text, string en, string zh, IEnumerable<(string First, string Second)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
            return;
        text.Append(terminal.Say(en, zh)).Append('\n');
        var column = Math.Min(MaxFirstColumn, lines.Max(l => DisplayWidth.Of(l.First)));
        foreach (var (first, second) in lines)
        {
            var indent = second.Length == 0 ? 2 : column + 4;
            var place = $"  {first}";
            if (second.Length == 0)
                place = "";
            else if (DisplayWidth.Of(first) > column)
                text.Append(place).Append('\n');
            foreach (var part in Wrapped(second.Length == 0 ? first : second, Width - indent))
            {
                var isBeside = place.Length > 0 && DisplayWidth.Of(first) <= column;
                text.Append(isBeside ? place + Blank(indent - DisplayWidth.Of(place)) : Blank(indent));
                text.Append(part).Append('\n');
                place = "";
            }
        }
        text.Append('\n');
    }

    private static string Blank(int length) => new(' ', length);

    /// <summary>Cut at spaces, or between two characters of which one is wide.</summary>
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        while (DisplayWidth.Of(text) > width)
        {
            var (end, cut, cells) = (0, 0, 0);
            for (; end < text.Length && cells <= width; end++)
            {
                if (
                    end > 0
                    && (text[end] == ' ' || IsWide(text[end - 1]) || IsWide(text[end]))
                    && !IsClosing(text[end])
                )
                    cut = end;
                cells += DisplayWidth.Of(text.AsSpan(end, 1));
            }
            if (cut == 0)
                break;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }
        yield return text;
    }

    private static bool IsWide(char c) => DisplayWidth.Of([c]) == 2;

    /// <summary>No line begins with what closes something.</summary>
    private static bool IsClosing(char c) => c is '，' or '。' or '；' or '：' or '、' or '）' or '”' or '》';
}
