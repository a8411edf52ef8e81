using System.Net;

namespace Publisher.BrowserTests;

/// <summary>
/// A folder of files → answers on the loopback address, as a plain static host gives them: GET only, no listing, and
/// for an unknown address the site's own 404.html with status 404.
/// </summary>
internal sealed class StaticServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
    };

    private readonly HttpListener _listener;
    private readonly string _root;

    public StaticServer(string root)
    {
        _root = Path.GetFullPath(root) + Path.DirectorySeparatorChar;
        (_listener, Address) = Listen();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>With a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>A prefix has to name its port, and a free one is only known by trying.</summary>
    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = FormattableString.Invariant($"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return (listener, new Uri(address));
            }
            catch (HttpListenerException) when (attempt < 50)
            {
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var response = context.Response;
            // A connection kept open is closed after some idle seconds, perhaps just as a slow client asks again.
            response.KeepAlive = false;
            var file = FileOf(context.Request.Url!.AbsolutePath);
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
                response.StatusCode = 405;
            else
                await SendAsync(response, file, context.Request.HttpMethod == "GET");
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser went away before the answer was whole.
        }
    }

    private async Task SendAsync(HttpListenerResponse response, string? file, bool withBody)
    {
        if (file is null)
            response.StatusCode = 404;
        var path = file ?? Path.Combine(_root, "404.html");
        var content = File.Exists(path) ? await File.ReadAllBytesAsync(path) : [];
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        response.ContentLength64 = content.Length;
        if (withBody)
            await response.OutputStream.WriteAsync(content);
    }

    /// <returns>Null where there is no such file below the folder.</returns>
    private string? FileOf(string address)
    {
        var path = Path.GetFullPath(Path.Combine(_root, Uri.UnescapeDataString(address).TrimStart('/')));
        if (!path.StartsWith(_root, StringComparison.Ordinal) && path + Path.DirectorySeparatorChar != _root)
            return null;
        if (Directory.Exists(path))
            path = Path.Combine(path, "index.html");
        return File.Exists(path) ? path : null;
    }

    public void Dispose() => _listener.Close();
}
