using System.CommandLine;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Cli;

/// <summary>How a command tells its result, and whether to the terminal or to a file.</summary>
internal sealed class ReportOptions
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Terminal _terminal;
    private readonly Option<string> _root;
    private readonly Option<string> _format;
    private readonly Option<string> _to;

    /// <param name="formats">The first is the usual one.</param>
    public ReportOptions(Terminal terminal, Option<string> root, IReadOnlyList<string> formats)
    {
        (_terminal, _root) = (terminal, root);
        _format = new Option<string>("--format")
        {
            Description = terminal.Say(
                $"One of {string.Join(", ", formats)} (default: {formats[0]})",
                $"输出格式：{string.Join("、", formats)}（默认：{formats[0]}）"
            ),
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        _format.AcceptOnlyFromAmong([.. formats]);
        _to = new Option<string>("--to")
        {
            Description = terminal.Say("A file instead of the terminal", "写到文件，而不是终端"),
            HelpName = terminal.Say("file", "文件"),
        };
        _to.Validators.Add(FolderPath.RefuseEmpty);
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_to);
    }

    public string FormatOf(ParseResult parsed) => parsed.GetValue(_format)!;

    public bool HasFile(ParseResult parsed) => parsed.GetValue(_to) is not null;

    /// <summary>Writes the result where it was asked for.</summary>
    /// <param name="write">In the format that it is told.</param>
    public void Write(ParseResult parsed, DiagnosticBag findings, Action<string, Stream> write)
    {
        var format = FormatOf(parsed);
        if (parsed.GetValue(_to) is not { } named)
        {
            using var terminal = new TextStream(_terminal.Out);
            write(format, terminal);
            return;
        }
        ReportFile.Save(
            Path.GetFullPath(named, _terminal.CurrentFolder),
            named,
            Path.GetFullPath(parsed.GetValue(_root)!, _terminal.CurrentFolder),
            stream => write(format, stream),
            findings
        );
    }

    /// <summary>Lines of plain text, in which nothing is hidden and nothing steers the terminal.</summary>
    /// <param name="lines">Told where a line goes.</param>
    public static void WriteLines(Stream stream, Action<Action<string>> lines)
    {
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        lines(line => text.WriteLine(VisibleText.Of(line)));
    }
}
