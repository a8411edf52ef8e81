using Deque.AxeCore.Commons;

namespace Publisher.BrowserTests;

/// <summary>Axe finds no violation of WCAG 2.2 AA on any page, in any mode, at any width.</summary>
public sealed class AxeTests(Sites sites)
{
    private const string Advice = "best-practice";

    /// <summary>One line for each element that breaks a rule. Elder mode promises a contrast of 7:1.</summary>
    private const string Run = """
        async (isElder) => (await axe.run(document, {
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
          rules: { "color-contrast-enhanced": { enabled: isElder } },
          resultTypes: ["violations"],
        })).violations.flatMap((rule) => rule.nodes.map((node) => [
          rule.tags.includes("best-practice") ? "best-practice" : "",
          `${rule.id} (${rule.impact}) ${node.target.join(" ")}:`,
          [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
          `| ${node.html.slice(0, 160)}`,
        ].join(" ").trim()))
        """;

    private static readonly int[] Widths = [360, 768, 1440];

    [Theory]
    [MemberData(nameof(PageKinds.OnBothSites), MemberType = typeof(PageKinds))]
    public async Task No_page_has_a_violation(string site, string kind)
    {
        await using var visit = await sites.VisitAsync(site, kind);
        var found = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        // The shadowed edges of a scrolling table hide the ground from the checker: it would leave contrast open.
        await visit.AskAsync<bool>(
            "() => { for (const e of document.querySelectorAll('.scroll')) e.style.background = 'none'; return true; }"
        );
        await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var mode in new[] { "light", "dark", "elder", "elder dark" })
        {
            if (mode == "elder")
                await visit.Page.CheckAsync("#elder");
            var scheme = mode.EndsWith("dark", StringComparison.Ordinal) ? ColorScheme.Dark : ColorScheme.Light;
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                var told = await visit.AskAsync<string[]>(Run, mode.StartsWith("elder", StringComparison.Ordinal));
                foreach (var line in told)
                    (found.TryGetValue(line, out var where) ? where : found[line] = []).Add($"{mode} {width}");
            }
        }
        var lines = found.Select(f => $"[{string.Join(", ", f.Value)}] {f.Key}").ToLookup(l => l.Contains(Advice));
        foreach (var advice in lines[true])
            TestContext.Current.AddWarning($"{site} {kind}: {advice}");
        Assert.True(!lines[false].Any(), $"{site} {kind}:\n{string.Join('\n', lines[false])}");
    }
}
