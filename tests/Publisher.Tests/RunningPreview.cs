using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests;

/// <summary><c>publisher preview</c> in a process of its own, from its first answer on.</summary>
internal sealed partial class RunningPreview : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningPreview(Process process, string said, int port) => (_process, Said, Port) = (process, said, port);

    /// <summary>All that it printed until it was ready.</summary>
    public string Said { get; }

    public int Port { get; }

    /// <param name="port">Null leaves the choice to the program.</param>
    public static RunningPreview Of(TestSite site, int? port)
    {
        string[] choice = port is null ? [] : ["--port", FormattableString.Invariant($"{port}")];
        var start = BuiltProgram.Start(site.Root, ["preview", .. choice]);
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

    /// <summary>What is answered, without what the preview adds to each page and to no published one.</summary>
    public static byte[] Stripped(byte[] page) =>
        Encoding.UTF8.GetBytes(Addition().Replace(Encoding.UTF8.GetString(page), ""));

    /// <summary>Asks again and again, until the answer is as it should be.</summary>
    public RawAnswer Await(string target, Func<RawAnswer, bool> isGood)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = Connect();
                var answer = connection.Ask("GET", target, FormattableString.Invariant($"127.0.0.1:{Port}"));
                if (isGood(answer))
                    return answer;
                Assert.True(watch.Elapsed < Patience, $"{target} stays {answer.Status}: {answer.Text}");
            }
            // What takes a build to make comes late on a busy machine.
            catch (IOException) when (watch.Elapsed < Patience) { }
            Thread.Sleep(20);
        }
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"/\\.preview/page\\.css\">\n<script [^>]*></script>\n")]
    private static partial Regex Addition();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
