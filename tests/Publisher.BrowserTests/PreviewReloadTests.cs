using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Publisher.BrowserTests;

/// <summary>
/// What the editor sees while the preview runs: each save at the place that was being read, errors over the page with
/// their line, drafts as drafts. <c>PUBLISHER_PREVIEW_RECORDS=10000 PUBLISHER_PREVIEW_EDITS=20</c> measures how
/// long a save takes to the screen.
/// </summary>
public sealed class PreviewReloadTests(Sites sites, ITestOutputHelper output)
{
    private const string Overlay = "#publisher-preview";

    private static readonly SyntheticRecord Shown = SyntheticSite.Records[7];

    private static string ShownPath => FormattableString.Invariant($"input/records/{Shown.Year}/{Shown.Id}.yml");

    [Fact]
    public async Task A_save_is_on_the_screen_at_once_and_the_page_stays_where_it_was()
    {
        var (edits, isMeasured) = (Number("PUBLISHER_PREVIEW_EDITS", 3), Number("PUBLISHER_PREVIEW_EDITS", 0) > 0);
        using var root = Root(Number("PUBLISHER_PREVIEW_RECORDS", 40));
        using var preview = RunningPreview.Of(root);
        var troubles = new ConcurrentQueue<string>();
        var page = await OpenAsync(preview, troubles);
        await page.EvaluateAsync("() => scrollTo(0, 500)");
        var times = new List<TimeSpan>();
        for (var edit = 1; edit <= edits; edit++)
        {
            var name = FormattableString.Invariant($"{Shown.Name}第{edit}稿");
            var watch = Stopwatch.StartNew();
            root.With(ShownPath, SyntheticYaml.Of(Shown with { Name = name }));
            await page.WaitForFunctionAsync("name => document.querySelector('h1')?.textContent.includes(name)", name);
            times.Add(watch.Elapsed);
            await page.WaitForFunctionAsync("() => document.readyState === 'complete' && scrollY === 500");
        }
        Assert.Empty(troubles);
        var median = times.Order().ElementAt(times.Count / 2);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"From a save to the screen: median {median.TotalSeconds:F2} s, slowest {times.Max().TotalSeconds:F2} s"
            )
        );
        Assert.True(!isMeasured || median <= TimeSpan.FromSeconds(1), $"{median}");
    }

    [Fact]
    public async Task An_error_is_told_over_the_last_good_page_and_Escape_puts_it_aside()
    {
        using var root = Root(40);
        using var preview = RunningPreview.Of(root);
        var troubles = new ConcurrentQueue<string>();
        var page = await OpenAsync(preview, troubles);
        var dialog = page.Locator($"{Overlay} [role=dialog]");
        await page.Locator($"{Overlay} button.chip").WaitForAsync();
        Assert.False(await dialog.IsVisibleAsync());

        root.With(ShownPath, SyntheticYaml.Of(Shown).Replace("weight: 10.00", "weight: 十", StringComparison.Ordinal));
        await dialog.WaitForAsync();
        Assert.Contains(Shown.Name, await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "源文件有错误",
            await page.Locator(".publisher-preview-mark").TextContentAsync(),
            StringComparison.Ordinal
        );
        var first = dialog.Locator("li.error").First;
        Assert.StartsWith(
            $"错误 {ShownPath}:",
            await first.Locator(".place").TextContentAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("十", await first.Locator("mark").TextContentAsync());
        Assert.Equal("heading", await FocusAsync(page));

        await page.Keyboard.PressAsync("Escape");
        Assert.False(await dialog.IsVisibleAsync());
        Assert.Equal("chip error", await FocusAsync(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await dialog.IsVisibleAsync());

        root.With(ShownPath, SyntheticYaml.Of(Shown));
        await page.Locator(".publisher-preview-mark").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task A_draft_says_so_on_its_page_and_in_the_lists()
    {
        using var root = Root(40);
        var form = SyntheticYaml.Of(Shown);
        root.With(ShownPath, form[..form.IndexOf("publication:", StringComparison.Ordinal)]);
        using var preview = RunningPreview.Of(root);
        var page = await OpenAsync(preview, []);
        Assert.Contains(
            "草稿：尚未批准",
            await page.Locator(".publisher-preview-mark").TextContentAsync(),
            StringComparison.Ordinal
        );
        await page.GotoAsync(new Uri(preview.Address, "all/1.html").AbsoluteUri);
        await page.GetByText($"草稿：{Shown.Name}").First.WaitForAsync();
    }

    private async Task<IPage> OpenAsync(RunningPreview preview, ConcurrentQueue<string> troubles)
    {
        var context = await sites.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                troubles.Enqueue(message.Text);
        };
        page.PageError += (_, error) => troubles.Enqueue(error);
        await page.GotoAsync(new Uri(preview.Address, Shown.Route).AbsoluteUri);
        return page;
    }

    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>(
            """
            overlay => {
              const focused = document.querySelector(overlay).shadowRoot.activeElement;
              return focused?.id || focused?.className;
            }
            """,
            Overlay
        );

    /// <summary>The made-up records again and again, under other numbers.</summary>
    private static SiteRoot Root(int records)
    {
        var root = new SiteRoot();
        for (var i = 0; i < records; i++)
        {
            var record = SyntheticSite.Records[i % SyntheticSite.Records.Count];
            var copy = i / SyntheticSite.Records.Count;
            var id = copy == 0 ? record.Id : FormattableString.Invariant($"{record.Id}-{copy}");
            root.With(FormattableString.Invariant($"input/records/{record.Year}/{id}.yml"), SyntheticYaml.Of(record));
        }
        return root;
    }

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : usual;
}
