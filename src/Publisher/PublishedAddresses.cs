using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Rendering;

namespace Publisher;

/// <summary>
/// The addresses at which records were ever published. Each keeps a page: the record's own, its tombstone, or one that
/// leads to where it stands now. A record that has none any more stops the release.
/// </summary>
internal sealed class PublishedAddresses(
    InputFolder folder,
    SiteSource site,
    OutputFolder output,
    PriorBuild prior,
    Outcomes outcomes
)
{
    private static readonly BilingualText FileGone = new("its file is gone", "记录文件不见了");
    private static readonly BilingualText HeldBack = new("a finding holds it back", "有问题被扣下");
    private static readonly BilingualText ApprovalGone = new("it has no approval any more", "批准被去掉了");

    private static readonly BilingualText PutFileBack = new(
        "put the record's file back, or, if it has another number or year now, name the old one in its 'formerly'",
        "恢复该记录文件；如已改编号或年度，请在新记录的 formerly 中写明原来的"
    );
    private static readonly BilingualText MendFindings = new(
        "mend what the record's other findings name",
        "改正该记录的其他问题"
    );
    private static readonly BilingualText PutApprovalBack = new("put its approval back", "恢复该记录的批准");

    private readonly Manifest _contents = output.Contents();
    private readonly Lazy<Dictionary<string, ManifestEntry>> _pages = new(() =>
        ReleaseChanges.PagesOf(output.Contents())
    );
    private readonly Lazy<Dictionary<string, string>> _titles = new(() =>
        outcomes.Entries.Where(e => e.Route.Length > 0).ToDictionary(e => e.Route, e => e.Title, StringComparer.Ordinal)
    );
    private readonly Lazy<Dictionary<string, int>> _places = new(() =>
        Enumerable.Range(0, folder.Records.Count).ToDictionary(i => folder.Records[i].Place, StringComparer.Ordinal)
    );

    /// <param name="moves">The places that records say they have left; told of those that two name.</param>
    public static void Complete(
        BuildOptions options,
        InputFolder folder,
        SiteSource? site,
        OutputFolder? output,
        PriorBuild prior,
        Outcomes outcomes,
        Func<DiagnosticBag, IReadOnlyDictionary<string, LastRelease.Move>> moves,
        DiagnosticBag findings
    )
    {
        var left = moves(findings);
        if (site is not null && output is { HasFailed: false } && !options.IsRehearsal)
            new PublishedAddresses(folder, site, output, prior, outcomes).Complete(left, options.Hold, findings);
    }

    /// <param name="holds">A fault holds a record back; else it stops the build by itself, and need not be told
    /// twice.</param>
    private void Complete(IReadOnlyDictionary<string, LastRelease.Move> moves, bool holds, DiagnosticBag findings)
    {
        var (led, kept) = (new Dictionary<string, ManifestEntry>(StringComparer.Ordinal), new List<string>());
        var told = moves
            .OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (Address: AddressOf(m.Key), Place: m.Key, Move: m.Value))
            .DistinctBy(t => (t.Address, t.Move.To))
            .ToList();
        var left = output.Before is not { } last
            ? []
            : Manifest
                .Differences(last, _contents)
                .Where(d => d.Before >= 0)
                .Select(d => last.Entries[d.Before])
                .Where(e => e.Record is not null && !IsKept(e.Path, e.Record))
                .ToList();
        var newcomers = NewcomersAtRedirects(moves);
        var taken = TakenAmong([.. told.Select(t => t.Address), .. left.Select(e => e.Path)]);
        var refused = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, old, move) in told)
            if (!taken.Add(address))
            {
                findings.Report(RevisionCodes.FormerPlaceTaken, move.Span, [("found", old)]);
                refused.Add(address);
            }
            else if (_pages.Value.TryGetValue(move.To, out var page))
                led.Add(address, page);
        foreach (var (address, newcomer, owner) in newcomers.Where(n => refused.Add(n.Address)))
            findings.Report(RevisionCodes.FormerPlaceTaken, SourceSpan.Whole(owner), [("found", newcomer)]);
        foreach (var before in left.Where(e => !led.ContainsKey(e.Path)))
        {
            var record = before.Record!;
            var id = moves.TryGetValue(record.Id, out var move) ? move.To : record.Id;
            if (!_pages.Value.TryGetValue(id, out var page))
                ReportGone(record, holds, findings);
            else if (!taken.Add(before.Path))
                continue;
            else if (IsAsBefore(before, page))
                kept.Add(before.Path);
            else
                led.Add(before.Path, page);
        }
        kept.ForEach(path => output.Keep(output.Published!.PlaceOf(path)));
        foreach (var (address, page) in led)
            Lead(address, page);
    }

    private string AddressOf(string place)
    {
        var (_, number, _, year) = RecordFile.Of(place);
        return site.Plan.RouteOf(number, year);
    }

    /// <summary>Those of the addresses at which something stands. Capitals do not count, as on many hosts.</summary>
    private HashSet<string> TakenAmong(IReadOnlyCollection<string> addresses)
    {
        var asked = addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (asked.Count > 0)
            taken.UnionWith(_contents.Entries.Select(e => e.Path).Where(asked.Contains));
        return taken;
    }

    /// <summary>A page of the record stands there; to a record, whatever stands there now, its redirect has given
    /// way.</summary>
    private bool IsKept(string path, PublishedRecord record) =>
        _contents.Find(path) is { Record: { } now }
        && (now.IsOfSameAs(record) || record.Kind == RecordPageKind.Redirect);

    /// <summary>
    /// Records that were never published before, at addresses that lead to others: those need not be read to be
    /// bereft. One that was published gets there by other addresses for all.
    /// </summary>
    private IEnumerable<(string Address, string Newcomer, string OwnersFile)> NewcomersAtRedirects(
        IReadOnlyDictionary<string, LastRelease.Move> moves
    )
    {
        var redirects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in output.Before?.PagesOf(RecordPageKind.Redirect) ?? [])
            redirects[entry.Path] = moves.TryGetValue(entry.Record!.Id, out var move) ? move.To : entry.Record.Id;
        if (redirects.Count == 0)
            yield break;
        var before = ReleaseChanges.PagesOf(output.Before);
        foreach (var (id, page) in _pages.Value)
            if (
                redirects.TryGetValue(page.Path, out var owner)
                && owner != id
                && !before.ContainsKey(id)
                && _places.Value.TryGetValue(owner, out var place)
            )
                yield return (page.Path, id, folder.Records[place].Path);
    }

    /// <summary>The page that leads on is the same as long as the record stays where it was.</summary>
    private bool IsAsBefore(ManifestEntry redirect, ManifestEntry page) =>
        prior.IsUsable
        && redirect.Record!.Kind == RecordPageKind.Redirect
        && output.Published?.Find(page.Path) is { Record: { } before }
        && before.IsOfSameAs(redirect.Record)
        && page.Record!.Source == before.Source;

    private void Lead(string from, ManifestEntry page)
    {
        var address = site.Config.BaseUrl is { } host ? $"{host}/{SitePlan.LinkTo(page.Path)}" : null;
        var link = site.Plan.RootOf(from) + SitePlan.LinkTo(page.Path);
        var title = _titles.Value.GetValueOrDefault(page.Path, page.Record!.Id);
        output.Write(
            RedirectPage.Of(from, link, address, HiddenCharacters.Show(site.InWords(title)), site.Config.Language),
            page.Record! with
            {
                Kind = RecordPageKind.Redirect,
                Source = default,
                Figures = 0,
                Corrections = 0,
                Withdrawals = 0,
                Decided = null,
            }
        );
    }

    private void ReportGone(PublishedRecord record, bool holds, DiagnosticBag findings)
    {
        if (record.Kind == RecordPageKind.Redirect)
            return;
        var isThere = _places.Value.TryGetValue(record.Id, out var place);
        isThere = isThere && !outcomes.Ignored.Contains(place);
        var isHeldBack = isThere && outcomes.StageOf(place) is null;
        if (isHeldBack && !holds)
            return;
        var path = isThere ? folder.Records[place].Path : $"{InputFolder.RecordsPath}/{record.Id}.yml";
        var (reason, advice) =
            !isThere ? (FileGone, PutFileBack)
            : isHeldBack ? (HeldBack, MendFindings)
            : (ApprovalGone, PutApprovalBack);
        findings.Report(
            RevisionCodes.RecordGone,
            SourceSpan.Whole(path),
            [("found", record.Id), ("reason", reason), ("advice", advice)]
        );
    }
}
