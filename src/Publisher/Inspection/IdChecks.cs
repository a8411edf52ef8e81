using System.Globalization;

namespace Publisher.Inspection;

/// <summary>Whether ids are given once, and those that are named are given.</summary>
internal static class IdChecks
{
    /// <summary>Attributes that name one id or several of the same page.</summary>
    private static readonly string[] Naming =
    [
        "for",
        "headers",
        "list",
        "form",
        "popovertarget",
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
    ];

    public static void Check(InspectedPage page)
    {
        foreach (var element in page.Elements)
        {
            if (element.Id is { Length: > 0 } id && page.Ids[id] != element)
            {
                var line = page.LineOf(page.Ids[id]).ToString(CultureInfo.InvariantCulture);
                page.Report(LinkCodes.DuplicateId, element, ("found", Shorten.Text(id)), ("line", line));
            }
            foreach (var attribute in element.Attributes.Where(a => Naming.Contains(a.Name)))
            foreach (var named in attribute.Value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!page.Ids.ContainsKey(named))
                    page.Report(
                        LinkCodes.DeadReference,
                        element,
                        ("attribute", attribute.Name),
                        ("found", Shorten.Text(named))
                    );
            }
        }
    }
}
