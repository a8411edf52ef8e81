using AngleSharp.Html.Parser;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Tests;

/// <summary>
/// Hostile texts in every setting that is a text, in the heads of the office's pages and in a rule set's title: pages
/// and feeds are made of the same elements as with harmless ones, and every file that programs read is whole.
/// </summary>
public sealed class HostileSettingsTests
{
    private const int Longest = 200;

    private static readonly string[] Government =
    [
        "id_code",
        "column_type",
        "sponsor",
        "operator",
        "phone",
        "icp",
        "police",
    ];

    private static readonly string[] Texts = [.. HostileTexts.All.Where(t => t.Length <= Longest)];

    /// <summary><c>PUBLISHER_FUZZ_SECONDS</c> tries more than these.</summary>
    [Fact]
    public void Settings_of_any_text_add_nothing_to_pages_feeds_and_data()
    {
        using var site = new TestSite().WithFile(
            "input/records/2023/case.yml",
            Repository.At("input/records/2023/pt-zfb-02.yml")
        );
        var rules = File.ReadAllText(site.At("input/rules/shanghai.yml"));
        var number = 0;
        var plain = Skeletons(Built(() => $"平常{number++}"));
        Fuzz.Run(
            trials: 12,
            random =>
            {
                var files = Built(() => Texts[random.Next(Texts.Length)]);
                Assert.Empty(files.Select(f => WellFormed.Fault(f.Key, f.Value)).OfType<string>());
                Assert.Equal(plain, Skeletons(files));
                foreach (var page in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
                    Assert.DoesNotContain(page.Value.AsText(), HiddenCharacters.IsShownByNumber);
            }
        );

        SortedDictionary<string, byte[]> Built(Func<string> text)
        {
            string Next() => HostileForms.Quoted(text());
            var title = Next();
            site.With(
                    "output-config/site.yml",
                    $"""
                    name: {Next()}
                    description: {Next()}
                    language: zh-CN
                    place: shanghai
                    theme: default
                    base_url: https://example.org/open/
                    publisher: {Next()}
                    contact: mailto:office@example.org
                    government:
                    {string.Join('\n', Government.Select(key => $"  {key}: {Next()}"))}
                      error_report_url: https://example.org/report
                    data:
                      licence: {"{"}name: {Next()}, url: https://example.org/licence{"}"}
                      citation: {Next()}

                    """
                )
                .With("input/pages/x.md", $"---\ntitle: {Next()}\ndescription: {Next()}\norder: 3\n---\n平常的文字\n")
                .With(
                    "input/rules/shanghai.yml",
                    string.Join(
                        '\n',
                        rules
                            .Split('\n')
                            .Select(l => l.StartsWith("title: ", StringComparison.Ordinal) ? $"title: {title}" : l)
                    )
                );
            foreach (var folder in Directory.GetDirectories(site.Root, "output*"))
                if (!folder.EndsWith("-config", StringComparison.Ordinal))
                    Directory.Delete(folder, recursive: true);
            var report = SiteBuild.Run(new BuildOptions(site.Root, site.Output));
            Assert.DoesNotContain(report.Findings, f => f.Code.Severity == Severity.Error);
            return site.Published();
        }
    }

    /// <summary>A text in the place of an address is refused there, or is an address that a link may lead to.</summary>
    [Fact]
    public void An_address_in_the_settings_is_one_or_is_refused()
    {
        using var site = new TestSite();
        var settings = File.ReadAllText(site.At("output-config/site.yml"));
        var accepted = 0;
        foreach (var text in Texts)
        foreach (var address in new[] { text, $"https://example.org/{text}", $"https://{text}", $"mailto:{text}" })
        {
            var quoted = HostileForms.Quoted(address);
            site.With(
                "output-config/site.yml",
                $"{settings}contact: {quoted}\ngovernment:\n  image: {quoted}\n  mark_url: {quoted}\n"
            );
            var findings = new DiagnosticBag();
            var (read, _) = ConfigReader.ReadSite(site.Root, findings);
            foreach (var found in new[] { read?.Contact, read?.Government.Image, read?.Government.MarkUrl })
            {
                Assert.True(found is not null || findings.HasErrors, address);
                if (found is null)
                    continue;
                accepted++;
                Assert.DoesNotContain(found, c => c is <= ' ' or '<' or '>' or '"' or '\\' or '\u007F');
                Assert.Matches("^(https?|mailto):", found);
                Assert.DoesNotContain(found, HiddenCharacters.IsShownByNumber);
            }
            Assert.All(findings.Findings, f => Assert.Equal("output-config/site.yml", f.Span.File.Path));
        }
        Assert.InRange(accepted, 100, int.MaxValue);
    }

    private static SortedDictionary<string, string> Skeletons(IReadOnlyDictionary<string, byte[]> files)
    {
        var skeletons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, content) in files)
            if (Path.GetExtension(path) is ".html" or ".xml")
                skeletons[path] = string.Join(
                    '\n',
                    new HtmlParser()
                        .ParseDocument(content.AsText())
                        .All.Select(e => e.LocalName + string.Concat(e.Attributes.Select(a => $" {a.Name}")))
                );
        return skeletons;
    }
}
