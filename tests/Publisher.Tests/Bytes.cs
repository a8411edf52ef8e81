using System.Text;

namespace Publisher.Tests;

internal static class Bytes
{
    public static string AsText(this byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
