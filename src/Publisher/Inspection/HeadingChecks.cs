using System.Globalization;
using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>
/// Whether a page has one main heading, no level is skipped on the way down, and each has a name and
/// something below it.
/// </summary>
internal static class HeadingChecks
{
    private static readonly string[] Filling = ["img", "svg", "input", "select", "button", "meter", "progress"];

    public static void Check(InspectedPage page)
    {
        var headings = page.All("h1", "h2", "h3", "h4", "h5", "h6").Where(h => !Visibility.IsHidden(h)).ToList();
        var main = headings.Where(h => h.LocalName == "h1").ToList();
        if (main.Count != 1)
            page.Report(
                StructureCodes.MainHeading,
                main.Skip(1).FirstOrDefault(),
                ("found", main.Count.ToString(CultureInfo.InvariantCulture))
            );

        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                page.Report(
                    StructureCodes.LevelSkipped,
                    heading,
                    ("found", heading.LocalName),
                    ("expected", FormattableString.Invariant($"h{level + 1}"))
                );
            level = next;
            CheckSection(page, heading);
        }
    }

    private static void CheckSection(InspectedPage page, IElement heading)
    {
        if (AccessibleName.Of(page, heading).Length == 0)
            page.Report(StructureCodes.HeadingEmpty, heading, ("found", heading.LocalName));
        else if (!HasContent(heading))
            page.Report(StructureCodes.SectionEmpty, heading, ("found", Shorten.Text(heading.TextContent)));
    }

    /// <summary>Text, a picture or a control before the next heading of the level or the section's end.</summary>
    private static bool HasContent(IElement heading)
    {
        var section = heading.Closest("section, article, aside, nav, main, body")!;
        var after = section.GetDescendants().SkipWhile(n => n != heading).Where(n => !heading.Contains(n));
        foreach (var node in after)
            if (node is IElement { LocalName: ['h', >= '1' and <= '6'] } next)
                return next.LocalName[1] > heading.LocalName[1];
            else if (
                node is IElement element ? Filling.Contains(element.LocalName) : node is IText text && IsShown(text)
            )
                return true;
        return false;
    }

    private static bool IsShown(IText text) =>
        !string.IsNullOrWhiteSpace(text.Data)
        && text.ParentElement?.Closest("[hidden], script, style, template") is null;
}
