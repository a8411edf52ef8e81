using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Publisher.Tests;

/// <summary>A connection to a web server on this machine that sends what it is given, well-formed or not.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly BufferedStream _stream;

    public RawConnection(int port)
    {
        _client.Connect(IPAddress.Loopback, port);
        _client.ReceiveTimeout = 10_000;
        _stream = new BufferedStream(_client.GetStream(), 64 * 1024);
    }

    /// <param name="text">Characters up to U+00FF, each of which is a byte.</param>
    public void Send(string text)
    {
        _stream.Write(Encoding.Latin1.GetBytes(text));
        _stream.Flush();
    }

    public RawAnswer Ask(string method, string target, string host)
    {
        Send($"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        return Read(method == "HEAD") ?? throw new IOException("The connection was closed");
    }

    /// <param name="isHead">The answer tells a length, but has no body.</param>
    /// <returns>Null where the connection is closed instead.</returns>
    public RawAnswer? Read(bool isHead = false)
    {
        try
        {
            if (Line() is not { Length: > 0 } status)
                return null;
            var (headers, length) = (new List<string>(), 0);
            while (Line() is { Length: > 0 } header)
            {
                if (header.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
                    length = int.Parse(header[16..], CultureInfo.InvariantCulture);
                if (!header.StartsWith("Date: ", StringComparison.OrdinalIgnoreCase))
                    headers.Add(header);
            }
            var body = new byte[isHead ? 0 : length];
            _stream.ReadExactly(body);
            return new RawAnswer(int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture), headers, body);
        }
        catch (IOException e)
            when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return null;
        }
    }

    /// <returns>Without its end; null at the end of the stream.</returns>
    private string? Line()
    {
        var line = new StringBuilder();
        for (int next; (next = _stream.ReadByte()) != '\n'; )
        {
            if (next < 0)
                return null;
            line.Append((char)next);
        }
        return line.ToString().TrimEnd('\r');
    }

    public void Dispose() => _client.Dispose();
}
