using System.Globalization;

namespace Publisher.Inspection;

/// <summary>Whether a page has one main heading, and no level is skipped on the way down.</summary>
internal static class HeadingChecks
{
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
        }
    }
}
