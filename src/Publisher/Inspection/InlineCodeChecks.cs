using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Whether script or style stands in the page itself, which the policy forbids.</summary>
internal static class InlineCodeChecks
{
    /// <summary>Types of a script element that a browser runs; any other is data.</summary>
    private static readonly string[] Run = ["", "module", "importmap", "speculationrules"];

    public static void Check(InspectedPage page)
    {
        foreach (var element in page.Elements)
        {
            if (element.LocalName == "script" && !element.HasAttribute("src") && IsRun(element))
                page.Report(PolicyCodes.InlineScript, element);
            if (element.LocalName == "style")
                page.Report(PolicyCodes.InlineStyle, element, ("found", "<style>"));
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name == "style")
                    page.Report(PolicyCodes.InlineStyle, element, ("found", Shorten.Text(attribute.Value)));
                else if (IsHandler(attribute.Name))
                    page.Report(PolicyCodes.InlineHandler, element, ("found", Shorten.Text(attribute.Name)));
            }
        }
    }

    private static bool IsRun(IElement script)
    {
        var type = (script.GetAttribute("type") ?? "").Trim().ToLowerInvariant();
        return Run.Contains(type)
            || type.EndsWith("javascript", StringComparison.Ordinal)
            || type.EndsWith("ecmascript", StringComparison.Ordinal);
    }

    private static bool IsHandler(string attribute) =>
        attribute.Length > 2
        && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        && attribute.All(char.IsAsciiLetter);
}
