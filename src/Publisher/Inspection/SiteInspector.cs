using System.Collections.Concurrent;
using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>
/// A built site → findings about its pages, as a browser, a screen reader and an inspection of government sites would
/// meet them. Pages are read one by one, so that a site of any size fits into memory.
/// </summary>
public sealed class SiteInspector
{
    private readonly SiteFolder _site;
    private readonly InspectionOptions _options;
    private readonly FindingTally _tally = new();
    private readonly LinkChecks _links;
    private readonly IntegrityChecks _integrity;
    private readonly WeightChecks _weights;
    private readonly GovernmentChecks _government = new();

    private SiteInspector(SiteFolder site, InspectionOptions options)
    {
        _site = site;
        _options = options;
        _links = new LinkChecks(site, options.BasePath);
        _integrity = new IntegrityChecks(site);
        _weights = new WeightChecks(site);
    }

    /// <summary>Inspects every page of a site.</summary>
    public static InspectionReport Inspect(string folder, DiagnosticBag findings, InspectionOptions? options = null)
    {
        options ??= new InspectionOptions();
        var site = SiteFolder.Open(folder, options.Named);
        return new SiteInspector(site, options).Run(site.Pages, findings);
    }

    /// <summary>Inspects some pages of a site, against all of its files.</summary>
    /// <param name="routes">Such as <c>2023/pt-001.html</c>.</param>
    public static InspectionReport InspectPages(
        string folder,
        IEnumerable<string> routes,
        DiagnosticBag findings,
        InspectionOptions? options = null
    )
    {
        options ??= new InspectionOptions();
        var site = SiteFolder.Open(folder, options.Named);
        return new SiteInspector(site, options).Run([.. routes.Distinct().Order(StringComparer.Ordinal)], findings);
    }

    private InspectionReport Run(IReadOnlyList<string> pages, DiagnosticBag findings)
    {
        Parallel.ForEach(
            Partitioner.Create(pages.Index(), EnumerablePartitionerOptions.NoBuffering),
            () => new PageReader(_site),
            (page, _, reader) =>
            {
                var about = new PageFindings(_tally, page.Index, _site.NameOf(page.Item));
                if (reader.Read(page.Item, about) is { } read)
                    Check(read);
                return reader;
            },
            _ => { }
        );

        var aboutSite = new PageFindings(_tally, -1, _site.Name);
        if (pages.Count == 0)
            aboutSite.Report(InspectionCodes.NothingToInspect);
        _weights.CheckSite(aboutSite);
        _government.CheckSite(aboutSite);
        var (errors, warnings) = _tally.MoveTo(findings);
        return new InspectionReport(pages.Count, errors, warnings);
    }

    private void Check(InspectedPage page)
    {
        HeadChecks.Check(page, _options.Language);
        _links.Check(page);
        IdChecks.Check(page);
        HeadingChecks.Check(page);
        TableChecks.Check(page);
        ListChecks.Check(page);
        NameChecks.Check(page);
        PolicyChecks.Check(page);
        InlineCodeChecks.Check(page);
        _integrity.Check(page);
        _weights.Check(page);
        _government.Check(page);
    }
}
