using Publisher.Checks;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Rendering;
using Publisher.Scoring;

namespace Publisher.Tests;

/// <summary>The theme of a site and the models of all its pages, as a build makes them.</summary>
internal sealed record SitePages(Theme Theme, SiteConfig Site, IReadOnlyList<(PageFrame Frame, object? Page)> Pages)
{
    public static SitePages Of(string root)
    {
        var findings = new DiagnosticBag();
        var folder = InputFolder.Find(root, findings);
        var (site, place) = ConfigReader.ReadSite(root, findings);
        var book = ConfigReader.ReadRules(root, place, findings);
        var source = ThemeReader.Read(root, site!, findings)!;
        var theme = Theme.Load(source, findings)!;
        var prose = ProseReader.ReadAll(root, findings);
        var plan = SitePlan.Of(site!, source.Pages, prose, folder.Years, theme.Word);
        var records = folder
            .Records.Select(place => Evaluate(root, place, book))
            .OfType<(EvaluationRecord, ScoreSheet, IReadOnlyList<Notice>)>()
            .ToList();
        var entries = records.Select(r => CatalogEntry.Of(r.Item1, r.Item2, plan, r.Item3.Count));
        var catalog = Catalog.Of(entries, plan);
        return new SitePages(
            theme,
            site!,
            [
                .. records.Select(r => Disclosure(r, records.Select(o => o.Item1), plan)),
                .. records
                    .Where(r => r.Item1.Publication.Withdrawal is not null && plan.Has("withdrawn"))
                    .Select(r => (plan.Frame("withdrawn", "2023/w.html", "", ""), (object?)WithdrawnPage.Of(r.Item1))),
                .. catalog.Lists.SelectMany(l => Lists(l, catalog, plan, site!.PageSize)),
                .. Single(catalog, plan, records.Select(r => r.Item2.Rules).Distinct())
                    .Where(p => plan.Has(p.Kind))
                    .Select(p => (plan.Frame(p.Kind, $"{p.Kind}.html", p.Kind, "<&>"), p.Page)),
                .. prose
                    .Where(_ => plan.Has("prose"))
                    .Select(p => (plan.Frame("prose", p.Route, p.Title, ""), (object?)Markdown.Render(p, findings))),
            ]
        );
    }

    private static (EvaluationRecord, ScoreSheet, IReadOnlyList<Notice>)? Evaluate(
        string root,
        RecordFile place,
        RuleBook book
    )
    {
        var findings = new DiagnosticBag();
        var file = SourceReader.Read(Path.Combine(root, place.Path), place.Path, findings);
        if (file is null || RecordReader.Read(place, file, findings) is not { } record)
            return null;
        if (CollectionChecks.RequireRules(record, book, findings) is not { } rules)
            return null;
        var sheet = Scorer.Score(record, rules);
        RecordChecks.Check(record, sheet, requiredReviews: 0, findings);
        return (record, sheet, Notice.Of(findings.Findings, Language.Chinese));
    }

    private static (PageFrame, object?) Disclosure(
        (EvaluationRecord Record, ScoreSheet Sheet, IReadOnlyList<Notice> Notices) own,
        IEnumerable<EvaluationRecord> all,
        SitePlan plan
    )
    {
        var route = RouteOf(own.Record, plan);
        var others = all.Where(o => o.Id == own.Record.Id && o != own.Record)
            .Select(o => new OtherYear(o, RouteOf(o, plan)))
            .ToList();
        var years = YearComparison.Of(own.Record, route, others);
        var page = DisclosurePage.Of(own.Record, own.Sheet, own.Notices, years, plan);
        return (plan.Frame("disclosure", route, page.Title, page.Unit, "2024-01-02"), page);
    }

    private static IEnumerable<(PageFrame, object?)> Lists(ProjectList list, Catalog catalog, SitePlan plan, int size)
    {
        var departments = catalog.Departments.Select(ListLink.Of).ToList();
        for (var page = 1; page <= list.PageCount(size); page++)
            yield return (
                plan.Frame("list", list.RouteOf(page), list.Heading, ""),
                ListPage.Of(list, list.Heading, page, size, catalog.Years[^1], departments, Files, "feed.xml")
            );
    }

    private static IEnumerable<(string Kind, object? Page)> Single(
        Catalog catalog,
        SitePlan plan,
        IEnumerable<RuleSet> rules
    ) =>
        [
            ("home", HomePage.Of(catalog)),
            ("departments", DepartmentsPage.Of(catalog, 1, 10)),
            ("method", MethodPage.Of(rules)),
            ("glossary", null),
            ("search", null),
            ("corrections", CorrectionsPage.Of(catalog.Changes, 1, 10)),
            ("data", DataPage.Of(catalog, DataTables, Files, "https://example.org", null)),
            ("sitemap", SitemapPage.Of(catalog, plan.Links)),
            ("not-found", null),
        ];

    private static DataFileView[] Files =>
        [DataFileView.Of("data/projects.csv", 1), DataFileView.Of("data/disclosures.jsonl", 1)];

    private static DataTableView[] DataTables =>
        [
            new(
                "projects",
                "项目",
                "每个项目一行",
                "id, year",
                [new DataColumnView("id", "编号", "data_type_string", "", IsRequired: true, "编号")],
                []
            ),
        ];

    private static string RouteOf(EvaluationRecord record, SitePlan plan) => plan.RouteOf(record.Id, record.FiscalYear);
}
