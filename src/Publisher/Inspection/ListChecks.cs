using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Whether lists and tables have something in them.</summary>
internal static class ListChecks
{
    private static readonly string[] Filling = ["img", "svg", "input", "select", "button", "meter", "progress"];

    public static void Check(InspectedPage page)
    {
        foreach (var list in page.All("ul", "ol", "dl", "menu", "table", "tbody").Where(e => !Visibility.IsHidden(e)))
        {
            // A table without a body tells of the table, one with an empty body of the body.
            var isEmpty = list.LocalName == "table" ? list.QuerySelector("td, tbody") is null : !HasContent(list);
            if (isEmpty)
                page.Report(StructureCodes.EmptyList, list, ("found", list.LocalName));
        }
    }

    private static bool HasContent(IElement list) =>
        !string.IsNullOrWhiteSpace(list.TextContent)
        || list.QuerySelectorAll("*").Any(e => Filling.Contains(e.LocalName));
}
