using System.Text;
using Publisher.Diagnostics;
using Publisher.Office;
using Publisher.Output;
using Publisher.Pages;

namespace Publisher;

/// <summary>The files of two releases that are no records' own: what of them comes, changes or goes.</summary>
internal sealed class FileComparison
{
    private static readonly BilingualText Added = new("added", "新增");
    private static readonly BilingualText Changed = new("changed", "有改动");
    private static readonly BilingualText Removed = new("removed", "删除");

    private static readonly BilingualText Page = new("page", "网页");
    private static readonly BilingualText Rules = new("rules (the method page)", "规则（评分方法页）");
    private static readonly BilingualText Theme = new("theme", "主题");

    private readonly HashSet<string> _prose;
    private readonly HashSet<string> _assets;
    private readonly HashSet<string> _single;
    private readonly List<ProposedFile> _named = [];
    private readonly OutputFolder _output;

    /// <param name="output">Where nothing was published, all that there is is new, and nothing is told.</param>
    /// <param name="after">Null where there is nothing to publish.</param>
    public FileComparison(SiteSource site, OutputFolder output, Manifest? after)
    {
        (_output, var before) = (output, output.Before);
        _prose = site.Prose.Select(p => p.Route).ToHashSet(StringComparer.Ordinal);
        _assets = site.Theme.Assets.Select(a => a.Route).ToHashSet(StringComparer.Ordinal);
        _single = SitePlan.SinglePages.Select(p => p.Route).ToHashSet(StringComparer.Ordinal);
        if (before is null || after is null)
            return;
        foreach (var entry in after.Entries)
            if (before.Find(entry.Path) is not { } old)
                Add(entry, after, Added);
            else if (old.Sha256 != entry.Sha256)
                Add(entry, after, Changed, old);
        foreach (var entry in before.Entries)
            if (after.Find(entry.Path) is null)
                Add(entry, before, Removed);
    }

    /// <summary>Pages of records that come out otherwise, though the records are as they were.</summary>
    public int Redrawn { get; private set; }

    /// <summary>What somebody wrote: pages, rules, theme.</summary>
    public IReadOnlyList<ProposedFile> Named => _named;

    /// <summary>What follows from other changes.</summary>
    public int Derived { get; private set; }

    private void Add(ManifestEntry entry, Manifest manifest, BilingualText change, ManifestEntry? old = null)
    {
        if (entry.Record is { } record)
            Redrawn += old?.Record is { } was && was.Source == record.Source && was.IsOfSameAs(record) ? 1 : 0;
        else if (IsBesideRecord(entry.Path, manifest) || entry.Path.EndsWith(".br", StringComparison.Ordinal))
            return;
        else if (TopicOf(entry.Path, change == Removed) is { } topic && (change != Changed || IsAnother(entry.Path)))
            _named.Add(new ProposedFile(topic, change, entry.Path));
        else
            Derived++;
    }

    /// <summary>What stands around a page - menu, footer, addresses of assets - is no change of what it says.</summary>
    private bool IsAnother(string path) =>
        MainPartOf(Path.Combine(_output.LivePath, path)) is not { } was
        || MainPartOf(_output.PathOf(path)) is not { } now
        || was != now;

    /// <summary>Null where the page does not say which part of it is the main one, or cannot be read.</summary>
    private static string? MainPartOf(string path)
    {
        var text = SiteContents.ReadOrNull(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        var (start, end) = (
            text.IndexOf("<main", StringComparison.Ordinal),
            text.LastIndexOf("</main>", StringComparison.Ordinal)
        );
        return start >= 0 && end > start ? text[start..end] : null;
    }

    private BilingualText? TopicOf(string path, bool isRemoved) =>
        path == SitePlan.MethodRoute ? Rules
        : _prose.Contains(path) || (isRemoved && IsPageOfTheTop(path)) ? Page
        : _assets.Contains(path) || path.StartsWith("assets/", StringComparison.Ordinal) ? Theme
        : default(BilingualText?);

    /// <summary>An office's page that is gone cannot be asked for any more.</summary>
    private bool IsPageOfTheTop(string path) =>
        !path.Contains('/') && path.EndsWith(".html", StringComparison.Ordinal) && !_single.Contains(path);

    private static bool IsBesideRecord(string path, Manifest manifest) =>
        manifest.Find(Path.ChangeExtension(path, ".html")) is { Record: not null };
}
