using System.Globalization;
using Spectre.Console;

namespace Publisher.Cli;

/// <summary>
/// Shows on the error stream how far a long run is: a bar for a person, now and then a line for a log.
/// </summary>
internal static class ProgressDisplay
{
    /// <summary>Records between two lines of a log: some seconds of work.</summary>
    private const int LogStep = 10_000;

    public static T During<T>(Terminal terminal, Func<IProgress<(int Done, int Total)>, T> run) =>
        terminal.IsInteractive ? WithBar(terminal, run) : run(new Log(terminal));

    private static T WithBar<T>(Terminal terminal, Func<IProgress<(int Done, int Total)>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new PercentageColumn())
            .Start(context => run(new Bar(context.AddTask(terminal.Say("records", "条记录")))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Log(Terminal terminal) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            if (value.Done % LogStep != 0)
                return;
            var (done, total) = (Number(value.Done), Number(value.Total));
            lock (terminal)
                terminal.Error.WriteLine(
                    terminal.Say($"{done} of {total} records", $"已处理 {done} 条，共 {total} 条")
                );
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
