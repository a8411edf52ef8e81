using System.Globalization;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Records;

namespace Publisher.Reading;

/// <summary>
/// The site's configuration and rule sets → typed values; whatever is wrong in them is found before the first record.
/// </summary>
public static class ConfigReader
{
    public const string SitePath = "output-config/site.yml";
    public const string RulesPath = "input/rules";

    private const int DefaultPageSize = 100;

    /// <returns>Null where the findings say what is missing; the place as far as it can be read, for the
    /// rules.</returns>
    public static (SiteConfig? Site, string? Place) ReadSite(string root, DiagnosticBag findings)
    {
        if (Open(root, SitePath, SiteShape.Root, findings) is not { } site)
            return (null, null);
        var config = (
            Name: site.Text(SiteShape.Name)?.Value,
            Description: site.Text(SiteShape.Description)?.Value,
            Language: site.Word(SiteShape.Language)?.Value,
            Place: site.Text(SiteShape.Place)?.Value,
            Theme: site.Text(SiteShape.Theme)?.Value
        );
        var pageSize = (int)(site.Number(SiteShape.PageSize) ?? DefaultPageSize);
        var baseUrl = site.SiteAddress(SiteShape.BaseUrl);
        var publisher = site.Text(SiteShape.Publisher)?.Value;
        var contact = site.Address(SiteShape.Contact);
        var reviews = ReadReviews(site.Mapping(SiteShape.Publication));
        var government = ReadGovernment(site.Mapping(SiteShape.Government));
        var data = site.Mapping(SiteShape.Data);
        var license = ReadLicense(data.Mapping(SiteShape.License));
        var citation = data.Text(SiteShape.Citation)?.Value;
        var security = ReadSecurity(site.Mapping(SiteShape.Security));
        return config is not ({ } name, { } description, { } language, { } place, { } theme)
            ? (null, config.Place)
            : (
                new SiteConfig(
                    name,
                    description,
                    language,
                    place,
                    theme,
                    pageSize,
                    baseUrl,
                    publisher,
                    contact,
                    reviews,
                    government,
                    license,
                    citation,
                    security
                )
                {
                    Privacy = [.. PublicationReader.ReadExceptions(site).Select(e => e.Value)],
                },
                place
            );
    }

    private static ReviewRules ReadReviews(MappingReader publication)
    {
        var isList = publication.IsList(SiteShape.ReviewSteps);
        var steps = isList ? publication.Words(SiteShape.ReviewSteps) : [];
        var count = isList ? steps.Count : (int)(publication.Number(SiteShape.RequiredReviews) ?? 0);
        return new ReviewRules(count, steps, publication.Word(SiteShape.DifferentRoles)?.Value == "true");
    }

    private static GovernmentSite ReadGovernment(MappingReader site) =>
        new(
            site.Text(SiteShape.IdCode)?.Value,
            site.Text(SiteShape.ColumnType)?.Value,
            site.Text(SiteShape.Sponsor)?.Value,
            site.Text(SiteShape.Operator)?.Value,
            site.Text(SiteShape.Phone)?.Value,
            site.Text(SiteShape.Icp)?.Value,
            site.Text(SiteShape.Police)?.Value,
            site.Address(SiteShape.ErrorReportUrl),
            site.Address(SiteShape.MarkUrl),
            site.Address(SiteShape.Image)
        );

    private static License? ReadLicense(MappingReader license)
    {
        var (name, url) = (license.Text(SiteShape.LicenseName)?.Value, license.Address(SiteShape.LicenseUrl));
        return name is not null && url is not null ? new License(name, url) : null;
    }

    private static SecurityContact? ReadSecurity(MappingReader security)
    {
        var (contact, expires) = (security.Address(SiteShape.SecurityAddress), security.Day(SiteShape.SecurityExpires));
        return contact is not null && expires is { } day
            ? new SecurityContact(contact, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>
    /// Every <c>.yml</c> file of the rules folder, in ordinal order; those at fault are marked as such.
    /// </summary>
    /// <param name="place">Of the site; null where it is not known.</param>
    public static RuleBook ReadRules(string root, string? place, DiagnosticBag findings)
    {
        var names = SourceReader.NamesIn(root, RulesPath, "*.yml", findings);
        var rules = new List<RuleSet>();
        foreach (var name in names)
            if (ReadRuleSet(root, $"{RulesPath}/{name}", findings) is { } set)
                rules.Add(set);
        return new RuleBook(place ?? "", rules, place is not null && rules.Count == names.Count);
    }

    private static RuleSet? ReadRuleSet(string root, string path, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        if (Open(root, path, RuleSetShape.Root, own) is not { } reader)
        {
            findings.AddRange(own.Findings);
            return null;
        }
        var set = ReadRuleSet(Path.GetFileNameWithoutExtension(path), reader);
        if (!own.HasErrors)
            RuleSetChecks.Check(set, own);
        findings.AddRange(own.Findings);
        return set with { IsSound = !own.HasErrors };
    }

    private static RuleSet ReadRuleSet(string name, MappingReader set)
    {
        var rounding = set.Mapping(RuleSetShape.Rounding);
        var weights = set.Mapping(RuleSetShape.Weights);
        var grades = set.Mapping(RuleSetShape.Grades);
        return new RuleSet(
            name,
            weights.Span with
            {
                Length = 1,
            },
            grades.Span with
            {
                Length = 1,
            },
            set.Text(RuleSetShape.Title)?.Value ?? name,
            set.Text(RuleSetShape.Place)?.Value,
            (int)(set.Number(RuleSetShape.FromYear) ?? 0),
            (int)(set.Number(RuleSetShape.ToYear) ?? 9999),
            new Rounding(
                rounding.Word(RuleSetShape.Mode)?.Value == "half_up" ? RoundingMode.HalfUp : RoundingMode.Truncate,
                (int)(rounding.Number(RuleSetShape.Decimals) ?? 2)
            ),
            weights.Number(RuleSetShape.BudgetWeight) ?? 0,
            [.. weights.PresentFields(RuleSetShape.ClassWeights).Select(f => (f.Key, weights.Number(f) ?? 0))],
            [.. RuleSetShape.GradeFloors.Select((f, i) => ((Grade)i, grades.Number(f) ?? 0))],
            set.Word(RuleSetShape.UpperBound)?.Value == "ratio" ? UpperBoundFormula.Ratio : UpperBoundFormula.Linear,
            [.. set.Mappings(RuleSetShape.Statements).Select(ReadBand)],
            ReadThresholds(set.Mapping(RuleSetShape.Thresholds)),
            set.Words(RuleSetShape.Sources)
        );
    }

    private static StatementBand ReadBand(MappingReader band) =>
        new(
            band.Span with
            {
                Length = 1,
            },
            band.Words(RuleSetShape.Words),
            band.Number(RuleSetShape.From) ?? 0,
            band.Number(RuleSetShape.To) ?? 0
        );

    private static Thresholds ReadThresholds(MappingReader thresholds) =>
        new(
            thresholds.Number(RuleSetShape.LowExecution) ?? 0,
            thresholds.Number(RuleSetShape.BudgetChange) ?? 0,
            thresholds.Number(RuleSetShape.OverTarget) ?? 0,
            thresholds.Number(RuleSetShape.OverTargetReason) ?? 0
        );

    private static MappingReader? Open(string root, string path, Shape.Mapping shape, DiagnosticBag findings) =>
        SourceReader.Read(Path.Combine(root, path), path, findings) is { } file
        && YamlTree.Read(file, shape, findings) is { } tree
            ? MappingReader.Open(tree, shape, findings)
            : null;
}
