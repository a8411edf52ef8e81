namespace Publisher.Pages;

/// <summary>A correction, a withdrawal or its lifting in the list of all, and the record that it is about.</summary>
/// <param name="Route">Of the record's page.</param>
public sealed record ChangeRow(string Route, string Title, bool IsEditorTitle, string Year, ChangeView Change)
{
    public static ChangeRow Of(CatalogEntry entry, PublishedChange change) =>
        new(
            SitePlan.LinkTo(entry.Route),
            entry.Title,
            entry.IsEditorTitle,
            Figures.Year(entry.FiscalYear),
            ChangeView.Of(change)
        );
}
