using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>One address that an element holds, and what the browser does with it.</summary>
/// <param name="Directive">Of the policy, that governs the loading; null where a reader follows it.</param>
internal sealed partial record Reference(IElement Element, string Attribute, string Written, string? Directive)
{
    public static IEnumerable<Reference> Of(IElement element)
    {
        foreach (var (attribute, directive) in HolderOf(element))
        {
            if (Value(element, attribute) is not { } value)
                continue;
            var addresses =
                attribute == "srcset" ? Candidate().Matches(value).Select(m => m.Groups[1].Value)
                : element.LocalName == "meta" ? RefreshAddress().Matches(value).Select(m => m.Groups[1].Value)
                : [value];
            foreach (var address in addresses)
                yield return new Reference(element, attribute, address, directive);
        }
    }

    /// <summary>Attributes that hold addresses, by element.</summary>
    private static (string Attribute, string? Directive)[] HolderOf(IElement element) =>
        element.LocalName switch
        {
            "a" or "area" => [("href", null)],
            "link" => [("href", DirectiveOfLink(element))],
            "script" => [("src", "script-src")],
            "img" => [("src", "img-src"), ("srcset", "img-src")],
            "source" when element.ParentElement?.LocalName == "picture" => [("srcset", "img-src")],
            "source" or "audio" or "track" => [("src", "media-src")],
            "video" => [("src", "media-src"), ("poster", "img-src")],
            "image" => [("href", "img-src")],
            "use" when Value(element, "href") is ['#', ..] => [("href", null)],
            "use" => [("href", "img-src")],
            "input" => [("src", "img-src"), ("formaction", "form-action")],
            "button" => [("formaction", "form-action")],
            "form" => [("action", "form-action")],
            "base" => [("href", "base-uri")],
            "iframe" or "frame" => [("src", "frame-src")],
            "embed" => [("src", "object-src")],
            "object" => [("data", "object-src")],
            "meta" when "refresh".Equals(element.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase) =>
            [
                ("content", null),
            ],
            _ => [],
        };

    private static string? DirectiveOfLink(IElement link)
    {
        var kinds = (link.GetAttribute("rel") ?? "").ToLowerInvariant().Split(' ');
        if (kinds.Contains("stylesheet"))
            return "style-src";
        if (kinds.Contains("modulepreload"))
            return "script-src";
        if (kinds.Contains("manifest"))
            return "manifest-src";
        if (kinds.Intersect(["icon", "apple-touch-icon", "mask-icon"]).Any())
            return "img-src";
        if (kinds.Contains("preload"))
            return link.GetAttribute("as") switch
            {
                "script" => "script-src",
                "style" => "style-src",
                "image" => "img-src",
                "font" => "font-src",
                "fetch" => "connect-src",
                _ => "default-src",
            };
        return kinds.Intersect(["prefetch", "prerender", "preconnect", "dns-prefetch"]).Any() ? "default-src" : null;
    }

    /// <summary>SVG knows href with and without a prefix.</summary>
    private static string? Value(IElement element, string attribute) =>
        element.GetAttribute(attribute) ?? element.Attributes.FirstOrDefault(a => a.LocalName == attribute)?.Value;

    [GeneratedRegex(@"([^\s,](?:\S*[^\s,])?)(?:\s+[^,]*)?(?:,|\s*$)")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"url\s*=\s*['""]?([^'""]+)", RegexOptions.IgnoreCase)]
    private static partial Regex RefreshAddress();
}
