using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Publisher.Tests;

/// <summary>Stands before a storage and lets requests through, or not; and keeps to conditions where the storage does
/// not.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly RunningStorage _storage;
    private int _count;

    public FaultyProxy(RunningStorage storage)
    {
        _storage = storage;
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Told the number of the request, from 0, with its method and key.</summary>
    public Func<int, string, Fault> FaultOf { get; set; } = (_, _) => Fault.None;

    /// <summary>Whether <c>If-Match</c> and <c>If-None-Match</c> count; other headers do not.</summary>
    public IReadOnlyList<string> Conditions { get; set; } = [];

    /// <summary>A header that is answered with an error.</summary>
    public string? Unknown { get; set; }

    /// <summary>Method and key of every request that went through whole, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public void Reset()
    {
        (_count, FaultOf) = (0, (_, _) => Fault.None);
        Requests.Clear();
    }

    public int Count => _count;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var (head, body) = await ReadAsync(stream);
                if (head.Length > 0)
                    await AnswerAsync(stream, head, body);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException) { }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, string head, byte[] body)
    {
        var line = head.Split(' ');
        var path = Uri.UnescapeDataString(line[1].Split('?')[0]);
        var key = path[Math.Min(path.Length, RunningStorage.Bucket.Length + 2)..];
        var request = $"{line[0]} {key}";
        var fault = FaultOf(Interlocked.Increment(ref _count) - 1, request);
        if (fault == Fault.CutBefore)
            return;
        if (fault == Fault.Silence)
            await Task.Delay(TimeSpan.FromSeconds(5), _end.Token);
        if (fault == Fault.Silence)
            return;
        if (fault == Fault.Failure)
        {
            await stream.WriteAsync(Plain("500 Internal Server Error"), _end.Token);
            return;
        }
        if (Refusal(head, key) is { } refusal)
        {
            await stream.WriteAsync(Plain(refusal), _end.Token);
            return;
        }
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _storage.Port, _end.Token);
        var upstream = server.GetStream();
        var only = head.Replace("\r\nConnection: Keep-Alive", "", StringComparison.OrdinalIgnoreCase)
            .Replace("\r\nExpect: 100-continue", "", StringComparison.OrdinalIgnoreCase);
        await upstream.WriteAsync(Encoding.Latin1.GetBytes($"{only}\r\nConnection: close\r\n\r\n"), _end.Token);
        await upstream.WriteAsync(fault == Fault.CutMiddle ? body.AsMemory(0, body.Length / 2) : body, _end.Token);
        if (fault == Fault.CutMiddle)
            return;
        using var answer = new MemoryStream();
        await upstream.CopyToAsync(answer, _end.Token);
        Requests.Enqueue(request);
        if (fault != Fault.CutAfter)
            await stream.WriteAsync(answer.ToArray(), _end.Token);
    }

    /// <summary>As Amazon's service answers; null where nothing is to be refused.</summary>
    private string? Refusal(string head, string key)
    {
        var tag = _storage.TagOf(key);
        var (match, noneMatch) = (Condition("If-Match"), Condition("If-None-Match"));
        return Unknown is not null && Header(head, Unknown) is not null ? "501 Not Implemented"
            : match is not null && tag is null ? "404 Not Found"
            : (match is not null && match != tag) || (noneMatch is not null && tag is not null)
                ? "412 Precondition Failed"
            : null;

        string? Condition(string name) => Conditions.Contains(name) ? Header(head, name) : null;
    }

    private async Task<(string Head, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        var (buffer, length, end) = (new byte[64 * 1024], 0, -1);
        while (end < 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), _end.Token);
            if (read == 0)
                return ("", []);
            length += read;
            end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }
        var text = Encoding.Latin1.GetString(buffer, 0, end);
        if (Header(text, "Expect") is not null)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), _end.Token);
        var body = new byte[int.Parse(Header(text, "Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        var begun = buffer.AsMemory(end + 4, length - end - 4);
        begun.CopyTo(body);
        await stream.ReadExactlyAsync(body.AsMemory(begun.Length), _end.Token);
        return (text, body);
    }

    private static string? Header(string head, string name) =>
        head.Split("\r\n")
            .FirstOrDefault(h => h.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 1)..].Trim();

    private static byte[] Plain(string status) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
