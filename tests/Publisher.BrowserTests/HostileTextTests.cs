using Publisher.Tests;

namespace Publisher.BrowserTests;

/// <summary>
/// Hostile texts in every cell of a form, seen by a browser: no script of theirs runs, nothing of theirs is fetched,
/// opened or gone to, on their own pages and where scripts of the site show them. <c>PUBLISHER_TEXTS=all</c> shows it
/// all of them, else some of those that a browser would act upon.
/// </summary>
public sealed class HostileTextTests(Sites sites)
{
    private const int Count = 40;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("PUBLISHER_TEXTS") == "all";

    private static readonly string[] Texts =
    [
        .. IsWhole
            ? HostileTexts.All
            : HostileTexts
                .All.Where(t =>
                    t.Contains("ran=1", StringComparison.Ordinal) || t.Contains("//example", StringComparison.Ordinal)
                )
                .Where((_, i) => i % 16 == 3)
                .Take(Count),
    ];

    [Fact]
    public async Task No_script_of_a_text_runs_and_nothing_of_it_is_fetched()
    {
        var root = new SiteRoot();
        foreach (var (number, text) in Texts.Index())
            root.With(
                FormattableString.Invariant($"input/records/2023/t{number}.yml"),
                HostileForms.With(text, HostileForms.IsWord(text))
            );
        Assert.InRange(Texts.Length, IsWhole ? 2_000 : Count, int.MaxValue);
        var site = PublishedSite.Of(root.Build(), 2023, "2023/t0.html", "ra");
        await using var visit = await sites.VisitAsync(site, "index.html");
        visit.Page.Dialog += (_, dialog) => Fail($"dialog: {dialog.Message}");
        visit.Page.Popup += (_, popup) => Fail($"popup: {popup.Url}");
        visit.Page.Download += (_, download) => Fail($"download: {download.Url}");
        string[] shared =
        [
            "all/1.html",
            "all/1.html?sort=title",
            "departments/1.html",
            "search.html?q=ran",
            "search.html?q=script",
        ];
        var pages = Enumerable
            .Range(0, Texts.Length)
            .Select(n => FormattableString.Invariant($"2023/t{n}.html"))
            .Concat(shared);
        foreach (var route in pages)
        {
            await visit.Page.GotoAsync(site.AddressOf(route));
            if (route.Contains('?', StringComparison.Ordinal))
                await visit.SettleAsync();
            // Whatever waits for a pointer or the focus gets both.
            var ran = await visit.AskAsync<bool>(
                """
                () => {
                  for (const element of document.querySelectorAll("main *"))
                    for (const name of ["mouseover", "focus", "load", "error", "click", "toggle"])
                      if (!(name === "click" && element.closest("a, button, summary, input")))
                        element.dispatchEvent(new Event(name, { bubbles: true }));
                  return "ran" in top;
                }
                """
            );
            Assert.False(ran, $"{route}: a script ran");
            Assert.Equal(site.AddressOf(route), visit.Page.Url);
        }
        Assert.True(visit.Troubles.IsEmpty, string.Join('\n', visit.Troubles));
        Assert.All(
            visit.Requests,
            r => Assert.StartsWith(site.Server.Address.AbsoluteUri, r, StringComparison.Ordinal)
        );
        site.Close();

        void Fail(string told) => visit.Troubles.Enqueue(told);
    }
}
