using System.Net;
using System.Text;

namespace Publisher.Hosting;

/// <summary>The content security policy that a page states in its head, for the header that says the same.</summary>
internal static class PagePolicy
{
    /// <summary>Bytes at the start of a page among which its policy stands.</summary>
    private const int HeadSize = 4096;

    /// <summary>How a theme writes it, up to the policy itself.</summary>
    private const string Start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    /// <summary>What a page cannot say by a <c>meta</c> element.</summary>
    public const string HeaderOnly = "frame-ancestors 'none'";

    /// <summary>Reads the start of the page and goes back to it.</summary>
    public static string Of(Stream page)
    {
        var bytes = new byte[HeadSize];
        var head = Encoding.UTF8.GetString(
            bytes.AsSpan(0, page.ReadAtLeast(bytes, HeadSize, throwOnEndOfStream: false))
        );
        page.Position = 0;
        var start = head.IndexOf(Start, StringComparison.OrdinalIgnoreCase) + Start.Length;
        var end = start < Start.Length ? -1 : head.IndexOf('"', start);
        var policy = end < 0 ? "" : WebUtility.HtmlDecode(head[start..end]);
        return policy.Length == 0 || policy.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? HeaderOnly
            : $"{policy}; {HeaderOnly}";
    }
}
