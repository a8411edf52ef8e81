using System.CommandLine;
using System.CommandLine.Completions;

namespace Publisher.Cli;

/// <summary>
/// <c>publisher completion</c>: what a shell runs to offer commands and options; and what that asks the program for,
/// which knows its own commands best.
/// </summary>
internal sealed class CompletionCommand(Terminal terminal)
{
    /// <summary>Stands before the words up to the cursor, in one argument.</summary>
    private const string Directive = "[suggest]";

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # For the shell that runs it: eval "$(publisher completion bash)"; for all, put that line into ~/.bashrc.
            _publisher() {
              local line=${COMP_LINE:0:COMP_POINT} word
              local typed=${COMP_WORDS[COMP_CWORD]}
              COMPREPLY=()
              while IFS= read -r word; do
                [[ $word == "$typed"* ]] && COMPREPLY+=("$word")
              done < <("${COMP_WORDS[0]}" "[suggest]" "${line#* }" 2> /dev/null)
            }
            complete -o bashdefault -o default -F _publisher publisher

            """,
        ["zsh"] = """
            # For the shell that runs it: eval "$(publisher completion zsh)"; for all, put that line into ~/.zshrc.
            _publisher() {
              local -a offered
              offered=("${(@f)$(${words[1]} "[suggest]" "${(j: :)words[2,CURRENT]}" 2> /dev/null)}")
              offered=(${offered:#})
              if (( $#offered )); then compadd -- $offered; else _files; fi
            }
            if (( $+functions[compdef] )); then compdef _publisher publisher
            else autoload -Uz compinit && compinit && compdef _publisher publisher; fi

            """,
        ["pwsh"] = """
            # For the session that runs it: publisher completion pwsh | Out-String | Invoke-Expression; for all, put
            # that line into the file that $PROFILE names.
            Register-ArgumentCompleter -Native -CommandName publisher -ScriptBlock {
                param($word, $command, $cursor)
                $line = $command.ToString()
                $line = $line.Substring(0, [Math]::Min($cursor, $line.Length)).PadRight($cursor)
                $line = $line.Substring($line.IndexOf(' ') + 1)
                publisher "[suggest]" $line 2> $null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };

    public Command ToCommand()
    {
        var shell = new Argument<string>("shell")
        {
            Description = terminal.Say("bash, zsh or pwsh (PowerShell)", "bash、zsh 或 pwsh（PowerShell）"),
            HelpName = string.Join('|', Scripts.Keys),
        };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command(
            "completion",
            terminal.Say("Print what makes a shell complete publisher's commands and options", "输出命令行补全脚本")
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(Scripts[parsed.GetValue(shell)!]);
            return ExitCodes.Success;
        });
        return command;
    }

    /// <returns>Whether a shell has asked, and not a person.</returns>
    public bool TryAnswer(RootCommand root, IReadOnlyList<string> arguments)
    {
        if (arguments is not [Directive, var line])
            return false;
        foreach (var item in root.Parse(line).GetCompletions(line.Length).Select(c => c.Label).Distinct())
            if (!item.StartsWith('/') && item is not "-h" and not "-?")
                terminal.Out.WriteLine(item);
        return true;
    }

    /// <summary>The codes of all findings, where one is asked for.</summary>
    public static IEnumerable<CompletionItem> Codes(CompletionContext context) =>
        CodeCatalog.All.Select(code => new CompletionItem(code.Id));
}
