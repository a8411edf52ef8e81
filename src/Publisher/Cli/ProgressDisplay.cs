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
        terminal.IsInteractive ? WithBar(terminal, run) : run(new Log(terminal.Error));

    private static T WithBar<T>(Terminal terminal, Func<IProgress<(int Done, int Total)>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new PercentageColumn())
            .Start(context => run(new Bar(context.AddTask("records"))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Log(TextWriter output) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            if (value.Done % LogStep != 0)
                return;
            lock (output)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} records"));
        }
    }
}
