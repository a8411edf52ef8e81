using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Preview;

namespace Publisher;

/// <summary>
/// The site as the sources are now, for the preview: pages are made when they are asked for and stay in memory; of a
/// page whose source has an error the last good one is shown.
/// </summary>
public sealed class LiveSite : IShownSite
{
    private readonly BuildOptions _options;
    private readonly RehearsedFiles _rehearsed;
    private readonly RecentPages _recent = new();
    private readonly string _name = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly Lock _making = new();

    private volatile Moment _now;

    private LiveSite(BuildOptions options, LiveState state) =>
        (_options, _now, _rehearsed) = (options, new Moment(state, 1), new RehearsedFiles(options));

    /// <summary>Where the sources stand, below the root.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["input", "themes", "output-config"];

    public string Version => VersionOf(_now);

    public Language Language => _now.State.Source.Site.Language;

    public int Drafts => _now.State.Records.Count(r => r.IsDraft);

    public int Records => _now.State.Records.Count;

    /// <summary>All that would stop a build of the sources as they are.</summary>
    public IReadOnlyList<Diagnostic> Errors => _now.State.Errors;

    /// <param name="root">The folder that holds <c>input</c>, <c>themes</c> and <c>output-config</c>.</param>
    /// <param name="progress">Told how many records are read, and of how many.</param>
    /// <returns>Null where the findings say why there is no site to be shown.</returns>
    public static LiveSite? Open(string root, DiagnosticBag findings, IProgress<(int Done, int Total)> progress)
    {
        var options = new BuildOptions(root, Output: null);
        return LiveState.Read(options, before: null, findings, progress) is { } state
            ? new LiveSite(options, state)
            : null;
    }

    /// <summary>Looks at the sources again; to be called by one thread.</summary>
    /// <returns>The paths of the records that have changed; null where nothing has.</returns>
    public IReadOnlyList<string>? Refresh()
    {
        var before = _now;
        if (LiveState.Read(_options, before.State, new DiagnosticBag()) is not { } state)
            return null;
        var differs = state.DiffersFrom(before.State);
        // Times may be known better now, though nothing has changed.
        _now = differs ? new Moment(state, before.Number + 1) : before with { State = state };
        if (differs)
            before.Ended.SetResult();
        return differs ? state.ChangedSince(before.State) : null;
    }

    public bool Has(string route) => _now.State.Pages.Has(route);

    public ShownFile? Find(string route)
    {
        var page = PageOf(route);
        if (page is null && RehearsedFiles.Has(route))
            return _rehearsed.Open(route, _now.Number) is { } file ? new ShownFile(file, PageMark.None) : null;
        return page is null ? null : new ShownFile(new MemoryStream(page.Content, writable: false), page.Mark);
    }

    public ShownFindings FindingsOf(string route)
    {
        var (now, page) = (_now, PageOf(route));
        var (own, together) = (page?.Findings ?? [], now.State.Pages.Together(route).ToList());
        var paths = own.Select(f => f.Span.File.Path).ToHashSet(StringComparer.Ordinal);
        var others = now.State.Errors.Except(together).Where(e => !paths.Contains(e.Span.File.Path)).ToList();
        var isUrgent = page?.Mark is PageMark.Held or PageMark.LastGood || now.State.Source.Findings.Any(IsError);
        var found = new DiagnosticBag();
        found.AddRange([.. own, .. together]);
        return new ShownFindings(VersionOf(now), Language, Drafts, found.InReadingOrder(), others, isUrgent);
    }

    private static bool IsError(Diagnostic finding) => finding.Code.Severity == Severity.Error;

    public Task ChangeAsync(string version, CancellationToken stop)
    {
        var now = _now;
        return VersionOf(now) == version ? now.Ended.Task.WaitAsync(stop) : Task.CompletedTask;
    }

    /// <summary>Made once for each moment, as long as it is among the recent ones.</summary>
    private LivePage? PageOf(string route)
    {
        var now = _now;
        lock (_making)
        {
            if (_recent.Find(route, now.Number) is { } known)
                return known;
            var findings = new DiagnosticBag();
            var page = now.State.Pages.Make(route, findings);
            if (page is null && !findings.HasErrors)
                return null;
            if (page is { IsSound: true })
                return _recent.Keep(route, now.Number, page);
            var shown =
                _recent.LastGood(route) is { } good ? good with { Mark = PageMark.LastGood }
                : page is { Content.Length: > 0 } ? page
                : Placeholder(route);
            return _recent.Keep(
                route,
                now.Number,
                shown with
                {
                    Findings = findings.InReadingOrder(),
                    IsSound = false,
                }
            );
        }
    }

    /// <summary>A page of which nothing can be made yet: what is wrong is told over it.</summary>
    private LivePage Placeholder(string route)
    {
        var (language, title) = (
            _now.State.Source.Site.Config.Language,
            new BilingualText("Nothing to show yet", "暂时没有可显示的页面").In(Language)
        );
        var page = $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head><meta charset="utf-8"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{WebUtility.HtmlEncode(route)}</p></main></body>
            </html>

            """;
        return new LivePage(Encoding.UTF8.GetBytes(page), PageMark.Held, []);
    }

    private string VersionOf(Moment moment) => string.Create(CultureInfo.InvariantCulture, $"{_name}-{moment.Number}");

    /// <param name="Number">Grows with each change that was seen.</param>
    private sealed record Moment(LiveState State, long Number)
    {
        /// <summary>Completes when there is a next one.</summary>
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
