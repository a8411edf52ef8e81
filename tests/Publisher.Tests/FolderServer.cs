using System.Net;
using System.Net.Sockets;

namespace Publisher.Tests;

/// <summary>Serves the files of a folder on loopback, as a plain web server does.</summary>
internal sealed class FolderServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FolderServer(string folder)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Task.Run(() => Serve(folder));
    }

    public string Address { get; }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait();
    }

    private void Serve(string folder)
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(_listener.GetContext(), folder);
            }
            catch (Exception e)
                when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private static void Answer(HttpListenerContext context, string folder)
    {
        var path = Path.Combine(folder, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/'));
        using var response = context.Response;
        response.KeepAlive = false;
        var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
        response.StatusCode = File.Exists(path) ? 200 : 404;
        response.ContentLength64 = content.Length;
        response.OutputStream.Write(content);
    }
}
