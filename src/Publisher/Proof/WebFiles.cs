using System.Net;

namespace Publisher.Proof;

/// <summary>A site on the web, as any reader gets it.</summary>
internal sealed class WebFiles(Uri site) : IPublishedFiles, IDisposable
{
    /// <summary>A connection may end at any time.</summary>
    private const int Attempts = 3;

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(1) };

    public string Name => site.AbsoluteUri;

    public Stream? Open(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Get(path);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                if (attempt == Attempts)
                    throw new IOException($"{e.Message}: {path}", e);
            }
        }
    }

    /// <summary>A server does not list its files.</summary>
    public IEnumerable<string>? Paths() => null;

    public void Dispose() => _client.Dispose();

    private Stream? Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, EscapedPath(path)));
        var answer = _client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.IsSuccessStatusCode)
            return answer.Content.ReadAsStream();
        var status = answer.StatusCode;
        answer.Dispose();
        return status is HttpStatusCode.NotFound or HttpStatusCode.Gone
            ? null
            : throw new IOException($"{(int)status} {status}: {path}");
    }

    private static string EscapedPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
