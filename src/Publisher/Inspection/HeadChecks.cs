namespace Publisher.Inspection;

/// <summary>Whether a page says in which language it is, what it is called and what it is about.</summary>
internal static class HeadChecks
{
    public static void Check(InspectedPage page)
    {
        if (string.IsNullOrWhiteSpace(page.Document.DocumentElement.GetAttribute("lang")))
            page.Report(InspectionCodes.LanguageMissing, page.Document.DocumentElement);
        if (string.IsNullOrWhiteSpace(page.Document.Title))
            page.Report(InspectionCodes.TitleMissing, page.Document.Head);
        if (page.Meta("description") is null)
            page.Report(InspectionCodes.DescriptionMissing, page.Document.Head);
    }
}
