using AngleSharp.Dom;

namespace Publisher.Inspection;

/// <summary>
/// Whether a page says in which language it is, what it is called and what it is about, and suits a phone at once.
/// </summary>
internal static class HeadChecks
{
    /// <param name="language">That the site is configured for; null where it is not known.</param>
    public static void Check(InspectedPage page, string? language)
    {
        var root = page.Document.DocumentElement;
        var found = root.GetAttribute("lang");
        if (string.IsNullOrWhiteSpace(found))
            page.Report(InspectionCodes.LanguageMissing, root);
        else if (language is not null && !found.Equals(language, StringComparison.OrdinalIgnoreCase))
            page.Report(InspectionCodes.LanguageWrong, root, ("found", Shorten.Text(found)), ("expected", language));
        if (string.IsNullOrWhiteSpace(page.Document.Title))
            page.Report(InspectionCodes.TitleMissing, page.Document.Head);
        if (page.Meta("description") is null)
            page.Report(InspectionCodes.DescriptionMissing, page.Document.Head);
        if (page.Meta("viewport") is null)
            page.Report(AccessCodes.ViewportMissing, page.Document.Head);
        if (!page.All("main").Any())
            page.Report(StructureCodes.MainMissing, page.Document.Body);
        foreach (var script in page.All("script").Where(s => s.HasAttribute("src") && IsWaitedFor(s)))
            page.Report(InspectionCodes.ScriptHoldsUp, script, ("found", Shorten.Address(script.GetAttribute("src")!)));
    }

    /// <summary>A browser shows nothing of what follows before it has fetched and run the script.</summary>
    private static bool IsWaitedFor(IElement script) =>
        script.Closest("head") is not null
        && !script.HasAttribute("defer")
        && !script.HasAttribute("async")
        && !"module".Equals(script.GetAttribute("type"), StringComparison.OrdinalIgnoreCase);
}
