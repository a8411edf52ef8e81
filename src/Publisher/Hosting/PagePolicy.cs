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
        var length = page.ReadAtLeast(bytes, HeadSize, throwOnEndOfStream: false);
        page.Position = 0;
        return HeaderOf(In(Encoding.UTF8.GetString(bytes.AsSpan(0, length))));
    }

    /// <summary>What the page itself states; empty where it states nothing.</summary>
    public static string In(string page) => WebUtility.HtmlDecode(page[RangeIn(page)]);

    /// <summary>Where that stands; empty where it states nothing.</summary>
    public static Range RangeIn(string page)
    {
        var head = page.AsSpan(0, Math.Min(page.Length, HeadSize));
        var start = head.IndexOf(Start, StringComparison.OrdinalIgnoreCase) + Start.Length;
        var length = start < Start.Length ? -1 : head[start..].IndexOf('"');
        return length < 0 ? ..0 : start..(start + length);
    }

    /// <summary>The header of a page that states the policy.</summary>
    public static string HeaderOf(string policy) =>
        policy.Length == 0 || policy.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? HeaderOnly
            : $"{policy}; {HeaderOnly}";
}
