using Publisher.Config;
using Publisher.OpenData;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Records;
using Publisher.Scoring;

namespace Publisher;

/// <summary>The open data of one record after another: its line, and the files beside its page. One for each
/// thread.</summary>
internal sealed class RecordData(SiteConfig site, SitePlan plan, OutputFolder output, LineFile lines) : IDisposable
{
    private readonly DisclosureLine _line = new();
    private LineShare _share = lines.NewShare();

    /// <summary>The next record is published: its page stands at the route.</summary>
    public void Write(EvaluationRecord record, ScoreSheet sheet, string route)
    {
        var rows = RowsOf(record, sheet, route, site, plan);
        var line = _line.Write(rows);
        _share.Add(line.Span);
        foreach (var file in FilesOf(rows, line, route))
            output.Write(file);
    }

    /// <summary>The next record stays as it was published.</summary>
    public void Keep() => _share.Keep();

    /// <summary>The next record is not published.</summary>
    public void Skip() => _share.Add([]);

    /// <summary>Hands over the records since the last call.</summary>
    /// <param name="start">The place of the first of them.</param>
    public void Add(int start)
    {
        lines.Add(start, _share);
        _share = lines.NewShare();
    }

    public void Dispose() => _line.Dispose();

    /// <summary>The files beside the page of a record that stands alone.</summary>
    public static IEnumerable<OutputFile> FilesOf(
        EvaluationRecord record,
        ScoreSheet sheet,
        string route,
        SiteConfig site,
        SitePlan plan
    )
    {
        using var line = new DisclosureLine();
        var rows = RowsOf(record, sheet, route, site, plan);
        return [.. FilesOf(rows, line.Write(rows), route)];
    }

    private static OutputFile[] FilesOf(DisclosureRows rows, ReadOnlyMemory<byte> line, string route) =>
        [new(SitePlan.Beside(route, ".json"), line), new(SitePlan.Beside(route, ".csv"), IndicatorsOf(rows))];

    private static DisclosureRows RowsOf(
        EvaluationRecord record,
        ScoreSheet sheet,
        string route,
        SiteConfig site,
        SitePlan plan
    )
    {
        var source = plan.HasData("sources") ? AddressOf(SitePlan.SourceOf(route), site) : null;
        return DisclosureRows.Of(new Disclosure(record, sheet, AddressOf(route, site), source));
    }

    private static string AddressOf(string route, SiteConfig site) =>
        site.BaseUrl is { } address ? $"{address}/{SitePlan.LinkTo(route)}" : SitePlan.LinkTo(route);

    private static ReadOnlyMemory<byte> IndicatorsOf(DisclosureRows rows)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvTableWriter(stream, Tables.Indicators))
            foreach (var row in rows.Indicators)
                csv.Write(row);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
