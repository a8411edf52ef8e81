using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Records;

namespace Publisher.Exports;

/// <summary>
/// A disclosure for search engines: a <c>Report</c> of schema.org, which is what a form of self-evaluation is, with its
/// figures as <c>PropertyValue</c>, since that alone keeps the printed unit (万元) and the printed decimals. Made from
/// the page's own model: it can say nothing that the page does not show. What cannot be read is left out.
/// </summary>
public static class DisclosureJsonLd
{
    private static readonly (string Ending, string Type)[] Formats =
    [
        (".yml", "application/yaml"),
        (".json", "application/json"),
        (".csv", "text/csv"),
    ];

    /// <param name="title">The page's, where no markup can stand.</param>
    /// <param name="published">The date that the office gives for the page; null where it gives none.</param>
    public static string Of(DisclosurePage page, string title, string? published, SiteConfig site, SitePlan plan)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, JsonText.Options))
            Write(json, page, title, published, site, plan);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(
        Utf8JsonWriter json,
        DisclosurePage page,
        string title,
        string? published,
        SiteConfig site,
        SitePlan plan
    )
    {
        var year = int.Parse(page.Year, CultureInfo.InvariantCulture);
        var route = plan.RouteOf(page.Id, year);
        var start = site.BaseUrl is { } address ? $"{address}/" : plan.RootOf(route);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org");
        json.WriteString("@type"u8, "Report");
        json.WriteString("url"u8, start + SitePlan.LinkTo(route));
        json.WriteString("identifier"u8, $"{page.Year}/{page.Id}");
        json.WriteString("name"u8, HiddenCharacters.Show(title));
        json.WriteString("temporalCoverage"u8, page.Year);
        if ((published ?? page.Approval?.On) is { } date)
            json.WriteString("datePublished"u8, date.Length > 10 ? Moment.Of(date) : date);
        if (page.CorrectedOn.Length > 0)
            json.WriteString("dateModified"u8, page.CorrectedOn);
        WriteOrganization(json, "author"u8, page.Unit);
        WriteOrganization(json, "sourceOrganization"u8, page.Department);
        WriteOrganization(json, "publisher"u8, site.Publisher ?? "");
        if (site.License is { } license)
            json.WriteString("license"u8, license.Url);
        WriteFigures(json, page);
        json.WriteStartArray("encoding"u8);
        foreach (var (ending, type) in Formats.Where(f => plan.Endings.Contains(f.Ending)))
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "MediaObject");
            json.WriteString("encodingFormat"u8, type);
            json.WriteString("contentUrl"u8, start + SitePlan.LinkTo(SitePlan.Beside(route, ending)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, DisclosurePage page)
    {
        json.WriteStartArray("about"u8);
        if (page.Funding is [{ IsTotal: true } total, ..])
        {
            Write(json, "initial_budget", FormLabels.InitialBudget, total.Initial, "万元");
            Write(json, "adjusted_budget", FormLabels.AdjustedBudget, total.Adjusted, "万元");
            Write(json, "executed_amount", FormLabels.ExecutedAmount, total.Executed, "万元");
            Write(json, "execution_rate_reported", FormLabels.ExecutionRate, total.Rate, "%");
            Write(json, "execution_rate_computed", $"{FormLabels.ExecutionRate}（复算）", total.ComputedRate, "%");
        }
        Write(json, "total_score_reported", FormLabels.TotalScore, page.TotalScore, "分");
        Write(json, "total_score_computed", $"{FormLabels.TotalScore}（复算）", page.ComputedTotal, "分");
        Write(json, "grade_reported", FormLabels.Grade, page.Grade, null);
        json.WriteEndArray();
    }

    /// <param name="id">Of the column that holds the figure in the open data.</param>
    /// <param name="shown">As the page shows it.</param>
    private static void Write(Utf8JsonWriter json, string id, string name, string shown, string? unit)
    {
        var isNumber = decimal.TryParse(shown, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        if (unit is null ? shown.Length == 0 || Illegible.IsIn(shown) : !isNumber)
            return;
        json.WriteStartObject();
        json.WriteString("@type"u8, "PropertyValue");
        json.WriteString("propertyID"u8, id);
        json.WriteString("name"u8, name);
        if (unit is null)
            json.WriteString("value"u8, HiddenCharacters.Show(shown));
        else
            json.WriteNumber("value"u8, number);
        if (unit is not null)
            json.WriteString("unitText"u8, unit);
        json.WriteEndObject();
    }

    private static void WriteOrganization(Utf8JsonWriter json, ReadOnlySpan<byte> role, string name)
    {
        if (name.Length == 0 || Illegible.IsIn(name))
            return;
        json.WriteStartObject(role);
        json.WriteString("@type"u8, "Organization");
        json.WriteString("name"u8, HiddenCharacters.Show(name));
        json.WriteEndObject();
    }
}
