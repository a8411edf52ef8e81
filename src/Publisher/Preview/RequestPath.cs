using System.Text;
using System.Text.Unicode;

namespace Publisher.Preview;

/// <summary>
/// The target of a request line → the route it asks for. It is decoded once, and refused where a file system or a
/// browser could read it in another way than we do.
/// </summary>
internal static class RequestPath
{
    /// <param name="target">As it was sent, such as <c>/2023/?q=%E5%8A%9E</c>.</param>
    /// <returns>
    /// The path below the site, without the slash at its start; it is empty or ends with a slash where it names a
    /// folder. Null where the target is refused.
    /// </returns>
    public static string? RouteOf(string target)
    {
        if (!target.StartsWith('/') || target.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return null;
        return Decode(PathOf(target)[1..]) is { } route && IsPlain(route) ? route : null;
    }

    /// <summary>The target up to its query.</summary>
    public static string PathOf(string target) => target.Split('?', 2)[0];

    /// <returns>Null where an escape is broken, hides a separator, or the bytes are not UTF-8 (RFC 3629).</returns>
    private static string? Decode(string path)
    {
        var bytes = new byte[path.Length];
        var length = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] != '%')
            {
                bytes[length++] = (byte)path[i];
                continue;
            }
            if (i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2]))
                return null;
            var value = Convert.FromHexString(path.AsSpan(i + 1, 2))[0];
            if (value is (byte)'/' or (byte)'\\')
                return null;
            bytes[length++] = value;
            i += 2;
        }
        var text = bytes.AsSpan(0, length);
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : null;
    }

    /// <summary>
    /// No step upwards, no drive or alternate stream, no control character, and no name that Windows reads as another.
    /// </summary>
    private static bool IsPlain(string route)
    {
        if (
            route.Any(char.IsControl)
            || route.AsSpan().ContainsAny('\\', ':')
            || route.Contains("..", StringComparison.Ordinal)
        )
            return false;
        var names = route.Split('/');
        return names[..^1].All(name => name.Length > 0) && !names.Any(name => name is [.., '.' or ' ']);
    }
}
