using System.CommandLine;

namespace Publisher.Cli;

/// <summary>
/// <c>--lang</c>, looked for before anything else is parsed: help and complaints about the command line need it too.
/// </summary>
internal static class LanguageOption
{
    public static Option<string> For(Terminal terminal)
    {
        var option = new Option<string>("--lang")
        {
            Description = terminal.Say(
                "The language of findings and help: en or zh (default: the system's)",
                "提示和帮助的语言：en 或 zh（默认随系统）"
            ),
            HelpName = "en|zh",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    /// <summary>The terminal in the language that the arguments ask for.</summary>
    public static Terminal Speaking(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var option = new Option<string>("--lang");
        var command = new Command("publisher") { option };
        command.TreatUnmatchedTokensAsErrors = false;
        var parsed = command.Parse(arguments);
        return parsed.GetResult(option) is { Tokens: [{ Value: "en" or "zh" } language] }
            ? terminal with
            {
                Locale = language.Value,
            }
            : terminal;
    }
}
