using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Publishing;

/// <summary>Brings a release to another folder, where it takes the place of the one before in one step.</summary>
internal static class FolderPublisher
{
    /// <param name="root">The site's root, whose sources must never be overwritten.</param>
    /// <param name="folder">The live folder to be.</param>
    /// <returns>Null where the findings say why the release is not there.</returns>
    public static PublicationSummary? Publish(
        Publication site,
        string root,
        string folder,
        bool isDryRun,
        DiagnosticBag findings
    )
    {
        using var live = LiveFolder.Open(new OutputTarget(folder, findings), root);
        if (live is null)
            return null;
        if (!site.Continues(live.Target.Log.Bytes.Span))
        {
            findings.Report(
                PublishingCodes.OtherHistory,
                SourceSpan.Whole(live.Target.Name),
                [("found", live.Target.Name)]
            );
            return null;
        }
        var there = live.Target.IsComplete ? live.Target.Manifest : null;
        var gone = (there?.Entries ?? []).Where(e => site.Manifest.Find(e.Path) is null).Select(e => e.Path).ToList();
        IReadOnlyList<ManifestEntry>? copied = null;
        if (isDryRun)
            copied = [.. site.Manifest.Entries.Where(e => there?.Find(e.Path)?.Sha256 != e.Sha256)];
        else if (IsThere(site, live))
            copied = [];
        else
            live.Target.Try(() => copied = live.Take(site.Folder, site.Manifest, site.Seals));
        return copied is null
            ? null
            : new PublicationSummary(
                site.Log.Last!.Number,
                site.Manifest.Entries.Count,
                [.. copied.Select(e => e.Path)],
                copied.Sum(e => e.Bytes),
                gone
            );
    }

    /// <summary>The same release, with the same log and signature, and every file as it was published.</summary>
    private static bool IsThere(Publication site, LiveFolder live) =>
        live.Target.Manifest?.Hash == site.Manifest.Hash
        && site.Seals.Concat(site.NoSeals).All(route => IsSame(route, site.Folder, live.Target.Live))
        && SiteContents.FirstUnfit(live.Target.Live, site.Manifest) is null;

    private static bool IsSame(string route, string a, string b) =>
        SiteContents
            .ReadOrNull(Path.Combine(a, route))
            .AsSpan()
            .SequenceEqual(SiteContents.ReadOrNull(Path.Combine(b, route)));
}
