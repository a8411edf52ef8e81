using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Publisher.Diagnostics;

namespace Publisher.Preview;

/// <summary>
/// A site on this machine's loopback addresses, by Kestrel and nothing around it: no settings file and no environment
/// variable can make it listen elsewhere.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const int FirstPort = 8080;
    private const int LastPort = 8099;

    private readonly KestrelServer _server;

    private readonly CancellationTokenSource _stopping;

    private PreviewServer(KestrelServer server, int port, CancellationTokenSource stopping) =>
        (_server, _stopping, Address) = (
            server,
            stopping,
            new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"))
        );

    /// <summary>With a slash at the end.</summary>
    public Uri Address { get; }

    /// <param name="port">1 to 65535; null takes the first free one from 8080 on.</param>
    /// <returns>Null where the findings say why no port can be had.</returns>
    public static async Task<PreviewServer?> StartAsync(IShownSite site, int? port, DiagnosticBag findings)
    {
        var (first, last) = (port ?? FirstPort, port ?? LastPort);
        var stopping = new CancellationTokenSource();
        for (var next = first; next <= last; next++)
            if (await TryStartAsync(site, next, stopping.Token) is { } server)
                return new PreviewServer(server, next, stopping);
        stopping.Dispose();
        var tried = port is null ? $"{FirstPort}-{LastPort}" : first.ToString(CultureInfo.InvariantCulture);
        findings.Report(PreviewCodes.PortTaken, SourceSpan.Whole("localhost"), [("found", tried)]);
        return null;
    }

    /// <summary>Answers that are under way have a second to end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
        _stopping.Dispose();
    }

    /// <returns>Null where the port cannot be had on a loopback address.</returns>
    private static async Task<KestrelServer?> TryStartAsync(IShownSite site, int port, CancellationToken stop)
    {
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            NullLoggerFactory.Instance
        );
        var server = new KestrelServer(Options.Create(OptionsFor(port)), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new Application(new SiteAnswers(site, port, stop)), CancellationToken.None);
            return server;
        }
        catch (IOException)
        {
            server.Dispose();
            return null;
        }
    }

    /// <summary>Room for idle connections in plenty, and little time and space for each that says nothing.</summary>
    private static KestrelServerOptions OptionsFor(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = 1000;
        options.Limits.MaxRequestLineSize = 4 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }

    private sealed class Application(SiteAnswers answers) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answers.AnswerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
