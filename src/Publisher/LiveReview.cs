using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Pages;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// What a preview finds in the records together, as a check does: from what is kept of each, so that a save reads no
/// other record.
/// </summary>
internal static class LiveReview
{
    public static IReadOnlyList<Diagnostic> Of(LiveState state)
    {
        var (findings, site) = (new DiagnosticBag(), state.Source.Site);
        var compared = state.Records.Select((r, i) => InPlace(r.Compared, i)).OfType<ComparedRecord>().ToList();
        site.Addresses.CheckRecords(state.Folder, findings);
        CollectionChecks.CheckDuplicates(compared.Select(c => c.Project).OfType<ProjectKey>(), findings);
        CheckFormerPlaces(compared, site.Plan, findings);
        if (state.Records.All(r => r.IsDraft || r.Compared is null || r.Errors.Count > 0))
            CollectionChecks.ReportEmpty(state.FileErrors.Count > 0, state.Records.Count(r => r.IsDraft), findings);
        findings.AddRange(state.Duties.Findings);
        state.Duties.Value.Check(
            [.. compared.Select(c => c.Status)],
            compared.Max(c => c.Latest),
            status => state.Records[status.Ordinal].Compared?.Name,
            status => state.Records[status.Ordinal].Compared?.Review,
            findings
        );
        return findings.InReadingOrder();
    }

    /// <summary>A record's place among all moves where another comes or goes.</summary>
    private static ComparedRecord? InPlace(ComparedRecord? record, int ordinal) =>
        record is null || record.Status.Ordinal == ordinal
            ? record
            : record with
            {
                Status = record.Status with { Ordinal = ordinal },
            };

    /// <summary>Two records that name one place, or one that names another's. Capitals do not count.</summary>
    private static void CheckFormerPlaces(List<ComparedRecord> records, SitePlan plan, DiagnosticBag findings)
    {
        var formerly = records.SelectMany(r => r.Formerly).ToList();
        if (formerly.Count == 0)
            return;
        var taken = records
            .Select(r => plan.RouteOf(r.Status.Id, r.Status.FiscalYear))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var former in formerly)
        {
            var (_, id, _, year) = RecordFile.Of(former.Value);
            if (!taken.Add(plan.RouteOf(id, year)))
                findings.Report(RevisionCodes.FormerPlaceTaken, former.Span, [("found", former.Value)]);
        }
    }
}
