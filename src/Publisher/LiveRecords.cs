using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Pages;
using Publisher.Reading;
using Publisher.Store;

namespace Publisher;

/// <summary>The records of the input as a preview has them: those whose files have not changed are not read
/// again.</summary>
internal sealed class LiveRecords(BuildOptions options, InputFolder folder, LiveSource source, LiveState? before)
{
    private const string Clock = "preview.clock";

    private readonly long _settledBefore = FileClock.SettledBefore(Path.Combine(options.Root, CacheFile.Folder, Clock));

    /// <param name="progress">Told how many records are done, and of how many.</param>
    public LiveRecord[] Read(IProgress<(int Done, int Total)>? progress)
    {
        var (records, done) = (new LiveRecord[folder.Records.Count], 0);
        Parallel.For(
            0,
            records.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => source.NewEvaluator(options, folder),
            (i, _, evaluator) =>
            {
                records[i] = Read(i, evaluator);
                progress?.Report((Interlocked.Increment(ref done), records.Length));
                return evaluator;
            },
            _ => { }
        );
        return records;
    }

    private LiveRecord Read(int ordinal, Evaluator evaluator)
    {
        var place = folder.Records[ordinal];
        var was = before?.Find(place);
        var signature = FileSignature.Of(Path.Combine(options.Root, place.Path));
        var isSame = before is not null && before.Source.EvaluationKey == source.EvaluationKey;
        if (was is { IsSettled: true } && isSame && was.Signature == signature)
            return was;
        var year = evaluator.Check(evaluator.Evaluate(ordinal, new DiagnosticBag(isBrief: true)), before: null);
        var text = year.Record is { } record ? ContentHash.Of(record.File.Text) : ContentHash.Of($"{signature}");
        return new LiveRecord(
            place,
            signature,
            signature.IsTelling && signature.Changed < _settledBefore,
            text,
            EntryOf(year) ?? was?.Entry ?? Unsound(year),
            year.Sheet?.Rules.Name ?? "",
            year.IsDraft,
            year.Record is null ? null : ComparedRecord.Of(year),
            [.. year.Findings.Findings.Where(f => f.Code.Severity == Severity.Error)]
        );
    }

    /// <returns>Null where an error keeps the record from being published as it is.</returns>
    private CatalogEntry? EntryOf(Evaluation year)
    {
        if (year.IsDraft)
            return year.Sheet is null ? null : Marked(ListedEntryOf(year));
        if (!year.IsSound(strict: false))
            return null;
        return year.IsWithdrawn ? CatalogEntry.Unlisted(year.Record!, source.Site.Plan) : ListedEntryOf(year);
    }

    /// <summary>What was never without errors is listed as it is, as far as it goes.</summary>
    private CatalogEntry? Unsound(Evaluation year) => year.Sheet is null ? null : ListedEntryOf(year);

    private CatalogEntry ListedEntryOf(Evaluation year) =>
        CatalogEntry.Of(
            year.Record!,
            year.Sheet!,
            source.Site.Plan,
            Notice.Of(year.Findings.Findings, source.Site.Language).Sum(n => n.Count)
        );

    /// <summary>A draft stands in the lists under a title that says what it is.</summary>
    private CatalogEntry Marked(CatalogEntry draft)
    {
        var mark = new BilingualText("Draft: ", "草稿：").In(source.Site.Language);
        return draft with { Stage = Records.LifeStage.Approved, Title = mark + draft.Title };
    }
}
