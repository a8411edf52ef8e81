using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Publisher.Tests;

/// <summary><c>publisher preview</c> in a process of its own, from its first answer on.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process _process;

    private RunningPreview(Process process, string said, int port) => (_process, Said, Port) = (process, said, port);

    /// <summary>All that it printed until it was ready.</summary>
    public string Said { get; }

    public int Port { get; }

    /// <param name="port">Null leaves the choice to the program.</param>
    public static RunningPreview Of(TestSite site, int? port)
    {
        string[] choice = port is null ? [] : ["--port", FormattableString.Invariant($"{port}")];
        var start = BuiltProgram.Start(site.Root, ["preview", "--output", "output", .. choice]);
        // A shell in the background makes its children deaf to Ctrl+C: this one hears it again.
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "--default-signal=INT");
            start.FileName = "env";
        }
        var process = Process.Start(start)!;
        var said = "";
        while (process.StandardOutput.ReadLine() is { } line)
        {
            said += $"{line}\n";
            if (line.Split("Preview at ") is [_, var rest])
                return new RunningPreview(process, said, new Uri(rest.Split(' ')[0]).Port);
        }
        throw new InvalidOperationException($"It ended: {said}{process.StandardError.ReadToEnd()}");
    }

    public static RunningPreview Of(TestSite site) => Of(site, FreePort());

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>The exit code; null where it did not end within ten seconds.</returns>
    /// <param name="signal">As kill(1) names it: <c>INT</c> is Ctrl+C.</param>
    public int? Stop(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", FormattableString.Invariant($"{_process.Id}")]);
        kill.WaitForExit();
        return _process.WaitForExit(TimeSpan.FromSeconds(10)) ? _process.ExitCode : null;
    }

    public RawConnection Connect() => new(Port);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
