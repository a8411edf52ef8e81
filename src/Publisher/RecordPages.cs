using Publisher.Exports;
using Publisher.Pages;

namespace Publisher;

/// <summary>An evaluated record → the page that it will have.</summary>
internal sealed class RecordPages(SiteSource site)
{
    public string RouteOf(Evaluation year) => site.Plan.RouteOf(year.Place.Id, year.Place.FiscalYear);

    /// <summary>What a template may see of a record, beside the other years of its project.</summary>
    /// <param name="years">The record itself may be among them.</param>
    public DisclosurePage ModelOf(Evaluation year, IReadOnlyList<Evaluation> years)
    {
        var others = years.Where(y => y != year).Select(y => new OtherYear(y.Record!, RouteOf(y))).ToList();
        return DisclosurePage.Of(
            year.Record!,
            year.Sheet!,
            Notice.Of(year.Findings.Findings, site.Language),
            YearComparison.Of(year.Record!, RouteOf(year), others),
            site.Plan
        );
    }

    /// <summary>The page of a record without a fault.</summary>
    public PlannedPage Disclosure(Evaluation year, DisclosurePage page)
    {
        var title = site.TitleOf(page.Title, page.IsEditorTitle);
        var description = site.DescriptionOf("disclosure", title, page.Year, page.Department);
        var published = year.Record!.Published;
        var frame = site.Plan.Frame("disclosure", RouteOf(year), title, description, published) with
        {
            StructuredData = site.Plan.HasData("catalog")
                ? DisclosureJsonLd.Of(page, title, published, site.Config, site.Plan)
                : "",
        };
        return new PlannedPage(frame, _ => page);
    }

    /// <summary>Of a withdrawn record the address stays, and says so.</summary>
    public PlannedPage Withdrawn(Evaluation year)
    {
        var page = WithdrawnPage.Of(year.Record!);
        var title = site.TitleOf(page.Title, page.IsEditorTitle);
        var description = site.DescriptionOf("withdrawn", title, page.Year, page.Department);
        return new PlannedPage(site.Plan.Frame("withdrawn", RouteOf(year), title, description), _ => page);
    }
}
