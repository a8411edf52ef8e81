using System.Globalization;
using Publisher.Checks;
using Publisher.Output;
using Publisher.Records;

namespace Publisher;

/// <summary>The live site's manifest and log → what readers know of each record's corrections, and since
/// when.</summary>
/// <param name="folder">Of the live site; read when the first record is asked for.</param>
internal sealed class ReleasedRecords(string folder)
{
    private readonly Lazy<Dictionary<string, ReleasedCorrections>?> _corrected = new(() => Read(folder));

    /// <returns>Null where there is no site.</returns>
    public ReleasedCorrections? Of(EvaluationRecord record) =>
        _corrected.Value is { } corrected
            ? record
                .Publication.Formerly.Select(f => f.Value)
                .Prepend(FormattableString.Invariant($"{record.FiscalYear:0000}/{record.Id}"))
                .Select(id => corrected.GetValueOrDefault(id))
                .FirstOrDefault(told => told is not null)
                ?? ReleasedCorrections.None
            : null;

    private static Dictionary<string, ReleasedCorrections>? Read(string folder)
    {
        if (Manifest.Read(folder) is not { } manifest)
            return null;
        var days = new Dictionary<string, List<DateOnly>>(StringComparer.Ordinal);
        var corrected = new Dictionary<string, ReleasedCorrections>(StringComparer.Ordinal);
        foreach (var page in manifest.PagesOf(RecordPageKind.Disclosure).Where(p => p.Record!.Corrections > 0))
        {
            var record = page.Record!;
            days[record.Id] = [];
            corrected[record.Id] = new ReleasedCorrections(record.Corrections, days[record.Id]);
        }
        foreach (var release in ReleaseLog.Read(folder)?.Entries.Where(e => e.Date is not null) ?? [])
        {
            var day = DateOnly.ParseExact(release.Date!, ReleaseDate.Format, CultureInfo.InvariantCulture);
            foreach (var id in release.Changes.Added.Concat(release.Changes.Corrected))
                days.GetValueOrDefault(id)?.Add(day);
        }
        return corrected;
    }
}
