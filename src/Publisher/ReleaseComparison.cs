using System.Collections.Concurrent;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Office;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Records;

namespace Publisher;

/// <summary>
/// A finished build that is not published, held against the live site. Of each record no more is kept than a list of
/// them shows; what changes in it is read again when it is told.
/// </summary>
internal sealed class ReleaseComparison(
    BuildOptions options,
    InputFolder folder,
    SiteSource site,
    OutputFolder output,
    Outcomes outcomes,
    LastRelease last
)
{
    private static readonly BilingualText Review = new("Review", "审核");
    private static readonly BilingualText Approval = new("Approval", "批准");
    private static readonly BilingualText Withdrawal = new("Withdrawal", "撤回");
    private static readonly BilingualText Lifting = new("Withdrawal lifted", "解除撤回");

    /// <summary>Year and number of each published record that is still there.</summary>
    private readonly ConcurrentDictionary<string, bool> _found = new(StringComparer.Ordinal);

    /// <param name="isSound">It could be published.</param>
    /// <param name="findings">That keep it, or a record, back.</param>
    public ReleaseProposal Propose(bool isSound, IReadOnlyList<Diagnostic> findings)
    {
        var proposed = new ProposedRecord?[folder.Records.Count];
        Parallel.For(0, proposed.Length, i => proposed[i] = Compare(i));
        var records = proposed.OfType<ProposedRecord>().ToList();
        var drafts = outcomes.At(LifeStage.Draft).Count();
        var untouched = proposed.Length - records.Count - drafts - outcomes.Ignored.Count;
        var gone = ReleaseChanges.PagesOf(output.Before).Where(p => !_found.ContainsKey(p.Key)).Select(p => p.Value);
        records.AddRange(gone.OrderBy(p => p.Record!.Id, StringComparer.Ordinal).Select(Gone));
        var release = isSound ? output.Contents() : null;
        var files = new FileComparison(site, output, release);
        var (number, date) = output.NextOf(options.Terms);
        return new ReleaseProposal(
            site.Config.Name,
            number,
            date,
            release is null ? default : FileHash.Of(release.ToBytes()),
            records,
            DetailsOf,
            untouched,
            drafts,
            files.Redrawn,
            files.Named,
            files.Derived,
            site.Config.RequiredReviews.Steps,
            findings,
            isSound
        );
    }

    /// <returns>Null where the release leaves it as it is, or has no part in it.</returns>
    private ProposedRecord? Compare(int ordinal)
    {
        var (place, entry) = (folder.Records[ordinal], outcomes.EntryOf(ordinal));
        if (outcomes.Ignored.Contains(ordinal) || entry is { Stage: LifeStage.Draft })
            return null;
        var isKept = entry is not null && !outcomes.IsMade(ordinal);
        var record = isKept ? null : Read(place);
        if (record is null)
        {
            _found[place.Place] = true;
            return isKept ? null : new(ordinal, place.Place, "", place.Id, "", ProposalStep.None, true, true);
        }
        var (page, now) = (last.Find(place, record), LastRelease.FactsOf(place, record));
        var (steps, former, isUnseen) = StepsOf(page, now, place, record);
        if (page is { Record: { } was })
            _found[was.Id] = true;
        return
            page is { Record: { } same } && same.Source == now.Source && steps == ProposalStep.None && entry is not null
            ? null
            : new ProposedRecord(
                ordinal,
                place.Place,
                former,
                TitleOf(record),
                record.CompetentDepartment?.Text ?? "",
                steps,
                IsHeld: entry is null,
                isUnseen
            );
    }

    private (ProposalStep Steps, string Former, bool IsUnseen) StepsOf(
        ManifestEntry? page,
        PublishedRecord now,
        RecordFile place,
        EvaluationRecord record
    )
    {
        var isWithdrawn = now.Kind == RecordPageKind.Tombstone;
        if (page is not { Record: { } was } old)
            return (isWithdrawn ? ProposalStep.Withdrawn : ProposalStep.Added, "", false);
        var (isRenamed, isMoved) = (was.Id != place.Place, old.Path != site.Plan.RouteOf(place.Id, place.FiscalYear));
        var steps =
            (
                isRenamed ? ProposalStep.Renamed
                : isMoved ? ProposalStep.Moved
                : ProposalStep.None
            )
            | (isWithdrawn && was.Kind != RecordPageKind.Tombstone ? ProposalStep.Withdrawn : ProposalStep.None)
            | (!isWithdrawn && was.Kind == RecordPageKind.Tombstone ? ProposalStep.Lifted : ProposalStep.None);
        var former =
            isRenamed ? was.Id
            : isMoved ? old.Path
            : "";
        if (was.Source == now.Source)
            return (steps, former, false);
        if (last.Read(old, record.Start, new DiagnosticBag()) is not { } before)
            return (steps | Unseen(was, now), former, true);
        foreach (var field in FieldDifferences.Between(before, record))
            steps |=
                !field.IsFigure ? ProposalStep.Reworded
                : field.Correction is null ? ProposalStep.Unexplained
                : ProposalStep.Corrected;
        return (steps, former, false);
    }

    /// <summary>What the manifest alone tells.</summary>
    private static ProposalStep Unseen(PublishedRecord was, PublishedRecord now) =>
        was.Figures == now.Figures ? ProposalStep.Reworded
        : was.Corrections < now.Corrections ? ProposalStep.Corrected
        : ProposalStep.Unexplained;

    private ProposedRecord Gone(ManifestEntry page)
    {
        var before = last.Read(page, SourceSpan.Whole(page.Path), new DiagnosticBag());
        return new ProposedRecord(
            -1,
            page.Record!.Id,
            page.Path,
            before is null ? page.Record.Number : TitleOf(before),
            before?.CompetentDepartment?.Text ?? "",
            ProposalStep.Gone,
            IsHeld: false,
            IsUnseen: false
        );
    }

    private ProposedDetails DetailsOf(ProposedRecord proposed)
    {
        if (proposed.Ordinal < 0 || Read(folder.Records[proposed.Ordinal]) is not { } record)
            return new ProposedDetails([], []);
        var page = last.Find(folder.Records[proposed.Ordinal], record);
        var before = page is null ? null : last.Read(page.Value, record.Start, new DiagnosticBag());
        var fields =
            before is not null ? FieldDifferences.Between(before, record)
            : page is null && record.Publication.Stage != LifeStage.Withdrawn ? FieldDifferences.AllOf(record)
            : [];
        return new ProposedDetails(fields, [.. Decisions(record.Publication)]);
    }

    private static IEnumerable<ProposedDecision> Decisions(Publication life)
    {
        foreach (var review in life.Reviews)
            yield return new(review.Step ?? Review, review.By, review.On, "");
        if (life.Approval is { } approval)
            yield return new(Approval, approval.By, approval.On, "");
        if (life.Withdrawals is not [.., var last])
            yield break;
        yield return new(Withdrawal, last.By, last.On, last.Reason);
        if (last.Lifted is { } lifted)
            yield return new(Lifting, lifted.By, lifted.On, lifted.Reason);
    }

    private EvaluationRecord? Read(RecordFile place)
    {
        var findings = new DiagnosticBag();
        return SourceReader.Read(Path.Combine(options.Root, place.Path), place.Path, findings) is { } file
            ? RecordReader.Read(place, file, findings)
            : null;
    }

    private string TitleOf(EvaluationRecord record)
    {
        var (title, isEditorTitle) = CatalogEntry.TitleOf(record);
        return site.TitleOf(title, isEditorTitle);
    }
}
