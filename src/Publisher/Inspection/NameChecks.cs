using AngleSharp.Dom;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>Whether pictures, controls, links and buttons can be told by who does not see them.</summary>
internal static class NameChecks
{
    public static void Check(InspectedPage page)
    {
        foreach (var element in page.Elements)
        {
            if (NeedOf(element) is { } code && !Visibility.IsSilent(element) && !IsNamed(page, element))
                page.Report(code, element, ("found", NameOf(element)));
            if (OpensWindow(element) && !IsSafe(element.GetAttribute("rel") ?? ""))
                page.Report(AccessCodes.BlankTarget, element);
        }
    }

    /// <summary>Which code a missing name is, or null for an element that needs none.</summary>
    private static DiagnosticCode? NeedOf(IElement element)
    {
        var type = element.GetAttribute("type")?.ToLowerInvariant();
        var role = element.GetAttribute("role");
        return element.LocalName switch
        {
            "img" or "svg" when role is "presentation" or "none" => null,
            "svg" when element.ParentElement?.Closest("svg") is not null => null,
            "img" or "svg" => AccessCodes.ImageAlternative,
            "area" when element.HasAttribute("href") => AccessCodes.ImageAlternative,
            "input" when type is "image" => AccessCodes.ImageAlternative,
            "input" when type is "hidden" => null,
            "input" when type is "submit" or "reset" or "button" => AccessCodes.NoName,
            "input" or "select" or "textarea" or "meter" or "progress" => AccessCodes.ControlLabel,
            "a" when element.HasAttribute("href") => AccessCodes.NoName,
            "button" or "summary" => AccessCodes.NoName,
            _ when role is "img" => AccessCodes.ImageAlternative,
            _ when role is "button" or "link" => AccessCodes.NoName,
            _ => null,
        };
    }

    /// <summary>An empty alt says that a picture only decorates; no alt says nothing.</summary>
    private static bool IsNamed(InspectedPage page, IElement element) =>
        (element.LocalName == "img" && element.GetAttribute("alt") == "")
        || AccessibleName.Of(page, element).Length > 0;

    private static string NameOf(IElement element) =>
        element.LocalName == "input" && element.GetAttribute("type") is { Length: > 0 } type
            ? $"input type={Shorten.Text(type)}"
            : element.LocalName;

    private static bool OpensWindow(IElement element) =>
        element.LocalName is "a" or "area" or "form"
        && "_blank".Equals(element.GetAttribute("target"), StringComparison.OrdinalIgnoreCase);

    private static bool IsSafe(string rel) =>
        rel.Contains("noopener", StringComparison.OrdinalIgnoreCase)
        || rel.Contains("noreferrer", StringComparison.OrdinalIgnoreCase);
}
