using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>Takes the records through all steps, project by project, on all cores; the result is the same on any
/// number.</summary>
internal sealed class RecordPass(
    BuildOptions options,
    InputFolder folder,
    RuleBook rules,
    SiteSource? site,
    OutputFolder? output,
    PriorBuild prior,
    SearchFiles? search,
    OpenDataFiles? data,
    Outcomes outcomes
)
{
    /// <summary>Records that a worker takes at a time, at most: of few, each core gets some.</summary>
    private const int LargestShare = 32;

    /// <summary>Of each core: so that none waits long for the last.</summary>
    private const int Shares = 4;

    private readonly LastRelease _last = new(options.IsRehearsal ? null : output, site?.Plan);
    private readonly int[] _places = folder.ByProject;

    /// <summary>The places that records say they have left; not before all are processed.</summary>
    /// <param name="findings">Told of the records that name the same one.</param>
    public IReadOnlyDictionary<string, LastRelease.Move> Moves(DiagnosticBag findings) => _last.Moves(findings);

    /// <summary>Whoever asked for a review is told what would change, and nothing is published.</summary>
    /// <param name="found">What keeps the release, or a record, back is among it.</param>
    public bool IsToPublish(bool isSound, params IEnumerable<DiagnosticBag> found)
    {
        if (options.Review is not null && site is not null && output is { HasFailed: false })
        {
            var errors = found.SelectMany(f => f.Findings).Where(f => f.Code.Severity == Severity.Error);
            var comparison = new ReleaseComparison(options, folder, site, output, outcomes, _last);
            options.Review(comparison.Propose(isSound, [.. errors]));
        }
        return isSound && options.Review is null;
    }

    /// <param name="aboutSite">Told of two records that would stand at one address.</param>
    /// <param name="progress">Told how many records are done, and of how many.</param>
    public void Process(DiagnosticBag aboutSite, IProgress<(int Done, int Total)>? progress)
    {
        var done = 0;
        if (!prior.HasSameRecords)
            site?.Addresses.CheckRecords(folder, aboutSite);
        if (output is not null)
            outcomes.SetAside(Path.Combine(options.Root, CacheFile.Folder));
        output?.Expect(folder.Records.Count * (1 + (site?.Plan.Endings.Count ?? 0)));
        OnAllCores(() =>
        {
            var lines = data?.NewRecordData();
            var worker = NewWorker(lines);
            return (start, share) =>
            {
                foreach (var years in Projects(share))
                    worker.Process(years.Span);
                lines?.Add(start);
                progress?.Report((Interlocked.Add(ref done, share.Length), _places.Length));
            };
        });
        output?.CollectIfLarge();
        if (output is { KeptCount: > 0 })
            output.ReadAhead(output.WrittenCount > 0 && IsSoundSoFar(aboutSite));
    }

    private bool IsSoundSoFar(DiagnosticBag aboutSite) =>
        options is { Review: null, IsRehearsal: false }
        && folder.Refused.Count == 0
        && outcomes.Unsettled == 0
        && !aboutSite.Fails(options.Strict);

    /// <summary>Reads the published records again, for what is searched in them.</summary>
    public void AddAllTo(SearchFiles files) =>
        OnAllCores(() =>
        {
            var worker = NewWorker(lines: null);
            return (_, share) =>
            {
                foreach (var place in share.Span)
                    if (outcomes.IsListed(place) && worker.DocumentOf(place) is { } document)
                        files.AddToIndex(document);
            };
        });

    private RecordWorker NewWorker(RecordData? lines) =>
        new(options, folder, rules, site, output, prior, search, lines, _last, outcomes);

    /// <summary>Threads that claim one share after another until none is left.</summary>
    private void OnAllCores(Func<Action<int, ReadOnlyMemory<int>>> newWork)
    {
        var (next, claiming) = (0, new Lock());
        var largest = Math.Clamp(_places.Length / (Environment.ProcessorCount * Shares), 1, LargestShare);
        var threads = Math.Clamp(_places.Length / largest, 1, Environment.ProcessorCount);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            _ =>
            {
                try
                {
                    var work = newWork();
                    while (Claim() is { Share.Length: > 0 } claimed)
                        work(claimed.Start, claimed.Share);
                }
                catch
                {
                    data?.Abandon();
                    throw;
                }
            }
        );

        (int Start, ReadOnlyMemory<int> Share) Claim()
        {
            lock (claiming)
            {
                var start = next;
                next = Math.Min(start + largest, _places.Length);
                while (next > 0 && next < _places.Length && IsSameProject(_places[next - 1], _places[next]))
                    next++;
                return (start, _places.AsMemory(start, next - start));
            }
        }
    }

    /// <summary>Cuts a share into projects, the years of each together.</summary>
    private IEnumerable<ReadOnlyMemory<int>> Projects(ReadOnlyMemory<int> share)
    {
        var start = 0;
        for (var end = 1; end <= share.Length; end++)
        {
            if (end < share.Length && IsSameProject(share.Span[start], share.Span[end]))
                continue;
            yield return share[start..end];
            start = end;
        }
    }

    private bool IsSameProject(int a, int b) => folder.Records[a].Id == folder.Records[b].Id;
}
