namespace Publisher.Output;

/// <summary>What a release does to the records that were published before it, by their year and number.</summary>
/// <param name="Changed">Their files have changed, and none of their figures.</param>
/// <param name="Moved">Their pages stand at another address; the old one leads there.</param>
/// <param name="Removed">Gone without a word: only a return to an earlier release may do that.</param>
public sealed record ReleaseChanges(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Corrected,
    IReadOnlyList<string> Withdrawn,
    IReadOnlyList<string> Moved,
    IReadOnlyList<string> Removed
)
{
    /// <param name="before">Null where nothing was published before.</param>
    public static ReleaseChanges Between(Manifest? before, Manifest after)
    {
        var old = PagesOf(before);
        var (added, changed, corrected) = (new List<string>(), new List<string>(), new List<string>());
        var (withdrawn, moved) = (new List<string>(), new List<string>());
        foreach (var page in after.Entries)
        {
            if (page.Record is not { Kind: not RecordPageKind.Redirect } record)
                continue;
            var isNew = !old.Remove(record.Id, out var last);
            var was = last.Record;
            if (record.Kind == RecordPageKind.Tombstone)
            {
                if (was is not { Kind: RecordPageKind.Tombstone })
                    withdrawn.Add(record.Id);
            }
            else if (was is not { Kind: RecordPageKind.Disclosure })
                added.Add(record.Id);
            else if (record.Corrections > was.Corrections)
                corrected.Add(record.Id);
            else if (record.Source != was.Source)
                changed.Add(record.Id);
            if (!isNew && last.Path != page.Path)
                moved.Add(record.Id);
        }
        return new ReleaseChanges(added, changed, corrected, withdrawn, moved, [.. old.Keys]);
    }

    /// <summary>The page of each record, redirects aside.</summary>
    public static Dictionary<string, ManifestEntry> PagesOf(Manifest? manifest)
    {
        var pages = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var entry in manifest?.Entries ?? [])
            if (entry.Record is { Kind: not RecordPageKind.Redirect } record)
                pages[record.Id] = entry;
        return pages;
    }
}
