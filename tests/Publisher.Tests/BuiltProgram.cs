using System.Diagnostics;

namespace Publisher.Tests;

/// <summary>
/// The program in a process of its own: the one that <c>PUBLISHER_BINARY</c> names, which was published for a system,
/// or else the one that was built with the tests.
/// </summary>
internal static class BuiltProgram
{
    /// <summary>Null where the tests' own build is meant.</summary>
    public static string? Named { get; } =
        Environment.GetEnvironmentVariable("PUBLISHER_BINARY") is { Length: > 0 } path ? path : null;

    /// <summary>Not yet running, so that a test can change its environment.</summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments)
    {
        string[] ours = [Path.Combine(AppContext.BaseDirectory, "publisher.dll"), .. arguments];
        var start = new ProcessStartInfo(Named ?? "dotnet", Named is null ? ours : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    public static (int ExitCode, string Out, string Error) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
