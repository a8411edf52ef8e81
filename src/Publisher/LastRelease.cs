using System.Collections.Concurrent;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher;

/// <summary>
/// What was published last, record by record: a record that has changed since is held against it.
/// </summary>
internal sealed class LastRelease(OutputFolder? output, SitePlan? plan)
{
    private readonly ConcurrentBag<(string Former, Move Move)> _moves = [];

    private readonly Lazy<Dictionary<string, ManifestEntry>> _pages = new(() => ReleaseChanges.PagesOf(output?.Before));

    /// <summary>By the address, in which capitals do not count: the record that it leads to.</summary>
    private readonly Lazy<Dictionary<string, PublishedRecord>> _redirects = new(() =>
    {
        var redirects = new Dictionary<string, PublishedRecord>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in output?.Before?.PagesOf(RecordPageKind.Redirect) ?? [])
            redirects[entry.Path] = entry.Record!;
        return redirects;
    });

    /// <summary>A place that a record of this build says it has left: <c>2023/old-id</c>, and where it is
    /// now.</summary>
    public readonly record struct Move(string To, SourceSpan Span);

    /// <summary>By the place that was left. Not before all records are processed.</summary>
    /// <param name="findings">Told of every record but the first that names the same place.</param>
    public IReadOnlyDictionary<string, Move> Moves(DiagnosticBag findings)
    {
        var moves = new Dictionary<string, Move>(StringComparer.Ordinal);
        foreach (
            var (former, move) in _moves
                .OrderBy(m => m.Move.To, StringComparer.Ordinal)
                .ThenBy(m => m.Move.Span.Line)
                .ThenBy(m => m.Move.Span.Column)
        )
            if (!moves.TryAdd(former, move))
                findings.Report(RevisionCodes.FormerPlaceTaken, move.Span, [("found", former)]);
        return moves;
    }

    /// <summary>What the manifest tells of a record's page.</summary>
    public static PublishedRecord FactsOf(RecordFile place, EvaluationRecord record)
    {
        var life = record.Publication;
        DateOnly?[] dates =
        [
            life.Approval?.On,
            .. life.Corrections.Select(c => (DateOnly?)c.On),
            .. life.Withdrawals.Select(w => w.Lifted?.On ?? w.On),
        ];
        var isWithdrawn = life.Stage == LifeStage.Withdrawn;
        return new PublishedRecord(
            place.FiscalYear,
            place.Id,
            isWithdrawn ? RecordPageKind.Tombstone : RecordPageKind.Disclosure,
            FileHash.Of(record.File.ToBytes()),
            (ulong)PublishedFigures.DigestOf(record),
            life.Corrections.Count,
            life.Withdrawals.Count,
            dates.Max()
        );
    }

    /// <summary>Compares a record with what was published of it. Safe from any thread.</summary>
    /// <param name="now">What the manifest will tell of it; null where nothing is published.</param>
    public void Check(RecordFile place, EvaluationRecord record, PublishedRecord? now, DiagnosticBag findings)
    {
        foreach (var former in record.Publication.Formerly)
            if (StoodBeside(place, former.Value) || LeadsElsewhere(place, record, former.Value))
                findings.Report(RevisionCodes.FormerPlaceTaken, former.Span, [("found", former.Value)]);
            else
                _moves.Add((former.Value, new Move(place.Place, former.Span.WithLineAlone())));
        if (now is null || Find(place, record) is not { Record: { } was } page || was.Source == now.Source)
            return;
        var before = Read(page, record.Start, findings);
        RevisionChecks.CheckWithdrawals(before, record, was.Withdrawals, findings);
        if (now.Kind == RecordPageKind.Disclosure && before is not null)
            RevisionChecks.Check(before, record, findings);
        else
            RevisionChecks.CheckUnseen(record, was.Corrections, was.Figures != now.Figures, findings);
    }

    /// <summary>Both were published: neither was called by the other's number.</summary>
    private bool StoodBeside(RecordFile place, string former) =>
        output?.Before is not null && _pages.Value.ContainsKey(former) && _pages.Value.ContainsKey(place.Place);

    /// <summary>Its address was published as leading to another record, which need not be read again to say
    /// so.</summary>
    private bool LeadsElsewhere(RecordFile place, EvaluationRecord record, string former)
    {
        var (_, number, _, year) = RecordFile.Of(former);
        return plan is not null
            && _redirects.Value.TryGetValue(plan.RouteOf(number, year), out var led)
            && led.Id != place.Place
            && record.Publication.Formerly.All(f => f.Value != led.Id);
    }

    /// <summary>The page that was published of a record, under its number or a former one.</summary>
    internal ManifestEntry? Find(RecordFile place, EvaluationRecord record)
    {
        if (output?.Before is not { } before || plan is null)
            return null;
        var id = place.Place;
        var page = before.Find(plan.RouteOf(place.Id, place.FiscalYear));
        if (page is not { Record: { Kind: not RecordPageKind.Redirect } found } || found.Id != id)
            page = record
                .Publication.Formerly.Select(f => f.Value)
                .Prepend(id)
                .Select(i => _pages.Value.TryGetValue(i, out var other) ? (ManifestEntry?)other : null)
                .FirstOrDefault(other => other is not null);
        return page;
    }

    /// <summary>The record as it was published; null where its source was not, or is not what it was.</summary>
    internal EvaluationRecord? Read(ManifestEntry page, SourceSpan start, DiagnosticBag findings)
    {
        var (path, ofSource) = (SitePlan.SourceOf(page.Path), new DiagnosticBag());
        if (page.Record!.Kind != RecordPageKind.Disclosure || output!.Before!.Find(path) is null)
            return null;
        var file = SourceReader.Read(Path.Combine(output.LivePath, path), path, ofSource);
        if (file is not null && FileHash.Of(file.ToBytes()) == page.Record.Source)
            return RecordReader.Read(RecordFile.Of(page.Record.Id), file, ofSource);
        findings.Report(RevisionCodes.PublishedSourceDamaged, start, [("found", $"{output.Name}/{path}")]);
        return null;
    }
}
