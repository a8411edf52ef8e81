using System.ComponentModel;
using System.Diagnostics;

namespace Publisher.Tests;

/// <summary>A program of the system that reads what we write: an opinion that is not our own.</summary>
/// <param name="package">Debian's, that has it.</param>
/// <param name="probe">Arguments with which it ends with 0 where all that is needed is there.</param>
internal sealed class OtherProgram(string name, string package, params string[] probe)
{
    public static OtherProgram Openpyxl { get; } = new("/usr/bin/python3", "python3-openpyxl", "-c", "import openpyxl");

    private readonly Lazy<bool> _isThere = new(() => Start(name, probe) is (0, _, _));

    /// <summary>What it prints; it finds no fault.</summary>
    public string Run(params string[] arguments)
    {
        var (exitCode, said) = Ask(arguments);
        Assert.True(exitCode == 0, $"{name}: {said}");
        return said;
    }

    /// <summary>The test is skipped with a word where the program is not installed, which CI refuses.</summary>
    /// <returns>What it prints, and, where it finds a fault, what it says of it.</returns>
    public (int ExitCode, string Said) Ask(params string[] arguments)
    {
        if (!_isThere.Value)
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, $"CI needs {package}");
            Assert.Skip($"{package} is not installed");
        }
        var (exitCode, output, error) = Start(name, arguments)!.Value;
        return (exitCode, exitCode == 0 ? output : output + error);
    }

    private static (int ExitCode, string Output, string Error)? Start(string name, string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(name, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
