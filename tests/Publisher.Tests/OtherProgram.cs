using System.Diagnostics;

namespace Publisher.Tests;

/// <summary>A program of the system that reads what we write: an opinion that is not our own.</summary>
internal static class OtherProgram
{
    /// <summary>What it prints; the test is skipped with a word where it is not installed, which CI refuses.</summary>
    /// <param name="package">Debian's, that has it.</param>
    /// <param name="probe">Arguments with which it ends with 0 where all that is needed is there.</param>
    public static string Run(string name, string package, string[] probe, params string[] arguments)
    {
        if (Start(name, probe) is not (0, _, _))
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, $"CI needs {package}");
            Assert.Skip($"{package} is not installed (apt-get install {package})");
        }
        var (exitCode, output, error) = Start(name, arguments)!.Value;
        Assert.True(exitCode == 0, $"{name}: {error}");
        return output;
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
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
