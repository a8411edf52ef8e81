using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Publisher.Tests;

/// <summary>A web server of this machine, with the configuration that <c>publisher hosting</c> makes for it.</summary>
internal sealed class RunningWebServer : IDisposable
{
    private const string Brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    private static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/usr/local/bin"];

    private readonly Process _process;

    private RunningWebServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Whether nginx here has the module for copies that were packed by brotli.</summary>
    public static bool HasBrotli => File.Exists(Brotli);

    /// <summary>The test is skipped where the machine has no such server.</summary>
    /// <param name="name"><c>nginx</c> or <c>caddy</c>.</param>
    public static string Require(string name)
    {
        var path = Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed");
        return path!;
    }

    /// <param name="folder">Holds what <c>publisher hosting</c> wrote for that port.</param>
    public static RunningWebServer Of(string name, string folder, int port)
    {
        var process = Process.Start(StartOf(name, folder))!;
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(20); Thread.Sleep(20))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{name} ended: {process.StandardError.ReadToEnd()}");
            try
            {
                new RawConnection(port).Dispose();
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                return new RunningWebServer(process, port);
            }
            catch (SocketException) { }
        }
        process.Kill();
        throw new InvalidOperationException($"{name} does not listen on port {port}");
    }

    /// <summary>What the server itself says of the configuration; empty where it finds no fault.</summary>
    public static string FaultsOf(string name, string folder)
    {
        var start = StartOf(name, folder);
        if (name == "nginx")
            start.ArgumentList.Add("-t");
        else
            start.ArgumentList[0] = "validate";
        using var check = Process.Start(start)!;
        var said = check.StandardError.ReadToEnd();
        check.WaitForExit();
        return check.ExitCode == 0 ? "" : said;
    }

    public RawAnswer Ask(string target, string headers = "", string method = "GET", string host = "localhost")
    {
        using var connection = new RawConnection(Port);
        connection.Send(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{method} {target} HTTP/1.1\r\nHost: {host}:{Port}\r\n{headers}Connection: close\r\n\r\n"
            )
        );
        return connection.Read(method == "HEAD") ?? throw new IOException($"no answer to {target}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>One process, which this test can end, with every file of its own below the folder.</summary>
    private static ProcessStartInfo StartOf(string name, string folder)
    {
        var settings = Path.Combine(folder, $"{name}.main");
        var module = HasBrotli ? $"load_module {Brotli};" : "";
        string[] temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        File.WriteAllText(
            settings,
            name == "caddy"
                ? $"{{\n admin off\n auto_https off\n}}\nimport {folder}/Caddyfile\n"
                : $"""
                {module}
                daemon off;
                master_process off;
                pid {folder}/nginx.pid;
                error_log stderr error;
                events {"{ }"}
                http {"{"}
                    access_log off;
                    {string.Concat(temporary.Select(t => $"{t}_temp_path {folder}/{t};\n"))}
                    include {folder}/nginx.conf;
                {"}"}
                """
        );
        string[] arguments =
            name == "caddy" ? ["run", "--adapter", "caddyfile", "--config", settings] : ["-c", settings, "-p", folder];
        var start = new ProcessStartInfo(Require(name), arguments) { RedirectStandardError = true };
        start.Environment["HOME"] = folder;
        return start;
    }
}
