using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>Whether tables say what they show, and what their columns and rows are.</summary>
internal static class TableChecks
{
    public static void Check(InspectedPage page)
    {
        foreach (var table in page.All("table").Where(t => !Visibility.IsHidden(t)))
        {
            if (table.GetAttribute("role") is "presentation" or "none")
                continue;
            if (!HasCaption(table))
                page.Report(StructureCodes.TableCaption, table);
            var heads = table.QuerySelectorAll("th");
            if (heads.Length == 0)
                page.Report(StructureCodes.TableHead, table);
            else if (heads.FirstOrDefault(h => string.IsNullOrEmpty(h.GetAttribute("scope"))) is { } head)
                page.Report(StructureCodes.HeadScope, head, ("found", Shorten.Text(head.TextContent)));
        }
    }

    /// <summary>HTML leaves the caption of a table that is alone in a figure to the figure.</summary>
    private static bool HasCaption(IElement table)
    {
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption)
            return AccessibleName.ContentOf(caption).Length > 0;
        return table.Closest("figure") is { } figure
            && figure.QuerySelectorAll("table").Length == 1
            && figure.QuerySelector("figcaption") is { } figureCaption
            && AccessibleName.ContentOf(figureCaption).Length > 0;
    }
}
