namespace Publisher.Output;

/// <summary>What a release does to the records that were published before it, by their year and number.</summary>
/// <param name="Changed">Their files have changed, and no figure; or what is told of their withdrawal.</param>
/// <param name="Moved">Their pages stand at another address; the old one leads there.</param>
/// <param name="Renamed">They have another number or year; the old address leads to the new.</param>
/// <param name="Removed">Left behind by a return to an earlier release.</param>
public sealed record ReleaseChanges(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Corrected,
    IReadOnlyList<string> Withdrawn,
    IReadOnlyList<string> Moved,
    IReadOnlyList<(string From, string To)> Renamed,
    IReadOnlyList<string> Removed
)
{
    /// <param name="before">Null where nothing was published before.</param>
    public static ReleaseChanges Between(Manifest? before, Manifest after)
    {
        var (added, changed, corrected) = (new List<string>(), new List<string>(), new List<string>());
        var (withdrawn, moved) = (new List<string>(), new List<string>());
        var (gone, come) = (new Dictionary<string, ManifestEntry>(StringComparer.Ordinal), new List<int>());
        foreach (var (i, j) in Manifest.Differences(before, after))
        {
            var (old, page) = (PageAt(before, i), PageAt(after, j));
            if (old is { Record: { } was } && page is { Record: { } now } && was.IsOfSameAs(now))
            {
                ListFor(was, now)?.Add(now.Id);
                continue;
            }
            if (old is { } left)
                gone[left.Record!.Id] = left;
            if (page is not null)
                come.Add(j);
        }
        var renamed = Renames(gone, come, after);
        var former = renamed.DistinctBy(r => r.To).ToDictionary(r => r.To, r => r.From, StringComparer.Ordinal);
        foreach (var place in come)
        {
            var page = after.Entries[place].Record!;
            var id = page.Id;
            var isMoved = gone.Remove(id, out var old);
            if (!isMoved && former.TryGetValue(id, out var from))
                old = gone[from];
            ListFor(old.Record, page)?.Add(id);
            if (isMoved)
                moved.Add(id);
        }
        foreach (var rename in renamed)
            gone.Remove(rename.From);
        return new ReleaseChanges(
            Sorted(added),
            Sorted(changed),
            Sorted(corrected),
            Sorted(withdrawn),
            Sorted(moved),
            renamed,
            Sorted([.. gone.Keys])
        );

        List<string>? ListFor(PublishedRecord? was, PublishedRecord now) =>
            now.Kind == RecordPageKind.Tombstone && was?.Kind != RecordPageKind.Tombstone ? withdrawn
            : was is not null && now.Kind == RecordPageKind.Tombstone ? (was.Source != now.Source ? changed : null)
            : was?.Kind != RecordPageKind.Disclosure ? added
            : now.Corrections > was.Corrections ? corrected
            : now.Source != was.Source ? changed
            : null;
    }

    /// <summary>The page of each record, redirects aside.</summary>
    public static Dictionary<string, ManifestEntry> PagesOf(Manifest? manifest)
    {
        var pages = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        for (var i = 0; i < manifest?.Entries.Count; i++)
            if (PageAt(manifest, i) is { } page)
                pages[page.Record!.Id] = page;
        return pages;
    }

    /// <summary>Records that are gone, and whose addresses lead to new ones, by their old number.</summary>
    private static List<(string From, string To)> Renames(
        Dictionary<string, ManifestEntry> gone,
        List<int> come,
        Manifest after
    )
    {
        if (gone.Count == 0)
            return [];
        var ids = come.Select(place => after.Entries[place].Record!.Id).Where(id => !gone.ContainsKey(id)).ToHashSet();
        return
        [
            .. gone.Select(old => (From: old.Key, To: after.Find(old.Value.Path)?.Record?.Id ?? ""))
                .Where(rename => ids.Contains(rename.To))
                .OrderBy(rename => rename.From, StringComparer.Ordinal),
        ];
    }

    /// <summary>A record's own page, or its tombstone; null for every other file.</summary>
    private static ManifestEntry? PageAt(Manifest? manifest, int place) =>
        place >= 0 && manifest!.RowAt(place).IsPage ? manifest.Entries[place] : null;

    private static List<string> Sorted(List<string> ids)
    {
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
