using System.Text;
using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>
/// An element → what assistive technology calls it: the accessible name of W3C's "accname", without style sheets.
/// </summary>
internal static class AccessibleName
{
    private static readonly string[] NotContent = ["script", "style", "template", "select", "textarea", "input"];

    public static string Of(InspectedPage page, IElement element)
    {
        if (Labelled(page, element) is { Length: > 0 } labelled)
            return labelled;
        var own = element.LocalName switch
        {
            "img" or "area" => element.GetAttribute("alt") ?? "",
            "svg" => TitleOf(element),
            "input" => OfInput(page, element),
            "select" or "textarea" or "meter" or "progress" or "output" => LabelsOf(page, element),
            _ => ContentOf(element),
        };
        return own.Trim() is { Length: > 0 } name ? name : (element.GetAttribute("title") ?? "").Trim();
    }

    /// <summary>The text in an element as it is read out: pictures by their alternatives.</summary>
    public static string ContentOf(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString().Trim();
    }

    private static string Labelled(InspectedPage page, IElement element)
    {
        var ids = (element.GetAttribute("aria-labelledby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', ids.Select(id => page.Ids.GetValueOrDefault(id)?.TextContent.Trim()));
        return text.Trim() is { Length: > 0 } labelled ? labelled : (element.GetAttribute("aria-label") ?? "").Trim();
    }

    private static string OfInput(InspectedPage page, IElement input) =>
        input.GetAttribute("type")?.ToLowerInvariant() switch
        {
            "submit" or "reset" => input.GetAttribute("value") ?? "default",
            "button" => input.GetAttribute("value") ?? "",
            "image" => input.GetAttribute("alt") ?? "",
            _ => LabelsOf(page, input),
        };

    private static string LabelsOf(InspectedPage page, IElement control)
    {
        var id = control.Id;
        var labels = page.All("label")
            .Where(l => (id is { Length: > 0 } && l.GetAttribute("for") == id) || l.Contains(control));
        return string.Join(' ', labels.Select(ContentOf));
    }

    private static string TitleOf(IElement svg) =>
        svg.Children.FirstOrDefault(c => c.LocalName == "title")?.TextContent ?? "";

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data);
            else if (child is IElement element && !Visibility.IsHiddenItself(element))
                Append(element, text);
        }
    }

    private static void Append(IElement element, StringBuilder text)
    {
        if (element.GetAttribute("aria-label") is { Length: > 0 } label)
            text.Append(label);
        else if (element.LocalName == "img")
            text.Append(element.GetAttribute("alt"));
        else if (element.LocalName == "svg")
            text.Append(TitleOf(element));
        else if (!NotContent.Contains(element.LocalName))
            Append((INode)element, text);
    }
}
