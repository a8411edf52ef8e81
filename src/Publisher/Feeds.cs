using Publisher.Diagnostics;
using Publisher.Exports;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Rendering;
using Publisher.Store;

namespace Publisher;

/// <summary>
/// What was published, corrected and withdrawn, for readers who follow the whole site or one department. A feed needs
/// the site's address: without it there is none.
/// </summary>
internal sealed class Feeds(SiteSource site, OutputFolder output, PriorBuild prior)
{
    /// <summary>Some weeks of a large site; feed readers fetch all of it each time.</summary>
    private const int MaxEntries = 100;

    private readonly string _address = site.Config.BaseUrl!;

    public static void Write(SiteSource site, OutputFolder output, PriorBuild prior, Catalog catalog)
    {
        if (site.Plan.HasFeeds && EventsOf(catalog).Any())
            new Feeds(site, output, prior).Write(catalog);
    }

    private void Write(Catalog catalog)
    {
        var (whole, departments) = (new NewestEvents(MaxEntries), new SortedDictionary<string, NewestEvents>());
        foreach (var found in EventsOf(catalog))
        {
            whole.Add(found);
            var name = found.Entry.DepartmentHeading;
            if (!departments.TryGetValue(name, out var newest))
                departments[name] = newest = new NewestEvents(MaxEntries);
            newest.Add(found);
        }
        var home = site.Plan.Has("home") ? "" : site.Plan.AllAddress?.RouteOf(1) ?? "";
        Write(SitePlan.FeedRoute, home, site.Config.Name, whole);
        var listed = catalog.Departments.Select(d => d.Heading).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, newest) in departments)
        {
            var list = listed.Contains(name) ? site.Plan.LinkToDepartment(name) : home;
            var title = TextFunctions.Fill(
                site.Theme.Word("feed_department"),
                [("site", site.Config.Name), ("department", Shown(name))]
            );
            Write(SitePlan.FeedOfDepartment(name), list, title, newest);
        }
    }

    /// <summary>Of records that are listed, and of those that were withdrawn.</summary>
    private static IEnumerable<RecordEvent> EventsOf(Catalog catalog) =>
        catalog
            .Entries.Concat(catalog.Changes.Select(c => c.Entry).Where(e => !e.IsListed).DistinctBy(e => e.Route))
            .SelectMany(RecordEvent.AllOf);

    private void Write(string route, string home, string title, NewestEvents newest)
    {
        var feed = new AtomFeed(
            $"{_address}/{route}",
            $"{_address}/{home}",
            title,
            site.Config.Publisher ?? site.Config.Name,
            site.Config.Language,
            [.. newest.All.Select(EntryOf)]
        );
        using var bytes = new MemoryStream();
        feed.Write(bytes);
        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (!prior.TryKeep(route, [ContentHash.Of(content.Span)]))
            output.Write(new OutputFile(route, content));
    }

    private AtomEntry EntryOf(RecordEvent told)
    {
        var entry = told.Entry;
        var (title, year) = (site.TitleOf(entry.Title, entry.IsEditorTitle), Figures.Year(entry.FiscalYear));
        return new AtomEntry(
            TagOf(told),
            HiddenCharacters.Show(Sentence($"feed_{told.Kind}", ("title", title), ("year", year))),
            $"{_address}/{SitePlan.LinkTo(entry.Route)}",
            Moment.Of(told.At),
            told.Kind,
            told.Kind == "published"
                ? Shown(site.DescriptionOf("disclosure", title, year, entry.Department))
                : Shown(string.Join(site.Theme.Word("feed_separator"), told.Changes.Select(SummaryOf)))
        );
    }

    /// <summary>
    /// By the record's place and the day, so that the theme's addresses may change without making old entries new
    /// (RFC 4151).
    /// </summary>
    private string TagOf(RecordEvent told) =>
        $"tag:{new Uri(_address).IdnHost},{told.At[.."2024-08-20".Length]}:"
        + $"{site.Config.BasePath}{told.Entry.FiscalYear:0000}/{told.Entry.Id}/{told.Kind}";

    private string SummaryOf(PublishedChange change) =>
        change.Kind != ChangeKind.Correction
            ? change.Reason
            : Sentence(
                "feed_change",
                ("field", change.Field),
                ("was", change.Was),
                ("became", change.Became),
                ("reason", change.Reason)
            );

    private string Sentence(string key, params IReadOnlyList<(string Name, string Value)> values) =>
        TextFunctions.Fill(site.Theme.Word(key), values);

    /// <summary>As pages show it.</summary>
    private string Shown(string text) => HiddenCharacters.Show(site.InWords(text));
}
