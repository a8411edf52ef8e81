using System.CommandLine;
using Publisher.Reading;

namespace Publisher.Cli;

/// <summary><c>publisher schema</c>: a kind of file that an office writes by hand → its JSON Schema.</summary>
internal sealed class SchemaCommand(Terminal terminal)
{
    private readonly Argument<string> _file = new("file")
    {
        Description = terminal.Say(
            $"One of {string.Join(", ", FileSchemas.Names)} (default: {FileSchemas.Record})",
            $"文件种类：记录 record、应公开清单 roster、工作日历 calendar（默认：{FileSchemas.Record}）"
        ),
        HelpName = string.Join('|', FileSchemas.Names),
        DefaultValueFactory = _ => FileSchemas.Record,
    };

    public Command ToCommand()
    {
        _file.AcceptOnlyFromAmong([.. FileSchemas.Names]);
        var command = new Command(
            "schema",
            terminal.Say(
                "Print the JSON Schema of a record, the roster or the calendar, for an editor's YAML plug-in",
                "输出记录、应公开清单或工作日历的 JSON Schema，供编辑器的 YAML 插件使用"
            )
        )
        {
            _file,
        };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(FileSchemas.ToJson(parsed.GetValue(_file)!));
            return ExitCodes.Success;
        });
        return command;
    }
}
