namespace Publisher.Pages;

/// <summary>
/// What readers who follow the site are told of one record: that it was published, corrected on one day, withdrawn, or
/// published again.
/// </summary>
/// <param name="Kind"><c>published</c>, <c>corrected</c>, <c>withdrawn</c> or <c>restored</c>.</param>
/// <param name="At">The office's date, with a time where it gives one: <c>2024-08-20 10:00</c>.</param>
/// <param name="Changes">The corrections of that day, the withdrawal or its lifting; empty for a publication.</param>
public sealed record RecordEvent(CatalogEntry Entry, string Kind, string At, IReadOnlyList<PublishedChange> Changes)
{
    /// <summary>The newest first; those of one moment by year, number and kind.</summary>
    public static IComparer<RecordEvent> NewestFirst { get; } = Comparer<RecordEvent>.Create(Compare);

    /// <summary>
    /// A record is published on the date that the office gives, or else on that of its approval. Of a withdrawn record
    /// no figures are told, nor that it was published.
    /// </summary>
    public static IEnumerable<RecordEvent> AllOf(CatalogEntry entry)
    {
        if (entry.IsListed && (entry.Published ?? DateOf(entry.Approved)) is { } date)
            yield return new RecordEvent(entry, "published", date, []);
        foreach (var day in entry.Changes.Where(c => IsTold(entry, c)).GroupBy(c => (c.On, c.Kind)))
            yield return new RecordEvent(entry, WordOf(day.Key.Kind), Figures.Date(day.Key.On), [.. day]);
    }

    private static bool IsTold(CatalogEntry entry, PublishedChange change) =>
        entry.IsListed || change.Kind != ChangeKind.Correction;

    private static string WordOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Correction => "corrected",
            ChangeKind.Withdrawal => "withdrawn",
            _ => "restored",
        };

    private static int Compare(RecordEvent a, RecordEvent b)
    {
        var order = string.CompareOrdinal(b.At, a.At);
        if (order == 0)
            order = b.Entry.FiscalYear.CompareTo(a.Entry.FiscalYear);
        if (order == 0)
            order = string.CompareOrdinal(a.Entry.Id, b.Entry.Id);
        return order == 0 ? string.CompareOrdinal(a.Kind, b.Kind) : order;
    }

    private static string? DateOf(DateOnly? date) => date is { } day ? Figures.Date(day) : null;
}
